"""What our mails say: plain text, no link, and no word about anybody's body."""

from typing import NamedTuple


class Letter(NamedTuple):
    subject: str
    text: str


_END = "\n\nNobody from Legs Up will ever ask you for this code.\n"
_NOT_YOU = "If this was not you, you need not do anything."


def _code(subject: str, why: str, code: str) -> Letter:
    return Letter(subject, f"{why}\n\n    {code}\n\nType it into the app within ten minutes.\n{_NOT_YOU}{_END}")


def reset(code: str) -> Letter:
    return _code("Your Legs Up code", "This code lets you choose a new password:", code)


def sign_up(code: str) -> Letter:
    return _code("Your Legs Up code", "Welcome. This code finishes your new account:", code)


def new_email(code: str) -> Letter:
    return _code("Your Legs Up code", "This code makes this your new address for Legs Up:", code)


def already_here() -> Letter:
    return Letter(
        "Your Legs Up account",
        "Somebody, probably you, tried to make a Legs Up account with this address. You have one already.\n"
        "You can sign in with it, or choose a new password on the page “I can’t get in”.\n"
        f"{_NOT_YOU}\n",
    )


def changed(what: str) -> Letter:
    """`what`: a sentence such as "Your password was changed." """
    return Letter(
        "Your Legs Up account",
        f"{what}\n\nIf this was not you, open the app, choose “I can’t get in” and take your account back.\n",
    )
