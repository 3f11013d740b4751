"""argon2id, at the cost that the settings state; a stored hash is made anew when that cost rises."""

from functools import cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from flask import Flask, current_app

from .passwords import normal


@cache
def _hasher(passes: int, memory_kib: int) -> PasswordHasher:
    # One lane: a request has one core, and OWASP's figures for argon2id are for one.
    return PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=1, type=Type.ID)


@cache
def _nobodys_hash(hasher: PasswordHasher) -> str:
    return hasher.hash("nobody has this password")


def _current() -> PasswordHasher:
    return _hasher(current_app.config["ARGON2_PASSES"], current_app.config["ARGON2_MEMORY_KIB"])


def hash_password(password: str) -> str:
    return _current().hash(normal(password))


def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one. With no account, or one without a password, it does the same work."""
    hasher = _current()
    try:
        hasher.verify(stored or _nobodys_hash(hasher), normal(password))
    except (VerifyMismatchError, InvalidHashError):
        return False
    return bool(stored)


def is_outdated(stored: str) -> bool:
    return _current().check_needs_rehash(stored)


def init_app(app: Flask) -> None:
    """Makes the hash that stands in for nobody's before anybody asks: the first stranger would wait for it."""
    with app.app_context():
        _nobodys_hash(_current())
