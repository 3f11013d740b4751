"""The shelves of the practice page: routines as a person would look for them.

A short one stands twice: on the first shelf, for who has five minutes whatever the day is like, and on its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..library import library
from ..library.models.routine import Routine

SHORT_MINUTES = 6
"""What still counts as about five minutes: between the library's short routines (4 to 6) and the next (8)."""

OWN = (
    ("flare", "Flare day"),
    ("morning", "Morning"),
    ("desk", "At a desk"),
    ("sleep", "Before sleep"),
    ("run", "After a run"),
    ("wall", "Legs up the wall"),
    ("strength", "Strength"),
    ("nerve", "Nerve ease"),
    ("programme", "Twelve-week programme"),
)


@dataclass(frozen=True)
class Shelf:
    """`slug` is its place on the page; what stands on one that `repeats` stands on another too."""

    slug: str
    title: str
    routines: tuple[Routine, ...]
    repeats: bool = False


def shelves() -> Iterator[Shelf]:
    """In the order of the page; none is empty."""
    listed = library.listed_routines
    yield Shelf("short", "About 5 minutes", tuple(one for one in listed if one.minutes <= SHORT_MINUTES), repeats=True)
    for group, title in OWN:
        yield Shelf(group, title, tuple(one for one in listed if one.group == group))
