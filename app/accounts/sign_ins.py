"""Sign-ins: rows on the server. The browser holds a random token, the row its HMAC: a stolen table opens nothing."""

import time
import uuid
from dataclasses import dataclass

from flask import current_app
from flask_login import UserMixin
from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, not_, select, update

from ..extensions import db, writing
from . import tokens
from .models import SignIn, User

SEEN_EVERY = 600  # seconds; a write for every request would make reading as costly as writing
DAY = 86_400
USE = "sign-in"


@dataclass(frozen=True)
class Person(UserMixin):
    """Who asks: what `current_user` is in a signed-in request."""

    id: str
    email: str
    sign_in: str
    seen_at: int
    proved_at: int


def _expiry(now: int) -> int:
    """A sign-in lasts so long after its person last showed who they are, used or not (NIST SP 800-63B-4, 2.1.3)."""
    return now + current_app.config["SIGNIN_DAYS"] * DAY


def _live(now: int) -> ColumnElement[bool]:
    """Neither its days nor its days without use are over (ASVS 5.0, 7.3). When it was seen is known to ten minutes."""
    unused_since = now - current_app.config["SIGNIN_IDLE_DAYS"] * DAY
    return and_(SignIn.expires_at > now, SignIn.seen_at > unused_since)


def begin(user_id: str, device: str) -> str:
    """Signs a browser in; returns the token for its cookie."""
    token, now = tokens.make(), int(time.time())
    row = {
        "id": str(uuid.uuid4()),
        "user_id": user_id,
        "token_hash": tokens.hashed(USE, token),
        "device": device,
        "created_at": now,
        "seen_at": now,
        "proved_at": now,
        "expires_at": _expiry(now),
    }
    with writing() as connection:
        connection.execute(delete(SignIn).where(SignIn.user_id == user_id, not_(_live(now))))
        connection.execute(insert(SignIn).values(row))
    return token


def who(token: str) -> Person | None:
    """The person whom this token signs in, or None when it never did, no longer does, or its time is over."""
    query = (
        select(User.id, User.email, SignIn.id.label("sign_in"), SignIn.seen_at, SignIn.proved_at)
        .join(SignIn, SignIn.user_id == User.id)
        .where(SignIn.token_hash.in_(tokens.hashes(USE, token)), _live(int(time.time())))
    )
    with db.engine.connect() as connection:
        row = connection.execute(query).first()
    return Person(**row._mapping) if row else None


def is_due(person: Person) -> bool:
    return time.time() - person.seen_at >= SEEN_EVERY


def seen(person: Person) -> None:
    with writing() as connection:
        connection.execute(update(SignIn).where(SignIn.id == person.sign_in).values(seen_at=int(time.time())))


def prove(sign_in: str) -> None:
    """The person of this sign-in has just shown who they are; its days count anew."""
    now = int(time.time())
    with writing() as connection:
        connection.execute(update(SignIn).where(SignIn.id == sign_in).values(proved_at=now, expires_at=_expiry(now)))


def of(user_id: str) -> list[Row]:
    """(id, device, created_at, seen_at) of each place where the person is signed in, last seen first."""
    query = (
        select(SignIn.id, SignIn.device, SignIn.created_at, SignIn.seen_at)
        .where(SignIn.user_id == user_id, _live(int(time.time())))
        .order_by(SignIn.seen_at.desc(), SignIn.created_at.desc())
    )
    with db.engine.connect() as connection:
        return list(connection.execute(query))


def end_one(user_id: str, sign_in: str) -> bool:
    """Whether there was such a sign-in of this person."""
    with writing() as connection:
        mine = (SignIn.user_id == user_id, SignIn.id == sign_in)
        return connection.execute(delete(SignIn).where(*mine)).rowcount == 1


def end_others(user_id: str, keep: str) -> None:
    with writing() as connection:
        end_all(connection, user_id, keep=keep)


def end(token: str) -> None:
    """Signs out whoever holds this token. Ending one twice, or one that never was, is no error."""
    with writing() as connection:
        connection.execute(delete(SignIn).where(SignIn.token_hash.in_(tokens.hashes(USE, token))))


def end_all(connection: Connection, user_id: str, *, keep: str | None) -> None:
    """Ends a person's sign-ins, all but the one with the id `keep`."""
    connection.execute(delete(SignIn).where(SignIn.user_id == user_id, SignIn.id != (keep or "")))
