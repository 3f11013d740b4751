"""What a routine asks of a person and a room: what the filters of the practice page go by."""

import re

from ..library import library
from ..library.models.routine import Routine

# What people may not have at hand, by the word for it in a pose's props; floor, pillows and towels are in every home.
KINDS = ("wall", "chair", "strap")
EVERYDAY = ("mat", "pillow", "blanket", "towel", "pad", "cushion")


def props(routine: Routine) -> list[str]:
    """Kinds of prop that the routine can't be done without, sorted."""
    needed = [prop for step in routine.steps for prop in library.poses[step.pose].props if not is_spare(prop)]
    return sorted({kind for prop in needed for kind in KINDS if kind in prop})


def is_spare(prop: str) -> bool:
    """Whether a pose does without it, or with something that every home has."""
    return "(optional)" in prop or bool(re.search(rf" or .*({'|'.join(EVERYDAY)})", prop))


def positions(routine: Routine) -> list[str]:
    return sorted({library.poses[step.pose].position for step in routine.steps})
