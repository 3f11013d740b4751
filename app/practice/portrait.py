"""Which pose stands for a routine on its card."""

from collections import Counter

from ..library import library
from ..library.models.routine import Routine, Step


def portrait(routine: Routine) -> str:
    """The slug of the pose that a routine spends longest in. Rest poses stand for a routine that is mostly rest."""
    held: Counter[str] = Counter()
    for step in routine.steps:
        held[step.pose] += _held(step)
    active = Counter({slug: seconds for slug, seconds in held.items() if not library.poses[slug].rest})
    mostly_rest = active.total() * 2 < held.total()
    return (held if mostly_rest else active).most_common(1)[0][0]


def _held(step: Step) -> int:
    return step.seconds * (2 if step.sides == "left-right" else 1)
