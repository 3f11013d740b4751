"""The cookie that carries a sign-in's token. There is no session cookie: nothing else is kept in the browser."""

from flask import Flask, Request, Response, current_app, g, request
from flask_login import current_user

from ..extensions import login
from . import sign_ins
from .sign_ins import DAY, Person


def name() -> str:
    """In production the name itself binds the cookie: Secure, this host only, the whole site (RFC 6265bis, 4.1.3.2)."""
    return "__Host-signin" if current_app.config["PRODUCTION"] else "signin"


def give(response: Response, token: str) -> None:
    response.set_cookie(
        name(),
        token,
        max_age=current_app.config["SIGNIN_DAYS"] * DAY,
        path="/",
        httponly=True,
        samesite="Lax",
        secure=_is_secure(),
    )


def take_away(response: Response) -> None:
    response.delete_cookie(name(), path="/", httponly=True, samesite="Lax", secure=_is_secure())


def _is_secure() -> bool:
    return current_app.config["PRODUCTION"] or request.is_secure


def token() -> str:
    return request.cookies.get(name(), "")


def _load(asking: Request) -> Person | None:
    """Flask-Login's request loader."""
    held = asking.cookies.get(name())
    return sign_ins.who(held) if held else None


def _renew(response: Response) -> Response:
    """Every ten minutes of use moves the end of the sign-in and of its cookie."""
    if "_login_user" not in g or not current_user.is_authenticated or not sign_ins.is_due(current_user):
        return response
    if name() not in response.headers.get("Set-Cookie", ""):
        sign_ins.seen(current_user)
        give(response, token())
    return response


def init_app(app: Flask) -> None:
    login.request_loader(_load)
    app.after_request(_renew)
