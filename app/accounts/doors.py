"""How a request ends once it is known who asks: signed in, or asked for a second step first."""

from urllib.parse import urlsplit

from flask import Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from . import ceremonies, cookie, doorbook, factors, people, sign_ins
from .devices import device_name_here
from .next_page import HOME, local_path

FIRST_RUN = "/welcome"
SECOND_STEP = "second step"
SECOND_STEP_MINUTES = 10
SWITCHED_OFF = "This account is switched off. Please ask whoever runs this server."


def is_open(user_id: str) -> bool:
    found = people.by_id(user_id)
    return found is not None and found.disabled_at is None


def wanted_page() -> str:
    return local_path(request.args.get("next"))


def first_page() -> str:
    """Where a new account begins: where they were on their way to, or else the first run. Today is empty yet."""
    wanted = wanted_page()
    return FIRST_RUN if urlsplit(wanted).path == HOME else wanted


def with_query(path: str) -> str:
    """The path with this request's own query, so that ?next= and ?invitation= go along from page to page."""
    query = request.query_string.decode("ascii", "ignore")
    return f"{path}?{query}" if query else path


def sign_in(reply: BaseResponse, user_id: str) -> BaseResponse:
    """Ends whatever sign-in this browser had and begins one: a token is never carried over into another person's."""
    doorbook.about_id(user_id)
    sign_ins.end(cookie.token())
    cookie.give(reply, sign_ins.begin(user_id, device_name_here()))
    cookie.remember_here(reply, user_id)
    return reply


def after_password(user_id: str) -> BaseResponse:
    """Somebody typed the right password: in they go, or to the second step."""
    if not factors.of(user_id).second:
        return sign_in(redirect(wanted_page(), 303), user_id)
    key = ceremonies.begin(SECOND_STEP, minutes=SECOND_STEP_MINUTES, user_id=user_id)
    reply = redirect(with_query("/sign-in/second"), 303)
    cookie.give_step(reply, key)
    return reply


def no_store(reply: Response) -> Response:
    reply.headers["Cache-Control"] = "no-store"
    return reply
