"""Where to go after signing in: only ever a path of this site."""

import unicodedata

HOME = "/today"


def local_path(wanted: str | None) -> str:
    """`wanted` if it is a path on this very host, else /today.

    Browsers read a backslash as a slash and drop tabs and line ends, so "/\\evil" and "/<tab>/evil" lead elsewhere.
    """
    if not wanted or not wanted.startswith("/") or wanted.startswith("//") or "\\" in wanted:
        return HOME
    if any(unicodedata.category(letter).startswith("C") for letter in wanted):
        return HOME
    return wanted
