"""Which passwords are accepted: any characters, up to 128, not easy to guess (NIST SP 800-63B-4, 3.1.1.2).

At least 15 when the password opens the account by itself, at least 8 beside a second factor.

"Easy" is what a guesser tries first: a common password (common_passwords.py), or one of which too little is left when
everyday password words, well-known sayings, keyboard walks, runs, dates, repeats, the person's own e-mail and the name
of this app are taken away.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from . import common_passwords


class Bar(NamedTuple):
    """Characters at least, how many of those nobody would guess, and how many common passwords in a row are too few."""

    shortest: int
    fresh: int
    common: int


# Fresh characters: as many as NIST asks of a password beside a second factor, or most of those.
ALONE = Bar(shortest=15, fresh=8, common=2)
BESIDE = Bar(shortest=8, fresh=5, common=1)
LONGEST = 128

TOO_EASY = "This password is too easy to guess. Try four or five words that do not belong together."

_KEYBOARDS = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0", "147258369", "159753", "741852963", "159357", "0147852369",
    "7894561230", "147896325", "1029384756", "123qweasdzxc", "qazxswedcvfrtgbnhyujm", "1qazxsw23edcvfr45tgbnhy6",
    "zaq1xsw2cde3vfr4bgt5nhy6mju7", "1qa2ws3ed4rf5tg6yh7uj8ik9ol0p", "12qw34er56ty78ui90op", "12qwaszxerdfcvtyghbn",
    "1a2s3d4f5g6h7j8k9l", "a1s2d3f4g5h6j7k8l9", "1z2x3c4v5b6n7m",
)  # fmt: skip
_RUNS = (
    "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "a1b2c3d4e5f6g7h8i9j0", "1a2b3c4d5e6f7g8h9i0j",
    "31415926535897932384", "27182818284590", "1123581321345589", "4815162342",
)  # fmt: skip
WALKS = tuple(line[::step] for line in (*_KEYBOARDS, *_RUNS) for step in (1, -1))
SHORTEST_WALK = 4
_DAY, _YEAR = r"[0-3]\d[0-3]\d", r"(?:19|20)\d\d"
DATE = re.compile(f"{_DAY}{_YEAR}|{_YEAR}{_DAY}|{_YEAR}")
REPEAT = re.compile(r"(.{2,}?)\1+|(.)\2{2,}")
SAME = re.compile(r"(.)\1+")
LOOKALIKES = str.maketrans("@4310$57!", "aaeiosstl")
OUTSIDE = re.compile(r"^[\W\d_]+|[\W\d_]+$")  # what people put before or after a word, to make a password of it


@cache
def easy_words() -> tuple[str, ...]:
    """Words that people reach for when asked for a password, written down by us; longest first."""
    words = Path(__file__).with_name("easy-words.txt").read_text("utf-8").split()
    return tuple(sorted(words, key=len, reverse=True))


def normal(password: str) -> str:
    """NFC, so that é typed as one key or two is one password; nothing is trimmed or cut (RFC 8265)."""
    return unicodedata.normalize("NFC", password)


def is_long(password: str) -> bool:
    """Whether it may open an account by itself."""
    return len(normal(password)) >= ALONE.shortest


def problem(password: str, email: str = "") -> str | None:
    """What is wrong with a new password that stands alone, in plain words; None when it is a good one."""
    return _problem(password, email, ALONE)


def problem_beside_factor(password: str, email: str = "") -> str | None:
    """As `problem`, for an account that asks for a second factor as well."""
    return _problem(password, email, BESIDE)


def _problem(password: str, email: str, bar: Bar) -> str | None:
    length = len(normal(password))
    if length < bar.shortest:
        return f"Please use at least {bar.shortest} characters. This has {length}."
    if length > LONGEST:
        return f"Please use at most {LONGEST} characters. This has {length}."
    typed = normal(password).casefold()
    letters = "".join(c for c in typed if not c.isspace() and c not in "-_.,")
    once = REPEAT.sub(r"\1\2", SAME.sub(r"\1", letters))  # 111222333 hides a run, 159753159753 nothing but itself
    is_common = any(_is_common(each, bar.common) for each in (typed, letters, once))
    return TOO_EASY if is_common or min(_left(letters, email), _left(once, email)) < bar.fresh else None


def _is_common(text: str, most: int) -> bool:
    """Whether it is a common password, or up to `most` in a row, however spelt and whatever was put around it."""
    bare = OUTSIDE.sub("", text)
    spellings = {text, bare, text.translate(LOOKALIKES), bare.translate(LOOKALIKES)}
    return any(common_passwords.made_of(spelling, most) for spelling in spellings)


def _left(text: str, email: str) -> int:
    """How many characters nobody would guess."""
    own = tuple(part for part in re.split(r"[\W_]+", email.casefold()) if len(part) > 2)
    return len(_fresh(text, own))


def _fresh(text: str, own: tuple[str, ...]) -> str:
    """What is left when everything easy is taken away and what repeats is kept once."""
    spelt = text.translate(LOOKALIKES)  # p4ssw0rd, letter for letter
    left, at = "", 0
    while at < len(text):
        words = [len(word) for word in (*own, *easy_words()) if text.startswith(word, at) or spelt.startswith(word, at)]
        date = DATE.match(text, at)
        skip = max([*words, len(date[0]) if date else 0, _walk_length(text, at)])
        left += "" if skip else text[at]
        at += skip or 1
    return REPEAT.sub(r"\1\2", left)


def _walk_length(text: str, at: int) -> int:
    """The longest stretch from `at` on that follows a keyboard row, the alphabet or the digits, either way."""
    end = at + SHORTEST_WALK
    while end <= len(text) and any(text[at:end] in walk for walk in WALKS):
        end += 1
    return end - 1 - at if end - 1 - at >= SHORTEST_WALK else 0
