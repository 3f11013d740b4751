"""Codes of an authenticator app: six digits, new every 30 seconds (RFC 6238), each taken once."""

import time

import pyotp
from sqlalchemy import select, update

from ..extensions import db, writing
from . import sealing
from .models import User

NAME = "Legs Up"
STEP = 30  # seconds
DRIFT = 1  # steps to either side: a phone's clock may be half a minute off (RFC 6238, 5.2)


def new_secret() -> str:
    """32 letters of base32: 160 bits (RFC 4226, 4)."""
    return pyotp.random_base32()


def address(secret: str, email: str) -> str:
    """The otpauth address that authenticator apps read from a picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=NAME)


def step_of(secret: str, code: str, after: int = 0) -> int | None:
    """The step whose code this is, if it lies around now and after the step last taken."""
    typed = "".join(code.split())
    now = int(time.time()) // STEP
    steps = range(max(now - DRIFT, after + 1), now + DRIFT + 1)
    return next((step for step in steps if pyotp.utils.strings_equal(_code(secret, step), typed)), None)


def _code(secret: str, step: int) -> str:
    return pyotp.TOTP(secret).generate_otp(step)


def switch_on(user_id: str, secret: str, step: int) -> None:
    with writing() as connection:
        sealed = sealing.seal(secret, user_id)
        connection.execute(update(User).where(User.id == user_id).values(totp_secret=sealed, totp_step=step))


def switch_off(user_id: str) -> None:
    with writing() as connection:
        connection.execute(update(User).where(User.id == user_id).values(totp_secret=None, totp_step=0))


def accepts(user_id: str, code: str) -> bool:
    """Whether the code is this person's now. It is taken: the same one says no next time.

    The secret is sealed anew, so that a key which was replaced is soon needed for nobody.
    """
    with db.engine.connect() as connection:
        row = connection.execute(select(User.totp_secret, User.totp_step).where(User.id == user_id)).first()
    secret = sealing.unseal(row.totp_secret, user_id) if row and row.totp_secret else None
    step = step_of(secret, code, row.totp_step) if secret and row else None
    if secret is None or step is None:
        return False
    with writing() as connection:
        unused = (User.id == user_id, User.totp_step < step)
        taken = {"totp_step": step, "totp_secret": sealing.seal(secret, user_id)}
        return connection.execute(update(User).where(*unused).values(taken)).rowcount == 1
