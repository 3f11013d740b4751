"""/api/account: what opens the account and where it is open; proving once more who is there; password and devices."""

from typing import Any

from flask import Blueprint, Response
from flask_login import current_user
from pydantic import BaseModel

from .. import json_bodies
from ..errors import Conflict, Invalid, NotFound
from . import cookie, factors, letters, mail, passkey_ceremony, passkeys, passwords, people, rates, sign_ins
from .forms import Code, Password
from .proof import fresh, seconds_left

bp = Blueprint("account_api", __name__, url_prefix="/api/account")

PROOF = "passkey proof"
WRONG = "This is not your password."
WRONG_CODE = "This code is not right, or was used already. Please try the next one."


class ByPassword(BaseModel):
    password: Password
    code: Code | None = None


class ByPasskey(BaseModel):
    credential: dict[str, Any]


class NewPassword(BaseModel):
    new: str


@bp.get("")
def overview() -> dict[str, object]:
    user_id = current_user.id
    held = factors.of(user_id)
    return {
        "email": current_user.email,
        "mail": mail.is_configured(),
        "password": held.password,
        "authenticator": held.totp,
        "recovery_codes": held.recovery,
        "shortest_password": shortest(held),
        "passkeys": [
            {"id": row.id, "name": row.name, "created_at": row.created_at, "used_at": row.used_at}
            for row in passkeys.of(user_id)
        ],
        "devices": [
            {"id": row.id, "name": row.device, "first_seen": row.created_at, "last_seen": row.seen_at,
             "here": row.id == current_user.sign_in}
            for row in sign_ins.of(user_id)
        ],
        "proof_seconds": seconds_left(current_user),
    }  # fmt: skip


def shortest(held: factors.Factors) -> int:
    return (passwords.BESIDE if held.short_password_is_enough else passwords.ALONE).shortest


@bp.post("/proof/options")
@rates.change
def proof_options() -> Response:
    held = passkeys.of(current_user.id)
    return Response(passkey_ceremony.assertion(PROOF, current_user.id, held), mimetype="application/json")


@bp.post("/proof/passkey")
@rates.change
def prove_by_passkey() -> Response:
    passkey_ceremony.asserted(PROOF, json_bodies.read(ByPasskey).credential)
    return _proved()


@bp.post("/proof")
@rates.change
def prove_by_password() -> Response:
    """A password alone is enough only where it opens the account alone."""
    typed = json_bodies.read(ByPassword)
    if people.with_password(current_user.email, typed.password) is None:
        raise Invalid(WRONG, field="password")
    if factors.of(current_user.id).second:
        if typed.code is None:
            raise Invalid("Please type the code as well.", field="code")
        if not factors.accepts_second(current_user.id, typed.code):
            raise Invalid(WRONG_CODE, field="code")
    return _proved()


def _proved() -> Response:
    """The sign-in's days count anew, and its cookie's with them."""
    sign_ins.prove(current_user.sign_in)
    reply = Response(status=204)
    cookie.give(reply, cookie.token())
    return reply


@bp.put("/password")
@rates.change
@fresh
def set_password() -> Response:
    """A first password, or another one; ends every other sign-in."""
    held, new = factors.of(current_user.id), json_bodies.read(NewPassword).new
    judge = passwords.problem_beside_factor if held.short_password_is_enough else passwords.problem
    if wrong := judge(new, current_user.email):
        raise Invalid(wrong, field="new")
    people.set_password(current_user.id, new, keep=current_user.sign_in)
    tell("The password of your Legs Up account was changed.")
    return Response(status=204)


@bp.delete("/password")
@rates.change
@fresh
def remove_password() -> Response:
    factors.check_without_password(factors.of(current_user.id))
    people.remove_password(current_user.id, keep=current_user.sign_in)
    tell("The password of your Legs Up account was taken away.")
    return Response(status=204)


@bp.delete("/devices/<device>")
@fresh
def end_device(device: str) -> Response:
    if device == current_user.sign_in:
        raise Conflict("This is the phone in your hand. Sign out instead.")
    if not sign_ins.end_one(current_user.id, device):
        raise NotFound
    return Response(status=204)


@bp.delete("/devices")
@fresh
def end_other_devices() -> Response:
    """Every other sign-in. Asks for proof, so that whoever holds a phone of the owner's can't shut the owner out."""
    sign_ins.end_others(current_user.id, keep=current_user.sign_in)
    return Response(status=204)


def tell(what: str) -> None:
    """A mail about a change, to the address that the account had when it was asked for."""
    mail.postman().take(current_user.email, letters.changed(what) if mail.is_configured() else None)
