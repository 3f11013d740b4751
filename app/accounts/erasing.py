"""Erasing an account: every row of every table at once. What stays is one number that says it is gone."""

from sqlalchemy import delete, insert, select

from ..extensions import db, writing
from . import tokens
from .models import Erasure, User

USE = "erased"


def erase(user_id: str) -> None:
    """The person's row takes along every row that points to it. Done twice, it is done."""
    with writing() as connection:
        if connection.execute(delete(User).where(User.id == user_id)).rowcount:
            connection.execute(insert(Erasure).values(user_hash=tokens.hashed(USE, user_id)))


def is_erased(user_id: str) -> bool:
    """Whether an account of this id was here once: its other phones ask, and clear themselves."""
    query = select(Erasure).where(Erasure.user_hash.in_(tokens.hashes(USE, user_id)))
    with db.engine.connect() as connection:
        return connection.execute(query).first() is not None
