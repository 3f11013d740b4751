"""The schema: what the migrations make is what the models say, and starting twice at once makes it once."""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from app.extensions import db
from app.migrations.upgrade import is_newest, upgrade_to_newest
from tests import postgres

START = """
import sys
from flask import Flask
from app import config, extensions
app = Flask("app")
config.init_app(app, {"DATABASE_URL": sys.argv[1], "SECRET_KEY": "k" * 32})
extensions.init_app(app)
extensions.bring_schema_up_to_date(app)
"""


def _differences(app):
    with app.app_context(), db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, db.metadata)


def test_a_fresh_database_has_the_schema_of_the_models(app):
    assert _differences(app) == []


def test_it_has_so_on_postgresql_too(make_app):
    with postgres.server() as url:
        assert _differences(make_app(DATABASE_URL=url)) == []


def test_going_down_and_up_again_ends_at_the_same_schema(app):
    runner = app.test_cli_runner()
    assert runner.invoke(args=["db", "downgrade", "base"]).exit_code == 0
    with app.app_context():
        assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}
        db.engine.dispose()
    assert runner.invoke(args=["db", "upgrade"]).exit_code == 0
    assert _differences(app) == []


def test_a_start_on_the_newest_schema_changes_nothing(app):
    with app.app_context():
        assert is_newest(db.engine)
    upgrade_to_newest(app)
    assert _differences(app) == []


def test_a_migration_that_breaks_leaves_the_database_as_it_was(make_app, tmp_path, monkeypatch):
    from alembic import op

    from app import extensions

    monkeypatch.setattr(extensions, "bring_schema_up_to_date", lambda _app: None)
    app = make_app(DATABASE_URL=f"sqlite:///{tmp_path / 'new.sqlite'}")
    real = op.create_table

    def breaks(name, *columns, **options):
        if name == "epochs":
            raise RuntimeError("power cut")
        return real(name, *columns, **options)

    monkeypatch.setattr(op, "create_table", breaks)
    with pytest.raises(RuntimeError, match="power cut"):
        upgrade_to_newest(app)
    with app.app_context():
        assert inspect(db.engine).get_table_names() == []
    monkeypatch.setattr(op, "create_table", real)
    upgrade_to_newest(app)
    assert _differences(app) == []


def test_processes_that_start_together_make_the_schema_once(tmp_path):
    url = f"sqlite:///{tmp_path / 'new.sqlite'}"
    command = [sys.executable, "-c", START, url]
    starting = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    for process in starting:
        assert process.wait(60) == 0, process.stderr.read()
    with create_engine(url).connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1


def test_sqlite_keeps_what_it_acknowledged(app):
    with app.app_context(), db.engine.connect() as connection:
        pragmas = {
            name: connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
