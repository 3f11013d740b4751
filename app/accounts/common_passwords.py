"""The passwords that a guesser tries first: 30,000 common ones, and 14,000 names of people.

They come with the package zxcvbn. Its estimate of how hard a password is to guess is not used: it takes eight seconds
over 72 characters that are chosen to be awkward, and anybody may ask.
"""

from zxcvbn.frequency_lists import FREQUENCY_LISTS

LISTS = ("passwords", "male_names", "female_names", "surnames")
COMMON = frozenset(word for name in LISTS for word in FREQUENCY_LISTS[name])
SHORTEST_PART = 3


def made_of(text: str, most: int) -> bool:
    """Whether the text, in small letters, is one of them or up to `most` of them in a row."""
    if text in COMMON:
        return True
    cuts = range(SHORTEST_PART, len(text) - SHORTEST_PART + 1) if most > 1 else ()
    return any(text[:cut] in COMMON and made_of(text[cut:], most - 1) for cut in cuts)
