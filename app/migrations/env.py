"""Alembic's door: runs migrations on the connection that upgrade.py hands over, or on one of the app's own."""

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from app.extensions import db
from app.migrations.upgrade import locked


def _run(connection: Connection) -> None:
    # SQLite can roll back table changes too; Alembic only has to be told.
    context.configure(connection=connection, target_metadata=db.metadata, transactional_ddl=True, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


def _run_offline() -> None:
    context.configure(
        url=current_app.config["SQLALCHEMY_DATABASE_URI"], target_metadata=db.metadata, literal_binds=True
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if context.is_offline_mode():
    _run_offline()
elif given is not None:
    _run(given)
else:
    with locked(db.engine) as own:
        _run(own)
