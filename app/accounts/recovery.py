"""Recovery codes: for the day when the phone with the passkey and the authenticator app is gone. Shown once."""

import secrets

from sqlalchemy import delete, func, insert, select

from ..extensions import db, writing
from . import tokens
from .models import RecoveryCode

CODES = 8
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike on paper
# 24 letters of 31 are 118 bits: enough that a plain keyed hash keeps them (ASVS 5.0, 6.5.2 asks for 112).
GROUPS, GROUP = 6, 4


def _one() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


def _use(user_id: str) -> str:
    return f"recovery {user_id}"


def _plain(code: str) -> str:
    return "".join(letter for letter in code.casefold() if letter in LETTERS)


def renew(user_id: str) -> list[str]:
    """Eight new codes; the old ones no longer work."""
    codes = [_one() for _ in range(CODES)]
    with writing() as connection:
        connection.execute(delete(RecoveryCode).where(RecoveryCode.user_id == user_id))
        rows = [{"user_id": user_id, "code_hash": tokens.hashed(_use(user_id), _plain(code))} for code in codes]
        connection.execute(insert(RecoveryCode), rows)
    return codes


def left(user_id: str) -> int:
    with db.engine.connect() as connection:
        return connection.execute(select(func.count()).where(RecoveryCode.user_id == user_id)).scalar_one()


def use(user_id: str, code: str) -> bool:
    """Whether this is one of the person's codes. It is used up then."""
    with writing() as connection:
        known = RecoveryCode.code_hash.in_(tokens.hashes(_use(user_id), _plain(code)))
        mine = (RecoveryCode.user_id == user_id, known)
        return connection.execute(delete(RecoveryCode).where(*mine)).rowcount == 1
