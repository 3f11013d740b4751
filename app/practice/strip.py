"""The strip on a routine's card: the poses that set it apart, side by side on one floor, all bodies of one size."""

from dataclasses import dataclass
from itertools import accumulate

from ..assets import still
from ..library.models.routine import Routine
from .portrait import apart

MOST = 4
"""Figures: as many as lie side by side on a phone of 320 px and can still be told apart."""
WIDTH = 500.0
"""Units of the figures' own geometry, in which a body is 98 high: four that lie down, and the count of the rest."""
COUNT_WIDTH = 44.0
"""What is left beside the figures for the count of the others ("+5")."""


@dataclass(frozen=True)
class Placed:
    """A figure in the strip; y points down."""

    pose: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Strip:
    width: float
    height: float
    figures: tuple[Placed, ...]
    others: int
    """How many poses the routine has besides."""


def strip(routine: Routine) -> Strip:
    """The most telling poses in the order in which they come."""
    poses = list(dict.fromkeys(step.pose for step in routine.steps))
    telling = sorted(poses, key=apart(routine), reverse=True)[:MOST]
    shown = [pose for pose in poses if pose in telling]
    others = len(poses) - len(shown)
    return _laid_out(shown, others)


def _laid_out(shown: list[str], others: int) -> Strip:
    """Evenly, standing on one line."""
    sizes = [still(pose).size for pose in shown]
    room = WIDTH - (COUNT_WIDTH if others else 0)
    gap = (room - sum(width for width, _ in sizes)) / (len(sizes) + 1)
    height = max(height for _, height in sizes)
    starts = accumulate((width + gap for width, _ in sizes), initial=gap)
    figures = [
        Placed(pose, round(x, 1), round(height - tall, 1), wide, tall)
        for pose, x, (wide, tall) in zip(shown, starts, sizes, strict=False)
    ]
    return Strip(room, height, tuple(figures), others)
