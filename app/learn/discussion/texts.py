"""What a comment and a display name may hold. Pure.

A comment is stored and shown exactly as it was sent: no Unicode form is forced on it, nothing is trimmed, and marks of
direction and characters without width stay, because some scripts can't be written without them; the page isolates
them. Refused are control characters (PostgreSQL can't hold NUL, and no keyboard writes the others) and texts in
which there is nothing to see. A name stands beside other people's words, so it is held to more.
"""

import unicodedata

LONGEST = 5_000  # characters of a comment, as code points
LONGEST_REASON = 500
SHORTEST_NAME, LONGEST_NAME = 2, 40
LONGEST_KEY = 160  # one letter can stand for eighteen (U+FDFA): what is alike so far is alike
MARKS_IN_A_ROW = 3  # Thai, Hindi and Vietnamese need no more on one letter
# Letters by Unicode's own account that draw nothing.
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
SPEAKS_FOR_US = frozenset({"legsup", "author", "theauthor", "operator", "admin", "administrator", "moderator", "staff"})
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")  # in which letters of one pass for letters of another


def problem(text: str, longest: int = LONGEST) -> str | None:
    """What is wrong with a comment or a reason, in plain words; None when nothing is."""
    if not any(map(_is_seen, text)):
        return "Please write something first."
    if len(text) > longest:
        return f"This has {len(text):,} characters; {longest:,} is the most. Please make it shorter."
    if any(unicodedata.category(letter) == "Cc" and letter not in "\n\t" for letter in text):
        return "This holds a control character that can’t be shown. Please take it out."
    return None


def name(typed: str) -> str:
    """A display name as it is kept: in one Unicode form, without spaces around it."""
    return unicodedata.normalize("NFC", typed).strip(" ")


def name_problem(name: str, email: str) -> str | None:
    """What is wrong with a display name, in plain words; None when nothing is. `email` is the person's own."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    if not SHORTEST_NAME <= len(name) <= LONGEST_NAME:
        return f"A name has {SHORTEST_NAME} to {LONGEST_NAME} characters."
    if "@" in plain or email.casefold().partition("@")[2] in plain:
        return "Please choose a name that is not your e-mail."
    if any(_is_out_of_place(letter) for letter in name) or _is_piled_up(name):
        return "This name holds characters that can’t be seen or that turn text around. Please use letters you can see."
    if len(name_key(name)) < SHORTEST_NAME:
        return "A name needs two letters or digits."
    if len(_scripts(name)) > 1:
        return "This name mixes letters of several alphabets that look alike. Please use one."
    if name_key(name) in SPEAKS_FOR_US:
        return "This name would look as if it spoke for Legs Up. Please choose another."
    return None


def name_key(name: str) -> str:
    """Two names with one key are too alike for two people: case, spaces and dots do not tell them apart."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))[:LONGEST_KEY]


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "ZCM" and letter not in BLANK


def _is_out_of_place(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind[0] == "C" or letter in BLANK or (kind[0] == "Z" and letter != " ")


def _is_piled_up(name: str) -> bool:
    row = 0
    for letter in unicodedata.normalize("NFD", name):
        row = row + 1 if unicodedata.category(letter)[0] == "M" else 0
        if row > MARKS_IN_A_ROW:
            return True
    return False


def _scripts(name: str) -> set[str]:
    names = (unicodedata.name(letter, "") for letter in name if letter.isalpha())
    return {script for name in names for script in SCRIPTS if name.startswith(script)}
