"""What was begun and has to be finished soon: a passkey's challenge, a mailed code, a sign-in's second step.

Each has a random key that only the browser holds. It is found under that key's hash, works once, and not for long.
"""

import json
import time
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from ..extensions import db, writing
from . import tokens
from .models import Ceremony

MOST_TRIES = 5
MINUTE = 60


@dataclass(frozen=True)
class Begun:
    user_id: str | None
    details: dict[str, Any]


def begin(purpose: str, *, minutes: int, user_id: str | None = None, **details: Any) -> str:
    """Returns the key. What nobody finished in time is swept away on the way."""
    key, now = tokens.make(), int(time.time())
    row = {
        "key_hash": _hash(purpose, key),
        "purpose": purpose,
        "user_id": user_id,
        "details": json.dumps(details),
        "tries": 0,
        "expires_at": now + minutes * MINUTE,
    }
    with writing() as connection:
        connection.execute(delete(Ceremony).where(Ceremony.expires_at <= now))
        connection.execute(insert(Ceremony).values(row))
    return key


def look(purpose: str, key: str) -> Begun | None:
    """What was begun under this key, left as it is; None when it never was, is over, or was tried too often."""
    query = select(Ceremony.user_id, Ceremony.details).where(_open(purpose, key))
    with db.engine.connect() as connection:
        row = connection.execute(query).first()
    return Begun(row.user_id, json.loads(row.details)) if row else None


def take(purpose: str, key: str) -> Begun | None:
    """As `look`, and nobody can take it again. The tries it took no longer matter."""
    with writing() as connection:
        row = connection.execute(select(Ceremony.user_id, Ceremony.details).where(_live(purpose, key))).first()
        connection.execute(delete(Ceremony).where(Ceremony.key_hash == _hash(purpose, key)))
    return Begun(row.user_id, json.loads(row.details)) if row else None


def spend_try(purpose: str, key: str) -> bool:
    """Counts one try before it is looked at, so that tries made side by side count as well. False: none was left."""
    with writing() as connection:
        spent = connection.execute(update(Ceremony).where(_open(purpose, key)).values(tries=Ceremony.tries + 1))
    return spent.rowcount == 1


def _hash(purpose: str, key: str) -> bytes:
    return tokens.hashed(f"ceremony {purpose}", key)


def _live(purpose: str, key: str) -> ColumnElement[bool]:
    return and_(Ceremony.key_hash == _hash(purpose, key), Ceremony.expires_at > int(time.time()))


def _open(purpose: str, key: str) -> ColumnElement[bool]:
    return and_(_live(purpose, key), Ceremony.tries < MOST_TRIES)
