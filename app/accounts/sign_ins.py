"""Sign-ins: rows on the server. The browser holds a random token, the row its HMAC: a stolen table opens nothing."""

import hashlib
import hmac
import secrets
import time
import uuid
from dataclasses import dataclass

from flask import current_app
from flask_login import UserMixin
from sqlalchemy import Connection, delete, insert, select, update

from ..extensions import db, writing
from .models import SignIn, User

TOKEN_BYTES = 32  # 256 bits
SEEN_EVERY = 600  # seconds; a write for every request would make reading as costly as writing
DAY = 86_400


@dataclass(frozen=True)
class Person(UserMixin):
    """Who asks: what `current_user` is in a signed-in request."""

    id: str
    email: str
    sign_in: str
    seen_at: int


def token_hash(token: str) -> bytes:
    return hmac.digest(current_app.config["SECRET_KEY"].encode(), token.encode(), hashlib.sha256)


def _expiry(now: int) -> int:
    return now + current_app.config["SIGNIN_DAYS"] * DAY


def begin(user_id: str, device: str) -> str:
    """Signs a browser in; returns the token for its cookie."""
    token, now = secrets.token_urlsafe(TOKEN_BYTES), int(time.time())
    row = {
        "id": str(uuid.uuid4()),
        "user_id": user_id,
        "token_hash": token_hash(token),
        "device": device,
        "created_at": now,
        "seen_at": now,
        "expires_at": _expiry(now),
    }
    with writing() as connection:
        connection.execute(delete(SignIn).where(SignIn.user_id == user_id, SignIn.expires_at <= now))
        connection.execute(insert(SignIn).values(row))
    return token


def who(token: str) -> Person | None:
    """The person whom this token signs in, or None when it never did, no longer does, or its time is over."""
    query = (
        select(User.id, User.email, SignIn.id.label("sign_in"), SignIn.seen_at)
        .join(SignIn, SignIn.user_id == User.id)
        .where(SignIn.token_hash == token_hash(token), SignIn.expires_at > int(time.time()))
    )
    with db.engine.connect() as connection:
        row = connection.execute(query).first()
    return Person(**row._mapping) if row else None


def is_due(person: Person) -> bool:
    return time.time() - person.seen_at >= SEEN_EVERY


def seen(person: Person) -> None:
    """A sign-in in use lasts on: its days count from when it was last seen."""
    now = int(time.time())
    with writing() as connection:
        connection.execute(
            update(SignIn).where(SignIn.id == person.sign_in).values(seen_at=now, expires_at=_expiry(now))
        )


def end(token: str) -> None:
    """Signs out whoever holds this token. Ending one twice, or one that never was, is no error."""
    with writing() as connection:
        connection.execute(delete(SignIn).where(SignIn.token_hash == token_hash(token)))


def end_all(connection: Connection, user_id: str, *, keep: str | None) -> None:
    """Ends a person's sign-ins, all but the one with the id `keep`."""
    connection.execute(delete(SignIn).where(SignIn.user_id == user_id, SignIn.id != (keep or "")))
