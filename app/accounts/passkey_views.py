"""Passkeys at the door: making an account with one, and opening it."""

from typing import Any

from flask import Blueprint, Response, jsonify
from pydantic import BaseModel

from .. import json_bodies
from ..errors import Invalid
from ..security import public
from . import doors, passkey_ceremony, people, rates, sign_up
from .devices import device_name_here
from .forms import Email

bp = Blueprint("account_doors", __name__)

SIGN_IN, SIGN_UP = "passkey sign-in", "passkey sign-up"


class Wanted(BaseModel):
    email: Email


class Answer(BaseModel):
    """What navigator.credentials returned, its buffers as base64url."""

    credential: dict[str, Any]


def _options(options: str) -> Response:
    return doors.no_store(Response(options, mimetype="application/json"))


@bp.post("/sign-in/passkey/options")
@public
@rates.passkey
def sign_in_options() -> Response:
    return _options(passkey_ceremony.assertion(SIGN_IN))


@bp.post("/sign-in/passkey")
@public
@rates.passkey
def sign_in() -> Response:
    user_id = passkey_ceremony.asserted(SIGN_IN, json_bodies.read(Answer).credential)
    if not doors.is_open(user_id):
        raise Invalid(doors.SWITCHED_OFF)
    return doors.sign_in(jsonify(next=doors.wanted_page()), user_id)  # type: ignore[return-value]


@bp.post("/sign-up/passkey/options")
@public
@rates.sign_up
def sign_up_options() -> Response:
    """The address is looked at only when the passkey is made: until then nobody has shown any effort."""
    sign_up.check_allowed()
    email = json_bodies.read(Wanted).email
    return _options(passkey_ceremony.creation(SIGN_UP, people.new_id(), email, []))


@bp.post("/sign-up/passkey")
@public
@rates.sign_up
def create_account() -> Response:
    sign_up.check_allowed()
    begun, credential = passkey_ceremony.created(SIGN_UP, json_bodies.read(Answer).credential)
    applicant = sign_up.Applicant(
        begun.details["user"], begun.details["email"], "", credential, device_name_here(), sign_up.invitation()
    )
    return sign_up.welcome(applicant, lambda page: jsonify(next=page))  # type: ignore[return-value]
