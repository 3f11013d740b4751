"""The extensions' objects, and how SQLite is made to keep what it is given."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from flask_compress import Compress
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, MetaData, event
from sqlalchemy.orm import DeclarativeBase

from . import config


class Base(DeclarativeBase):
    # Named constraints, so that a migration can drop them on both databases.
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


db = SQLAlchemy(model_class=Base)
migrate = Migrate()
login = LoginManager()
limiter = Limiter(get_remote_address, headers_enabled=True)
compress = Compress()


@event.listens_for(Engine, "connect")
def _sqlite_pragmas(connection: Any, _record: Any) -> None:
    """WAL so that readers never wait for a writer; FULL so that what was acknowledged survives a power cut."""
    if not isinstance(connection, sqlite3.Connection):
        return
    connection.isolation_level = None  # the driver begins nothing by itself: see _sqlite_begin
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def _sqlite_begin(connection: Connection) -> None:
    """`db.session.connection(execution_options={"immediate": True})` takes the write lock before it reads."""
    if connection.dialect.name == "sqlite":
        immediate = connection.get_execution_options().get("immediate", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def writing() -> Iterator[Connection]:
    """One transaction that holds SQLite's write lock from its start: a lock asked for after a read can be refused."""
    with db.engine.connect().execution_options(immediate=True) as connection, connection.begin():
        yield connection


def init_app(app: Flask) -> None:
    app.config.setdefault("RATELIMIT_STORAGE_URI", app.config["REDIS_URL"] or "memory://")
    app.config.setdefault("RATELIMIT_IN_MEMORY_FALLBACK_ENABLED", True)  # a Redis that is down must not close the door
    app.config.setdefault("RATELIMIT_ENABLED", app.config["RATE_LIMITS"])
    app.config.setdefault("COMPRESS_ALGORITHM", ["br", "gzip"])
    app.config.setdefault("COMPRESS_MIMETYPES", ["text/html", "application/json", "text/javascript",
                                                 "application/manifest+json"])  # fmt: skip
    db.init_app(app)
    migrate.init_app(app, db, directory=str(config.ROOT / "app" / "migrations"))
    login.init_app(app)
    limiter.init_app(app)
    compress.init_app(app)


def bring_schema_up_to_date(app: Flask) -> None:
    """A development run migrates its database by itself; production runs `flask --app wsgi db upgrade`."""
    if not app.config["PRODUCTION"]:
        from .migrations.upgrade import upgrade_to_newest

        upgrade_to_newest(app)
