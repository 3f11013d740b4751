"""The epoch: a random id under which all numbers count. Another one makes every phone offer everything again."""

import uuid

from sqlalchemy import Connection, select, text

from ..extensions import db, writing
from .models import Epoch

_HELD = select(Epoch.epoch).where(Epoch.id == 1)
_KEEP = text("INSERT INTO epochs (id, epoch) VALUES (1, :new) ON CONFLICT (id) DO NOTHING")
_REPLACE = text("INSERT INTO epochs (id, epoch) VALUES (1, :new) ON CONFLICT (id) DO UPDATE SET epoch = :new")


def current() -> str:
    with db.engine.connect() as connection:
        return connection.scalar(_HELD) or _first()


def within(connection: Connection) -> str | None:
    """The epoch as one transaction sees it; None in a database that nobody has asked yet."""
    return connection.scalar(_HELD)


def _first() -> str:
    """A new database gets its epoch when it is first asked for; of two processes asking, both get the first one's."""
    with writing() as connection:
        connection.execute(_KEEP, {"new": str(uuid.uuid4())})
        return connection.execute(_HELD).scalar_one()


def begin_new() -> str:
    """Voids every number that phones hold; returns the new epoch. For after a restored backup, otherwise only slow."""
    new = str(uuid.uuid4())
    with writing() as connection:
        connection.execute(_REPLACE, {"new": new})
    return new
