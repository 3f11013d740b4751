"""/api/account: another e-mail, a copy of everything, and the end of it. /api/erased: what other phones ask."""

from datetime import UTC, datetime

from flask import Blueprint, Response, request, stream_with_context
from flask_login import current_user
from pydantic import BaseModel

from .. import json_bodies
from ..errors import Conflict, Invalid
from ..security import public
from . import codes, cookie, erasing, export, letters, mail, people, rates
from .api import tell
from .forms import Code, Email
from .proof import fresh

bp = Blueprint("account_data", __name__, url_prefix="/api")

NEW_EMAIL = "new e-mail"
TAKEN = "Another account has this e-mail."


class NewEmail(BaseModel):
    email: Email


class MailedCode(BaseModel):
    code: Code


@bp.put("/account/email")
@rates.change
@fresh
def change_email() -> Response | dict[str, bool]:
    """With mail, a code to the new address comes first ({"code": true}); without, it is changed at once."""
    wanted = json_bodies.read(NewEmail).email
    if not mail.is_configured():
        _set_email(wanted)
        return {"code": False}
    found = people.by_email(wanted)
    key, code = codes.begin(NEW_EMAIL, user_id=current_user.id, email=wanted)
    is_free = found is None or found.id == current_user.id
    mail.postman().take(wanted, letters.new_email(code) if is_free else letters.already_here())
    reply = Response('{"code": true}', mimetype="application/json")
    cookie.give_step(reply, key)
    return reply


@bp.post("/account/email")
@rates.change
@fresh
def confirm_email() -> Response:
    key = cookie.step()
    if wrong := codes.problem(NEW_EMAIL, key, json_bodies.read(MailedCode).code):
        raise Invalid(wrong, field="code")
    begun = codes.finish(NEW_EMAIL, key)
    if begun is None or begun.user_id != current_user.id:
        raise Invalid(codes.OVER, field="code")
    _set_email(begun.details["email"])
    return Response(status=204)


def _set_email(email: str) -> None:
    try:
        people.set_email(current_user.id, email, keep=current_user.sign_in)
    except people.EmailTaken as error:
        raise Conflict(TAKEN, field="email") from error
    tell("The address of your Legs Up account was changed to another one.")


@bp.get("/account/export")
@fresh
def export_account() -> Response:
    day = datetime.now(UTC).date()
    reply = Response(stream_with_context(export.parts(current_user.id)), mimetype="application/json")
    reply.headers["Content-Disposition"] = f'attachment; filename="legs-up-{day}.json"'
    return reply


@bp.delete("/account")
@fresh
def erase_account() -> Response:
    """`?comments=keep` leaves what the person wrote under articles there, without their name; else it goes too."""
    wish = request.args.get("comments", "remove")
    if wish not in {"remove", "keep"}:
        raise Invalid("Say remove or keep.", field="comments")
    tell("Your Legs Up account was erased, and everything in it.")
    erasing.erase(current_user.id, keep_words=wish == "keep")
    reply = Response(status=204)
    cookie.take_away(reply)
    return reply


@bp.get("/erased")
@public
@rates.passkey
def is_erased() -> dict[str, bool]:
    """Whether the account ?user= was erased. A phone that is signed out asks for the one whose notes it holds."""
    return {"erased": erasing.is_erased(request.args.get("user", ""))}
