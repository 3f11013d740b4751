"""Which pose stands for a routine on its card."""

from collections import Counter
from functools import cache

from ..library import library
from ..library.models.routine import Routine, Step


def portrait(routine: Routine) -> str:
    """The slug of the pose that sets a routine apart: held long here, and in few other routines."""
    held = _held(routine)
    return max(held, key=lambda slug: held[slug] / (1 + _routines_with(slug)))


def _held(routine: Routine) -> Counter[str]:
    """Seconds that each pose is held for. Rests stand for a routine only where they are two thirds of it."""
    held: Counter[str] = Counter()
    for step in routine.steps:
        held[step.pose] += _seconds(step)
    active = Counter({slug: seconds for slug, seconds in held.items() if not library.poses[slug].rest})
    return held if active.total() * 3 < held.total() else active


@cache
def _routines_with(slug: str) -> int:
    return sum(any(step.pose == slug for step in routine.steps) for routine in library.listed_routines)


def _seconds(step: Step) -> int:
    return step.seconds * (2 if step.sides == "left-right" else 1)
