"""The cookies, all kept from scripts: who is signed in, what is half done, and that somebody was signed in here before.

signin  the token of a sign-in
step    the key of what was begun and waits for a code (ceremonies.py), ten minutes
here    an account was opened from this browser before: a stranger's wrong guesses don't slow it down (rates.py)
"""

import hmac

from flask import Flask, Request, Response, current_app, g, request
from flask_login import current_user
from werkzeug.wrappers import Response as BaseResponse

from ..extensions import login
from . import email as email_rules
from . import people, sign_ins, tokens
from .sign_ins import DAY, Person

SIGN_IN, STEP, HERE = "signin", "step", "here"
STEP_SECONDS = 600
HERE_SECONDS = 365 * DAY


def _name(plain: str) -> str:
    """In production the name itself binds the cookie: Secure, this host only, the whole site (RFC 6265bis, 4.1.3.2)."""
    return f"__Host-{plain}" if current_app.config["PRODUCTION"] else plain


def _set(reply: BaseResponse, plain: str, value: str, seconds: int) -> None:
    reply.set_cookie(_name(plain), value, max_age=seconds, path="/", httponly=True, samesite="Lax", secure=_is_secure())


def _is_secure() -> bool:
    return current_app.config["PRODUCTION"] or request.is_secure


def give(reply: BaseResponse, token: str) -> None:
    _set(reply, SIGN_IN, token, current_app.config["SIGNIN_DAYS"] * DAY)


def take_away(reply: BaseResponse) -> None:
    for plain in (SIGN_IN, STEP):
        reply.delete_cookie(_name(plain), path="/", httponly=True, samesite="Lax", secure=_is_secure())


def token() -> str:
    return request.cookies.get(_name(SIGN_IN), "")


def give_step(reply: BaseResponse, key: str) -> None:
    _set(reply, STEP, key, STEP_SECONDS)


def step() -> str:
    return request.cookies.get(_name(STEP), "")


def remember_here(reply: BaseResponse, user_id: str) -> None:
    """Until its e-mail changes. Nothing can be read from it, and it opens nothing."""
    found = people.by_id(user_id)
    if found:
        _set(reply, HERE, _marks(found.email)[0].decode(), HERE_SECONDS)


def was_here(email: str) -> bool:
    """Whether the account with this address was opened from this browser before (OWASP calls it a device cookie)."""
    held = request.cookies.get(_name(HERE), "").encode()
    return any(hmac.compare_digest(held, mark) for mark in _marks(email))


def _marks(email: str) -> list[bytes]:
    """The present one, then those under replaced keys."""
    return [made.hex().encode() for made in tokens.hashes("was here", email_rules.key(email))]


def _load(asking: Request) -> Person | None:
    """Flask-Login's request loader."""
    held = asking.cookies.get(_name(SIGN_IN))
    return sign_ins.who(held) if held else None


def _note_seen(response: Response) -> Response:
    """At most every ten minutes of use."""
    if "_login_user" in g and current_user.is_authenticated and sign_ins.is_due(current_user):
        sign_ins.seen(current_user)
    return response


def init_app(app: Flask) -> None:
    login.request_loader(_load)
    app.after_request(_note_seen)
