"""Erasing an account: every row of every table at once. What stays is one number that says it is gone.

What a person wrote where others answered it goes as well, or stays without their name, as they pick.
"""

from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, select

from ..extensions import db, writing
from . import tokens
from .models import Erasure, User

USE = "erased"

# Called with the person's id, and whether their words stay, in the transaction that erases and before it does.
Farewell = Callable[[Connection, str, bool], None]
_farewells: list[Farewell] = []


def before_erasing(farewell: Farewell) -> Farewell:
    """For rooms in which people read each other: this room knows none of them."""
    _farewells.append(farewell)
    return farewell


def erase(user_id: str, *, keep_words: bool = False) -> None:
    """The person's row takes along every row that points to it. Done twice, it is done."""
    with writing() as connection:
        for farewell in _farewells:
            farewell(connection, user_id, keep_words)
        if connection.execute(delete(User).where(User.id == user_id)).rowcount:
            connection.execute(insert(Erasure).values(user_hash=tokens.hashed(USE, user_id)))


def is_erased(user_id: str) -> bool:
    """Whether an account of this id was here once: its other phones ask, and clear themselves."""
    query = select(Erasure).where(Erasure.user_hash.in_(tokens.hashes(USE, user_id)))
    with db.engine.connect() as connection:
        return connection.execute(query).first() is not None
