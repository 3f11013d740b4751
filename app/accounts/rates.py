"""How often the account forms may be tried. At sign-in only failures count: nobody is slowed by getting it right."""

import hashlib

from flask import Response, request
from flask_limiter.util import get_remote_address
from flask_login import current_user

from ..extensions import limiter
from .email import LONGEST, key

# NIST SP 800-63B-4 3.2.2 allows 100 tries in a row for an account; a home of several people shares one address.
SIGN_IN_BY_ACCOUNT = "10 per 10 minutes; 60 per day"
SIGN_IN_BY_ADDRESS = "60 per 10 minutes"
SIGN_UP = "100 per hour"
CHANGE = "10 per 10 minutes"


def _failed(response: Response) -> bool:
    return response.status_code >= 400


def _address_and_account() -> str:
    account = key(request.form.get("email", "")[: LONGEST * 2])
    return f"{get_remote_address()} {hashlib.sha256(account.encode(errors='replace')).hexdigest()}"


def _person() -> str:
    return current_user.id if current_user.is_authenticated else get_remote_address()


def sign_in(view):  # type: ignore[no-untyped-def]
    by_account = limiter.limit(SIGN_IN_BY_ACCOUNT, key_func=_address_and_account, deduct_when=_failed)
    by_address = limiter.limit(SIGN_IN_BY_ADDRESS, key_func=get_remote_address, deduct_when=_failed)
    return by_account(by_address(view))


sign_up = limiter.limit(SIGN_UP, key_func=get_remote_address)
change_password = limiter.limit(CHANGE, key_func=_person, deduct_when=_failed)
