"""Accounts: made, found, given a new password. Each write is one transaction that takes its lock first."""

import time
import uuid

from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from ..extensions import db, writing
from . import email as email_rules
from . import hashing, sign_ins
from .models import User


class EmailTaken(Exception):
    """There is an account with this address already."""


def by_email(email: str) -> Row | None:
    """(id, email, password_hash, created_at) of the account with this address, however its letters are cased."""
    return _one(User.email_key == email_rules.key(email))


def by_id(user_id: str) -> Row | None:
    return _one(User.id == user_id)


def _one(condition: object) -> Row | None:
    with db.engine.connect() as connection:
        return connection.execute(
            select(User.id, User.email, User.password_hash, User.created_at).where(condition)  # type: ignore[arg-type]
        ).first()


def everybody() -> list[Row]:
    with db.engine.connect() as connection:
        return list(connection.execute(select(User.id, User.email, User.created_at).order_by(User.created_at)))


def create(email: str, password: str) -> str:
    """The new account's id. Raises EmailTaken, also when two sign-ups with one address arrive together."""
    user_id = str(uuid.uuid4())
    row = {
        "id": user_id,
        "email": email,
        "email_key": email_rules.key(email),
        "password_hash": hashing.hash_password(password),
        "created_at": int(time.time()),
    }
    try:
        with writing() as connection:
            connection.execute(insert(User).values(row))
    except IntegrityError as error:
        raise EmailTaken from error
    return user_id


def with_password(email: str, password: str) -> str | None:
    """The id of the account that this address and password open. Takes as long when there is no such account."""
    found = by_email(email)
    if not hashing.matches(found.password_hash if found else None, password) or found is None:
        return None
    if hashing.is_outdated(found.password_hash):
        _store_hash(found.id, hashing.hash_password(password))
    return found.id


def _store_hash(user_id: str, password_hash: str) -> None:
    with writing() as connection:
        connection.execute(update(User).where(User.id == user_id).values(password_hash=password_hash))


def set_password(user_id: str, password: str, *, keep: str | None = None) -> None:
    """A new password ends every sign-in but `keep`, the id of the one that asked for it."""
    password_hash = hashing.hash_password(password)
    with writing() as connection:
        connection.execute(update(User).where(User.id == user_id).values(password_hash=password_hash))
        sign_ins.end_all(connection, user_id, keep=keep)
