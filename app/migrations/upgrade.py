"""Brings a database to the newest schema, once, however many processes start together."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Connection, Engine

from ..extensions import db

FOLDER = Path(__file__).parent
ADVISORY_LOCK = 0x1E65_0001  # PostgreSQL: any number, as long as every process of this app takes the same


@contextmanager
def locked(engine: Engine) -> Iterator[Connection]:
    """A transaction that no other migration shares: the write lock on SQLite, an advisory lock on PostgreSQL."""
    with engine.connect().execution_options(immediate=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
        yield connection


def configuration() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return settings


def is_newest(engine: Engine) -> bool:
    newest = ScriptDirectory.from_config(configuration()).get_current_head()
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest


def upgrade_to_newest(app: Flask) -> None:
    """Does nothing when the schema is the newest. Of two processes one migrates; the other waits and finds it done."""
    with app.app_context():
        if is_newest(db.engine):
            return
        settings = configuration()
        with locked(db.engine) as connection:
            settings.attributes["connection"] = connection
            command.upgrade(settings, "head")
