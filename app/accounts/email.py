"""E-mail addresses: what is accepted, and when two of them are the same."""

import re
import unicodedata

LONGEST = 254  # RFC 5321: a path of 256 with its angle brackets

# One @, a dot in the domain, and nothing that RFC 5321 wants quoted. Letters of any script (RFC 6531).
SHAPE = re.compile(r'[^\s@<>"(),:;\\\[\]]+@[^\s@<>"(),:;\\\[\].]+(\.[^\s@<>"(),:;\\\[\].]+)+')


def problem(email: str) -> str | None:
    """What is wrong with an address, in plain words; None when nothing is."""
    if not email:
        return "Please type your e-mail address."
    if len(email) > LONGEST:
        return f"An e-mail address has at most {LONGEST} characters."
    if not SHAPE.fullmatch(email) or any(unicodedata.category(letter).startswith("C") for letter in email):
        return "This does not look like an e-mail address. It should look like name@example.org."
    return None


def key(email: str) -> str:
    """The form by which accounts are found: Sam@Example.org and sam@example.org are one person."""
    return unicodedata.normalize("NFC", email.strip()).casefold()
