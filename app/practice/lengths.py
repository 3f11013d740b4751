"""Lengths of time in the words of these pages, and lengths of space in the unit of whoever reads them."""

import re

from markupsafe import Markup

from ..library.models.routine import Routine

IN_CM = re.compile(r"\d+(?: to \d+)? cm\b")


def in_own_units(text: str) -> Markup | str:
    """The text, a length in an element that tells it in the person's unit: only the phone knows that."""
    return Markup("<own-units>{}</own-units>").format(text) if IN_CM.search(text) else text


def without_minutes(routine: Routine) -> str:
    """Its name where its minutes stand beside it; every name ends in them (library/checks/routines.py)."""
    return routine.name.removesuffix(f" {routine.minutes} min")


def length_words(seconds: int) -> str:
    """Seconds as a person reads them at a glance: "45 s", "2 min", "3 min 6 s"."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} min" if minutes else "", f"{rest} s" if rest or not minutes else ""]
    return " ".join(filter(None, parts))
