"""Making an account: who may, and whether a mailed code comes first."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from flask import current_app, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from ..errors import AppError, Conflict
from ..extensions import writing
from . import codes, cookie, doors, invitations, letters, mail, passkeys, people
from .passkeys import Credential

PURPOSE = "sign-up"
CODE_PAGE = "/sign-up/code"
TAKEN = "There is already an account with this e-mail. You can sign in instead."


class NotOpen(AppError):
    status, code, message = 403, "not-open", "This server takes no new accounts."


class NeedsInvitation(AppError):
    status, code = 403, "needs-invitation"
    message = "This server takes new accounts by invitation. Please open the link that you were given."


@dataclass(frozen=True)
class Applicant:
    """Somebody whose account is not made yet. An empty hash: no password."""

    user_id: str
    email: str
    password_hash: str
    credential: Credential | None = None
    passkey_name: str = ""
    invitation: str = ""


def invitation() -> str:
    return request.args.get("invitation", "")


def check_allowed() -> None:
    """Raises NotOpen or NeedsInvitation as the setting REGISTRATION wants it."""
    how = current_app.config["REGISTRATION"]
    if how == "closed":
        raise NotOpen
    if how == "invitation" and not invitations.is_open(invitation()):
        raise NeedsInvitation


def welcome(applicant: Applicant, answer: Callable[[str], BaseResponse]) -> BaseResponse:
    """Signs them in at once, or when mail is sent asks for a code first, the same for known and unknown addresses.

    `answer` makes the reply that leads to a page. Raises Conflict when the address is taken and no mail can say so.
    """
    if mail.is_configured():
        return _ask_for_code(applicant, answer)
    return doors.sign_in(answer(doors.first_page()), admit(applicant))


def _ask_for_code(applicant: Applicant, answer: Callable[[str], BaseResponse]) -> BaseResponse:
    known = people.by_email(applicant.email)
    key, code = codes.begin(PURPOSE, user_id=None, applicant=asdict(applicant), known=known is not None)
    mail.postman().take(applicant.email, letters.already_here() if known else letters.sign_up(code))
    reply = answer(doors.with_query(CODE_PAGE))
    cookie.give_step(reply, key)
    return reply


def finish(key: str) -> BaseResponse:
    """Call it when the code was right."""
    begun = codes.finish(PURPOSE, key)
    if begun is None or begun.details["known"]:
        raise Conflict(codes.OVER)
    user_id = admit(Applicant(**begun.details["applicant"]))
    return doors.sign_in(redirect(doors.first_page(), 303), user_id)


def admit(applicant: Applicant) -> str:
    """The new account's id. Raises Conflict when the address is taken, NeedsInvitation when the link is used up."""
    try:
        with writing() as connection:
            if current_app.config["REGISTRATION"] == "invitation" and not invitations.use(
                connection, applicant.invitation
            ):
                raise NeedsInvitation
            people.insert_into(connection, applicant.user_id, applicant.email, applicant.password_hash)
            if applicant.credential:
                passkeys.insert_into(connection, applicant.user_id, applicant.credential, applicant.passkey_name)
    except people.EmailTaken as error:
        raise Conflict(TAKEN, field="email") from error
    return applicant.user_id
