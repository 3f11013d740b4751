"""What /api/openapi.json says of the account's addresses. The log's room makes the document."""

from typing import Any, Literal, NamedTuple

from pydantic import BaseModel

from . import api, api_data, api_factors

CHANGE = ("401", "403", "413", "422", "429")


class PasskeyShown(BaseModel):
    id: str
    name: str
    created_at: int
    used_at: int | None


class DeviceShown(BaseModel):
    id: str
    name: str
    first_seen: int
    last_seen: int
    here: bool


class AccountShown(BaseModel):
    email: str
    mail: bool
    password: bool
    authenticator: bool
    recovery_codes: int
    shortest_password: int
    passkeys: list[PasskeyShown]
    devices: list[DeviceShown]
    proof_seconds: int


class PasskeyOptions(BaseModel):
    """As WebAuthn has them, buffers as base64url."""

    challenge: str


class PasskeyName(BaseModel):
    name: str


class AuthenticatorSetup(BaseModel):
    """`path` draws the dark squares of a QR code of `size` by `size`."""

    key: str
    secret: str
    path: str
    size: int


class Codes(BaseModel):
    recovery_codes: list[str]


class MailOrNot(BaseModel):
    code: bool


class Everything(BaseModel):
    """Each table that holds something of the person, row by row."""

    format: str


class Erased(BaseModel):
    erased: bool


class Erasing(BaseModel):
    """What becomes of the person's comments: gone with the account, or left without their name."""

    comments: Literal["remove", "keep"] = "remove"


class Operation(NamedTuple):
    method: str
    path: str
    summary: str
    takes: type[BaseModel] | None
    gives: type[BaseModel] | None
    refusals: tuple[str, ...]
    query: type[BaseModel] | None = None


_ACCOUNT = "/api/account"
OPERATIONS = (
    Operation("get", _ACCOUNT, "What opens the account, and where it is open.", None, AccountShown, ("401",)),
    Operation(
        "delete", _ACCOUNT, "Erases the account and everything in it.", None, None, ("401", "403", "422"), Erasing
    ),
    Operation("get", f"{_ACCOUNT}/export", "Everything that is held of the person.", None, Everything, ("401", "403")),
    Operation("post", f"{_ACCOUNT}/proof", "Shows by password who is there.", api.ByPassword, None, CHANGE),
    Operation("post", f"{_ACCOUNT}/proof/options", "What a passkey is asked.", None, PasskeyOptions, CHANGE),
    Operation("post", f"{_ACCOUNT}/proof/passkey", "Shows by passkey who is there.", api.ByPasskey, None, CHANGE),
    Operation("put", f"{_ACCOUNT}/password", "A first or another password.", api.NewPassword, None, CHANGE),
    Operation("delete", f"{_ACCOUNT}/password", "Passkeys only.", None, None, (*CHANGE, "409")),
    Operation("delete", f"{_ACCOUNT}/devices", "Ends every other sign-in.", None, None, ("401", "403")),
    Operation("delete", f"{_ACCOUNT}/devices/{{device}}", "Ends one.", None, None, ("401", "403", "404", "409")),
    Operation("post", f"{_ACCOUNT}/passkeys/options", "What a new passkey is made of.", None, PasskeyOptions, CHANGE),
    Operation("post", f"{_ACCOUNT}/passkeys", "Adds one.", api_factors.NewPasskey, PasskeyName, (*CHANGE, "409")),
    Operation("patch", f"{_ACCOUNT}/passkeys/{{passkey}}", "Names one.", api_factors.Named, None, (*CHANGE, "404")),
    Operation("delete", f"{_ACCOUNT}/passkeys/{{passkey}}", "Takes one away.", None, None, (*CHANGE, "404", "409")),
    Operation("post", f"{_ACCOUNT}/authenticator", "A new app's secret.", None, AuthenticatorSetup, CHANGE),
    Operation("put", f"{_ACCOUNT}/authenticator", "Switches it on.", api_factors.FirstCode, Codes, CHANGE),
    Operation("delete", f"{_ACCOUNT}/authenticator", "Switches it off.", None, None, (*CHANGE, "409")),
    Operation("post", f"{_ACCOUNT}/recovery-codes", "New recovery codes.", None, Codes, CHANGE),
    Operation("put", f"{_ACCOUNT}/email", "Another e-mail.", api_data.NewEmail, MailOrNot, (*CHANGE, "409")),
    Operation("post", f"{_ACCOUNT}/email", "The code mailed there.", api_data.MailedCode, None, (*CHANGE, "409")),
)
ERASED = {
    "name": "user",
    "in": "query",
    "required": True,
    "schema": {"type": "string"},
    "description": "The id of the account whose notes a phone holds.",
}


def models() -> list[type[BaseModel]]:
    """Every model that the operations name, each once."""
    named = {model for one in OPERATIONS for model in (one.takes, one.gives) if model} | {Erased}
    return sorted(named, key=lambda model: model.__name__)


def parameters(path: str) -> list[dict[str, Any]]:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]
