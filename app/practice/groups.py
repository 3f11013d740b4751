"""How the list of routines is ordered: as a person would look for one, not as the files are."""

from collections.abc import Iterable
from typing import NamedTuple

from app.library.models.routine import Routine


class Heading(NamedTuple):
    title: str
    words: str
    groups: frozenset[str]


class Group(NamedTuple):
    heading: Heading
    routines: tuple[Routine, ...]


HEADINGS = (
    Heading("Legs up the wall", "The quiet one. Start here.", frozenset({"wall"})),
    Heading("On a sore day", "Small, slow and low to the floor.", frozenset({"flare", "nerve"})),
    Heading("Through the day", "Morning, desk, evening.", frozenset({"morning", "desk", "sleep"})),
    Heading("Stronger", "When the leg is settled.", frozenset({"strength", "run"})),
    Heading("The twelve weeks", "Three phases, one after another.", frozenset({"programme"})),
)


def grouped(routines: Iterable[Routine]) -> tuple[Group, ...]:
    """Every routine under its heading, each group in the library's order. LookupError where a group has no heading."""
    listed = tuple(routines)
    named = frozenset().union(*(heading.groups for heading in HEADINGS))
    homeless = {routine.group for routine in listed} - named
    if homeless:
        raise LookupError(f"no heading in app/practice/groups.py for {', '.join(sorted(homeless))}")
    return tuple(
        Group(heading, tuple(routine for routine in listed if routine.group in heading.groups)) for heading in HEADINGS
    )


def pictured(routine: Routine) -> tuple[str, ...]:
    """The poses whose figures stand on a routine's card: its longest, then two others, each pose once, in its order."""
    longest = sorted(routine.steps, key=lambda step: -step.seconds)
    chosen = tuple(dict.fromkeys(step.pose for step in longest))[:3]
    return tuple(dict.fromkeys(step.pose for step in routine.steps if step.pose in chosen))
