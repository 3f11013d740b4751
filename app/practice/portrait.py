"""Which poses stand for a routine on its card."""

from collections import Counter
from collections.abc import Callable
from functools import cache

from ..library import library
from ..library.models.routine import Routine, Step


def portrait(routine: Routine) -> str:
    """The slug of the pose that sets a routine apart most. Rests stand for one only where they are two thirds of it."""
    held = _held(routine)
    active = [slug for slug in held if not library.poses[slug].rest]
    mostly_rest = sum(held[slug] for slug in active) * 3 < held.total()
    return max(held if mostly_rest else active, key=apart(routine))


def apart(routine: Routine) -> Callable[[str], float]:
    """How far a pose of the routine, by its slug, sets it apart: held long here, and in few other routines."""
    held = _held(routine)
    return lambda slug: held[slug] / (1 + _routines_with(slug))


def _held(routine: Routine) -> Counter[str]:
    """Seconds that each pose is held for, both sides together."""
    held: Counter[str] = Counter()
    for step in routine.steps:
        held[step.pose] += _seconds(step)
    return held


@cache
def _routines_with(slug: str) -> int:
    return sum(any(step.pose == slug for step in routine.steps) for routine in library.listed_routines)


def _seconds(step: Step) -> int:
    return step.seconds * (2 if step.sides == "left-right" else 1)
