"""What happened at the doors, for whoever runs the server: one line of JSON each, and in none of them who it was.

A mark stands for an account or an internet address: lines that belong together have the same one, and without the
server's key nobody can tell whose it is. `flask user mark EMAIL` finds it for somebody who asks for help.
"""

import datetime
import json
import logging

from flask import Flask, Response, g, request
from flask_limiter.util import get_remote_address
from flask_login import current_user

from . import email as email_rules
from . import people, tokens

log = logging.getLogger("app.doors")

# What is noted whenever it is asked for, by its endpoint. Everything else is noted when it is refused.
EVENTS = {
    "accounts.create_account": "account by password",
    "accounts.confirm_account": "account by mailed code",
    "account_doors.create_account": "account by passkey",
    "accounts.begin_sign_in": "sign-in by password",
    "accounts.second_step": "sign-in by second step",
    "account_doors.sign_in": "sign-in by passkey",
    "accounts.sign_out": "sign-out",
    "account_reset.send_code": "reset asked for",
    "account_reset.change_password": "reset by mailed code",
    "account_api.prove_by_password": "proof by password",
    "account_api.prove_by_passkey": "proof by passkey",
    "account_api.set_password": "password set",
    "account_api.remove_password": "password removed",
    "account_api.end_device": "device signed out",
    "account_api.end_other_devices": "other devices signed out",
    "account_factors.add_passkey": "passkey added",
    "account_factors.remove_passkey": "passkey removed",
    "account_factors.switch_on_authenticator": "authenticator on",
    "account_factors.switch_off_authenticator": "authenticator off",
    "account_factors.renew_recovery_codes": "recovery codes made",
    "account_data.change_email": "address change asked for",
    "account_data.confirm_email": "address changed",
    "account_data.export_account": "copy of everything",
    "account_data.erase_account": "account erased",
}
# Nobody there, not theirs or not proved, not there for them, made-up bodies, too large, too often.
REFUSED = {401: "no sign-in", 403: "forbidden", 404: "not there", 413: "too large", 422: "not valid", 429: "too often"}


def mark(use: str, text: str) -> str:
    """16 hexadecimal digits under the server's key."""
    return tokens.hashed(f"doorbook {use}", text).hex()[:16]


def account_mark(email: str) -> str:
    return mark("account", email_rules.key(email))


def about(email: str) -> None:
    """Whose account this request is about, where neither its form nor its sign-in says so."""
    g.door_of = email


def about_id(user_id: str) -> None:
    found = people.by_id(user_id)
    about(found.email if found else "")


def _email() -> str:
    if "door_of" in g:
        return str(g.door_of)
    return current_user.email if current_user.is_authenticated else request.form.get("email", "")[: email_rules.LONGEST]


def _note(response: Response) -> Response:
    event = EVENTS.get(request.endpoint or "")
    status = response.status_code
    outcome = REFUSED.get(status)
    if event or (outcome and (status != 404 or current_user.is_authenticated)):
        log.info(json.dumps(_line(event or "request", outcome or "done", status)))
    return response


def _line(event: str, outcome: str, status: int) -> dict[str, str | int]:
    """Where it was is the pattern of the address: an address itself may hold an id, or what somebody made up."""
    rule = request.url_rule.rule if request.url_rule else "nowhere"
    email = _email()
    return {
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds"),
        "event": event,
        "outcome": outcome,
        "status": status,
        "where": rule,
        "account": account_mark(email) if email else "",
        "address": mark("address", get_remote_address()),
    }


def init_app(app: Flask) -> None:
    app.logger.getChild("doors").setLevel(logging.INFO)
    app.after_request(_note)
