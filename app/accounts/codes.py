"""Codes of six characters that go out by mail and are typed into the app (NIST SP 800-63B-4, 3.1.3).

A mailed link would open in a browser that is not the installed app. Ten minutes, five tries.
"""

import hmac
import secrets
from typing import Any

from . import ceremonies, tokens
from .ceremonies import Begun

MINUTES = 10
LENGTH = 6
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that look alike; five tries of 31^6 find one in 177 million

WRONG = "This is not the code. Please look at it once more."
OVER = "This code no longer works: it was used, tried five times, or is older than ten minutes. Ask for a new one."


def begin(purpose: str, *, user_id: str | None, **details: Any) -> tuple[str, str]:
    """(the key for this browser's cookie, the code for the mail)."""
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    salt = tokens.make()
    key = ceremonies.begin(
        purpose, minutes=MINUTES, user_id=user_id, salt=salt, code=_hash(salt, code), details=details
    )
    return key, code


def problem(purpose: str, key: str, typed: str) -> str | None:
    """What is wrong with a typed code; None when it is right. Each call with an open key spends one of five tries."""
    begun = ceremonies.look(purpose, key)
    if begun is None or not ceremonies.spend_try(purpose, key):
        return OVER
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    return None if hmac.compare_digest(begun.details["code"], _hash(begun.details["salt"], plain)) else WRONG


def details(purpose: str, key: str) -> dict[str, Any]:
    """What `begin` was told beside the account; nothing when the key is not open. Spends no try."""
    begun = ceremonies.look(purpose, key)
    return begun.details["details"] if begun else {}


def finish(purpose: str, key: str) -> Begun | None:
    """What the right code was for; None when another answer came first. Call it after `problem` found none."""
    begun = ceremonies.take(purpose, key)
    return Begun(begun.user_id, begun.details["details"]) if begun else None


def _hash(salt: str, code: str) -> str:
    return tokens.hashed(f"mailed code {salt}", code).hex()
