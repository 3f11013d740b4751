"""A routine: poses in order, each with its seconds."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Intensity, Seconds, Slug, Text
from .pose import Place, Sides


class Step(Fact):
    """Seconds to get there, to hold (per side), between the sides, and to leave."""

    pose: Slug
    lead_seconds: Seconds
    seconds: Annotated[int, Field(ge=1, le=3600)]
    switch_seconds: Seconds
    exit_seconds: Seconds
    sides: Sides
    note: Text | None = None
    variant: Slug | None = None
    optional: bool = False

    def total(self) -> int:
        holds = 2 if self.sides == "left-right" else 1
        return self.lead_seconds + self.seconds * holds + self.switch_seconds + self.exit_seconds


class Routine(Fact):
    """`total_seconds` is the total in the name; the first lead-in is outside it."""

    slug: Slug
    name: Text
    minutes: Annotated[int, Field(ge=1, le=60)]
    group: Literal["wall", "flare", "nerve", "morning", "desk", "strength", "sleep", "run", "programme"]
    intensity: Intensity
    place: Place
    rule_only: bool = False
    when: Text
    avoid: Text
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    total_seconds: int

    def adds_up_to(self) -> int:
        """What the steps add up to, without the first lead-in."""
        return sum(step.total() for step in self.steps) - self.steps[0].lead_seconds


class RoutinesFile(Fact):
    routines: tuple[Routine, ...]
