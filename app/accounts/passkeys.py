"""A person's passkeys: kept, named, taken away."""

import time
import uuid
from collections.abc import Iterable
from typing import TypedDict

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from ..errors import Conflict, NotFound
from ..extensions import db, writing
from .models import Passkey

MOST = 20
LONGEST_NAME = 60


class Credential(TypedDict):
    """A new credential in values that JSON can hold; `id` and `key` (COSE) in hexadecimal."""

    id: str
    key: str
    sign_count: int
    transports: str


TRANSPORTS = frozenset({"ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"})  # WebAuthn 3, 5.8.4


def of(user_id: str) -> list[Row]:
    """(id, credential_id, name, transports, created_at, used_at) of each, oldest first."""
    columns = (
        Passkey.id,
        Passkey.credential_id,
        Passkey.name,
        Passkey.transports,
        Passkey.created_at,
        Passkey.used_at,
    )
    with db.engine.connect() as connection:
        return list(connection.execute(select(*columns).where(Passkey.user_id == user_id).order_by(Passkey.created_at)))


def count(user_id: str) -> int:
    with db.engine.connect() as connection:
        return connection.execute(select(func.count()).where(Passkey.user_id == user_id)).scalar_one()


def by_credential(credential_id: bytes) -> Row | None:
    """(id, user_id, public_key, sign_count)."""
    columns = (Passkey.id, Passkey.user_id, Passkey.public_key, Passkey.sign_count)
    with db.engine.connect() as connection:
        return connection.execute(select(*columns).where(Passkey.credential_id == credential_id)).first()


def add(user_id: str, credential: Credential, name: str) -> None:
    """Raises Conflict when it is held already, or the person has too many."""
    if count(user_id) >= MOST:
        raise Conflict(f"There are {MOST} passkeys already. Take one away first.")
    with writing() as connection:
        insert_into(connection, user_id, credential, name)


def insert_into(connection: Connection, user_id: str, credential: Credential, name: str) -> None:
    row = {
        "id": str(uuid.uuid4()),
        "user_id": user_id,
        "credential_id": bytes.fromhex(credential["id"]),
        "public_key": bytes.fromhex(credential["key"]),
        "sign_count": credential["sign_count"],
        "transports": credential["transports"],
        "name": name,
        "created_at": int(time.time()),
    }
    try:
        connection.execute(insert(Passkey).values(row))
    except IntegrityError as error:
        raise Conflict("This passkey is kept already.") from error


def check_owned(user_id: str, passkey_id: str) -> None:
    """Raises NotFound for what is not this person's."""
    if all(row.id != passkey_id for row in of(user_id)):
        raise NotFound


def rename(user_id: str, passkey_id: str, name: str) -> None:
    """Raises NotFound for what is not this person's."""
    with writing() as connection:
        mine = (Passkey.id == passkey_id, Passkey.user_id == user_id)
        if not connection.execute(update(Passkey).where(*mine).values(name=name)).rowcount:
            raise NotFound


def remove(user_id: str, passkey_id: str) -> None:
    """Raises NotFound for what is not this person's."""
    with writing() as connection:
        mine = (Passkey.id == passkey_id, Passkey.user_id == user_id)
        if not connection.execute(delete(Passkey).where(*mine)).rowcount:
            raise NotFound


def used(passkey_id: str, sign_count: int, was: int) -> bool:
    """Keeps the new count. False when another use of the same passkey came between: one of the two is a copy."""
    with writing() as connection:
        same = (Passkey.id == passkey_id, Passkey.sign_count == was)
        return bool(
            connection.execute(
                update(Passkey).where(*same).values(sign_count=sign_count, used_at=int(time.time()))
            ).rowcount
        )


def known_transports(told: Iterable[object]) -> str:
    return ",".join(sorted(TRANSPORTS & {one for one in told if isinstance(one, str)}))
