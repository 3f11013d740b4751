"""Accounts: made, found, changed. Each write is one transaction that takes its lock first."""

import time
import uuid

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from ..extensions import db, writing
from . import email as email_rules
from . import hashing, passwords, sign_ins
from .models import Ceremony, Passkey, RecoveryCode, User


class EmailTaken(Exception):
    """There is an account with this address already."""


def by_email(email: str) -> Row | None:
    """The row of `users` with this address, however its letters are cased."""
    return _one(User.email_key == email_rules.key(email))


def by_id(user_id: str) -> Row | None:
    return _one(User.id == user_id)


def _one(condition: object) -> Row | None:
    with db.engine.connect() as connection:
        return connection.execute(select(*User.__table__.columns).where(condition)).first()  # type: ignore[arg-type]


def everybody() -> list[Row]:
    with db.engine.connect() as connection:
        columns = (User.id, User.email, User.created_at, User.disabled_at)
        return list(connection.execute(select(*columns).order_by(User.created_at)))


def new_id() -> str:
    """A random UUID: it says nothing of the person, and a passkey carries it."""
    return str(uuid.uuid4())


def create(email: str, password: str) -> str:
    """The id of a new account that a password opens. Raises EmailTaken."""
    user_id = new_id()
    with writing() as connection:
        insert_into(connection, user_id, email, hashing.hash_password(password))
    return user_id


def insert_into(connection: Connection, user_id: str, email: str, password_hash: str) -> None:
    """Raises EmailTaken, also when two sign-ups with one address arrive together. An empty hash: no password."""
    row = {
        "id": user_id,
        "email": email,
        "email_key": email_rules.key(email),
        "password_hash": password_hash,
        "created_at": int(time.time()),
    }
    try:
        connection.execute(insert(User).values(row))
    except IntegrityError as error:
        raise EmailTaken from error


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
    changed = {"password_hash": hashing.hash_password(password), "password_alone": passwords.is_long(password)}
    _change(user_id, changed, keep)


def remove_password(user_id: str, *, keep: str) -> None:
    _change(user_id, {"password_hash": "", "password_alone": True}, keep)


def _change(user_id: str, changed: dict[str, object], keep: str | None) -> None:
    """What was begun under the old state of affairs, a code on its way for instance, ends with it."""
    with writing() as connection:
        connection.execute(delete(Ceremony).where(Ceremony.user_id == user_id))
        connection.execute(update(User).where(User.id == user_id).values(changed))
        sign_ins.end_all(connection, user_id, keep=keep)


def set_email(user_id: str, email: str, *, keep: str) -> None:
    """Raises EmailTaken when it became somebody else's meanwhile."""
    try:
        _change(user_id, {"email": email, "email_key": email_rules.key(email)}, keep)
    except IntegrityError as error:
        raise EmailTaken from error


def disable(user_id: str) -> None:
    """Switches an account off: nothing opens it until `enable`. Its data stays."""
    _change(user_id, {"disabled_at": int(time.time())}, None)


def enable(user_id: str) -> None:
    _change(user_id, {"disabled_at": None}, None)


def remove_factors(user_id: str) -> None:
    """Takes away what stands beside the password: for somebody who lost the phone that held it."""
    with writing() as connection:
        for table in (Passkey, RecoveryCode):
            connection.execute(delete(table).where(table.user_id == user_id))
        connection.execute(update(User).where(User.id == user_id).values(totp_secret=None, totp_step=0))
