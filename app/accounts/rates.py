"""How often the doors may be tried. Only failures count: nobody is slowed by getting it right.

Nobody can lock somebody else out: the limit of an account as a whole leaves out browsers that opened it before, and a
passkey asks for none of these.
"""

from flask import Response, request
from flask_limiter.util import get_remote_address
from flask_login import current_user

from ..extensions import limiter
from . import cookie, tokens
from .email import LONGEST, key

# NIST SP 800-63B-4 3.2.2 allows 100 tries in a row for an account; a home of several people shares one address.
BY_ACCOUNT_AND_ADDRESS = "10 per 10 minutes; 60 per day"
BY_ACCOUNT = "100 per hour"
BY_ADDRESS = "60 per 10 minutes"
# One password tried on many accounts. Nobody who does not know it can use up its tries.
BY_PASSWORD = "30 per hour"  # noqa: S105
SIGN_UP = "100 per hour"
MAILS_BY_ADDRESS = "20 per hour"
MAILS_TO_ONE = "6 per hour"
CODES = "60 per 10 minutes"
CHANGE = "20 per 10 minutes"


def _failed(response: Response) -> bool:
    return response.status_code >= 400


def _typed_email() -> str:
    return request.form.get("email", "")[: LONGEST * 2]


def _hash(text: str) -> str:
    """Counters may lie in Redis: whoever reads them there can't try passwords against them without the server's key."""
    return tokens.hashed("rate", text).hex()


def _account() -> str:
    return _hash(key(_typed_email()))


def _address_and_account() -> str:
    return f"{get_remote_address()} {_account()}"


def _password() -> str:
    return _hash(request.form.get("password", ""))


def _was_here() -> bool:
    return cookie.was_here(_typed_email())


def _person() -> str:
    return current_user.id if current_user.is_authenticated else get_remote_address()


def sign_in(view):  # type: ignore[no-untyped-def]
    for rate, of, exempt in (
        (BY_ADDRESS, get_remote_address, None),
        (BY_ACCOUNT_AND_ADDRESS, _address_and_account, None),
        (BY_ACCOUNT, _account, _was_here),
        (BY_PASSWORD, _password, _was_here),
    ):
        view = limiter.limit(rate, key_func=of, deduct_when=_failed, exempt_when=exempt)(view)
    return view


def mail(view):  # type: ignore[no-untyped-def]
    """Every mail counts, asked for rightly or not: nobody's mailbox is filled from here."""
    by_account = limiter.limit(MAILS_TO_ONE, key_func=_account, exempt_when=_was_here)
    return by_account(limiter.limit(MAILS_BY_ADDRESS, key_func=get_remote_address)(view))


passkey = limiter.limit(BY_ADDRESS, key_func=get_remote_address, deduct_when=_failed)
sign_up = limiter.limit(SIGN_UP, key_func=get_remote_address)
code = limiter.limit(CODES, key_func=get_remote_address, deduct_when=_failed)
change = limiter.limit(CHANGE, key_func=_person, deduct_when=_failed)
