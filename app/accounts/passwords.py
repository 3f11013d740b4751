"""Which passwords are accepted: any characters, up to 128, not easy to guess (NIST SP 800-63B-4, 3.1.1.2).

At least 15 when the password opens the account by itself, at least 8 beside a second factor.

"Easy" is decided without a list of other people's passwords: everyday password words, keyboard walks, runs, years,
repeats, the person's own e-mail and this app's name are taken away, and enough has to be left.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

SHORTEST, SHORTEST_BESIDE, LONGEST = 15, 8, 128
# Characters that must be left: as many as NIST asks of a password beside a second factor, or most of those.
FRESH, FRESH_BESIDE = 8, 5

TOO_EASY = "This password is too easy to guess. Try four or five words that do not belong together."

_KEYBOARDS = (
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0", "147258369", "159753", "741852963", "159357", "0147852369",
)  # fmt: skip
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890123456789")
WALKS = tuple(line[::step] for line in (*_KEYBOARDS, *_RUNS) for step in (1, -1))
SHORTEST_WALK = 4
YEAR = re.compile(r"(19|20)\d\d")
REPEAT = re.compile(r"(.{2,}?)\1+|(.)\2{2,}")
SAME = re.compile(r"(.)\1+")
LOOKALIKES = str.maketrans("@4310$57!", "aaeiosstl")


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
    return len(normal(password)) >= SHORTEST


def problem(password: str, email: str = "") -> str | None:
    """What is wrong with a new password that stands alone, in plain words; None when it is a good one."""
    return _problem(password, email, SHORTEST, FRESH)


def problem_beside_factor(password: str, email: str = "") -> str | None:
    """As `problem`, for an account that asks for a second factor as well."""
    return _problem(password, email, SHORTEST_BESIDE, FRESH_BESIDE)


def _problem(password: str, email: str, shortest: int, fresh: int) -> str | None:
    length = len(normal(password))
    if length < shortest:
        return f"Please use at least {shortest} characters. This has {length}."
    if length > LONGEST:
        return f"Please use at most {LONGEST} characters. This has {length}."
    return TOO_EASY if _left(password, email) < fresh else None


def _left(password: str, email: str) -> int:
    """How many characters nobody would guess."""
    letters = "".join(c for c in normal(password).casefold() if not c.isspace() and c not in "-_.,")
    own = tuple(part for part in re.split(r"[\W_]+", email.casefold()) if len(part) > 2)
    once = REPEAT.sub(r"\1\2", SAME.sub(r"\1", letters))  # 111222333 hides a run, 159753159753 nothing but itself
    return min(len(_fresh(letters, own)), len(_fresh(once, own)))


def _fresh(text: str, own: tuple[str, ...]) -> str:
    """What is left when everything easy is taken away and what repeats is kept once."""
    spelt = text.translate(LOOKALIKES)  # p4ssw0rd, letter for letter
    left, at = "", 0
    while at < len(text):
        words = [len(word) for word in (*own, *easy_words()) if text.startswith(word, at) or spelt.startswith(word, at)]
        year = [4] if YEAR.match(text, at) else []
        skip = max([*words, *year, _walk_length(text, at)])
        left += "" if skip else text[at]
        at += skip or 1
    return REPEAT.sub(r"\1\2", left)


def _walk_length(text: str, at: int) -> int:
    """The longest stretch from `at` on that follows a keyboard row, the alphabet or the digits, either way."""
    end = at + SHORTEST_WALK
    while end <= len(text) and any(text[at:end] in walk for walk in WALKS):
        end += 1
    return end - 1 - at if end - 1 - at >= SHORTEST_WALK else 0
