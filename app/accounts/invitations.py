"""Invitations: links that let one person sign up while the server is not open to all."""

import time

from sqlalchemy import Connection, delete, insert, select

from ..extensions import db, writing
from . import tokens
from .models import Invitation

DAY = 86_400
USE = "invitation"


def make(days: int) -> str:
    """The token for a link that works once, for so many days."""
    token, now = tokens.make(), int(time.time())
    with writing() as connection:
        connection.execute(delete(Invitation).where(Invitation.expires_at <= now))
        connection.execute(insert(Invitation).values(token_hash=tokens.hashed(USE, token), expires_at=now + days * DAY))
    return token


def is_open(token: str) -> bool:
    query = select(Invitation.expires_at).where(Invitation.token_hash.in_(tokens.hashes(USE, token)))
    with db.engine.connect() as connection:
        until = connection.execute(query).scalar()
    return until is not None and until > time.time()


def use(connection: Connection, token: str) -> bool:
    """Within the transaction that makes the account, so that one link makes one."""
    live = (Invitation.token_hash.in_(tokens.hashes(USE, token)), Invitation.expires_at > int(time.time()))
    return connection.execute(delete(Invitation).where(*live)).rowcount == 1
