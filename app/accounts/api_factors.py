"""/api/account: passkeys, the authenticator app and recovery codes. Each change ends every other sign-in."""

from typing import Annotated, Any

import segno
from flask import Blueprint, Response
from flask_login import current_user
from pydantic import AfterValidator, BaseModel

from .. import json_bodies
from ..errors import Invalid
from . import ceremonies, factors, passkey_ceremony, passkeys, rates, recovery, sealing, sign_ins, totp
from .api import tell
from .devices import device_name_here
from .forms import Code
from .proof import fresh

bp = Blueprint("account_factors", __name__, url_prefix="/api/account")

ADD_PASSKEY, ADD_TOTP = "passkey adding", "authenticator"
TOTP_MINUTES = 10
WRONG_CODE = "This is not the code that the app shows now. Please type the next one."
OVER = "That took a little too long. Please begin once more."


def _name(name: str) -> str:
    if not name.strip() or len(name.strip()) > passkeys.LONGEST_NAME:
        raise ValueError(f"Please give it a name of 1 to {passkeys.LONGEST_NAME} letters.")
    return name.strip()


class Named(BaseModel):
    name: Annotated[str, AfterValidator(_name)]


class NewPasskey(BaseModel):
    credential: dict[str, Any]


class FirstCode(BaseModel):
    key: str
    code: Code


def _changed(what: str) -> None:
    sign_ins.end_others(current_user.id, keep=current_user.sign_in)
    tell(what)


@bp.post("/passkeys/options")
@rates.change
@fresh
def passkey_options() -> Response:
    held = passkeys.of(current_user.id)
    options = passkey_ceremony.creation(ADD_PASSKEY, current_user.id, current_user.email, held)
    return Response(options, mimetype="application/json")


@bp.post("/passkeys")
@rates.change
@fresh
def add_passkey() -> dict[str, str]:
    """Named after the browser it was made in; the person may call it something else."""
    begun, credential = passkey_ceremony.created(ADD_PASSKEY, json_bodies.read(NewPasskey).credential)
    if begun.details["user"] != current_user.id:
        raise Invalid(passkey_ceremony.REFUSED)
    name = device_name_here()
    passkeys.add(current_user.id, credential, name)
    _changed("A passkey was added to your Legs Up account.")
    return {"name": name}


@bp.patch("/passkeys/<passkey>")
def rename_passkey(passkey: str) -> Response:
    passkeys.rename(current_user.id, passkey, json_bodies.read(Named).name)
    return Response(status=204)


@bp.delete("/passkeys/<passkey>")
@rates.change
@fresh
def remove_passkey(passkey: str) -> Response:
    passkeys.check_owned(current_user.id, passkey)
    factors.check_without_passkey(factors.of(current_user.id))
    passkeys.remove(current_user.id, passkey)
    _changed("A passkey was taken away from your Legs Up account.")
    return Response(status=204)


@bp.post("/authenticator")
@rates.change
@fresh
def begin_authenticator() -> dict[str, object]:
    """A new secret, as text and as the dark squares of a QR code. It counts once a code made from it was typed."""
    secret = totp.new_secret()
    sealed = sealing.seal(secret, current_user.id).hex()
    key = ceremonies.begin(ADD_TOTP, minutes=TOTP_MINUTES, user_id=current_user.id, secret=sealed)
    return {"key": key, "secret": secret, **_picture(totp.address(secret, current_user.email))}


def _picture(address: str) -> dict[str, object]:
    code = segno.make(address, error="m", micro=False)
    rows = [[int(bool(dark)) for dark in row] for row in code.matrix]
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return {"path": path, "size": len(rows)}


@bp.put("/authenticator")
@rates.change
@fresh
def switch_on_authenticator() -> dict[str, list[str]]:
    """Returns recovery codes when the person has none: a lost phone must not lose the account."""
    asked, user_id = json_bodies.read(FirstCode), current_user.id
    begun = ceremonies.look(ADD_TOTP, asked.key)
    if begun is None or begun.user_id != user_id or not ceremonies.spend_try(ADD_TOTP, asked.key):
        raise Invalid(OVER, field="code")
    secret = sealing.unseal(bytes.fromhex(begun.details["secret"]), user_id) or ""
    step = totp.step_of(secret, asked.code)
    if step is None:
        raise Invalid(WRONG_CODE, field="code")
    ceremonies.take(ADD_TOTP, asked.key)
    totp.switch_on(user_id, secret, step)
    _changed("An authenticator app was added to your Legs Up account.")
    return {"recovery_codes": [] if recovery.left(user_id) else recovery.renew(user_id)}


@bp.delete("/authenticator")
@rates.change
@fresh
def switch_off_authenticator() -> Response:
    factors.check_without_totp(factors.of(current_user.id))
    totp.switch_off(current_user.id)
    _changed("The authenticator app was taken away from your Legs Up account.")
    return Response(status=204)


@bp.post("/recovery-codes")
@rates.change
@fresh
def renew_recovery_codes() -> dict[str, list[str]]:
    """The only time that anybody sees them."""
    codes = recovery.renew(current_user.id)
    _changed("New recovery codes were made for your Legs Up account.")
    return {"recovery_codes": codes}
