"""The twelve weeks: what each asks for, when to go on, and when to step back."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Slug, Text, Texts

Week = Annotated[int, Field(ge=1, le=12)]
Share = Annotated[float, Field(gt=0, le=1)]
Days = Annotated[int, Field(ge=1, le=28)]


class Phase(Fact):
    id: int
    name: Text
    weeks: tuple[Week, Week]
    aim: Text


class ProgrammeWeek(Fact):
    """`sessions` is routine to times a week."""

    week: Week
    phase: int
    sessions: Annotated[Mapping[Slug, Annotated[int, Field(ge=1, le=7)]], Field(min_length=1)]
    walk: Text


class Gate(Fact):
    """All must hold to move on: our own cautious numbers, which no study has tested (clinical.md D).

    `told_share`: of the sessions of these days, how many the person must have told us of for the last one to be known.
    """

    red_free_days: Days
    done_share: Share
    done_days: Days
    leg_median: Annotated[int, Field(ge=0, le=10)]
    leg_days: Days
    settled_share: Share
    told_share: Share
    settled_within: Literal["under1h", "under24h"]
    words: Texts
    note: Text


class StepBack(Fact):
    """When a median of `days` days rises by `rise` points: `routine` until it settles, then `weeks` back."""

    rise: int
    days: Days
    routine: Slug
    weeks: int
    say: Text


class Programme(Fact):
    slug: Slug
    name: Text
    honesty: Text
    phases: tuple[Phase, ...]
    weeks: tuple[ProgrammeWeek, ...]
    gate: Gate
    hold: Text
    step_back: StepBack
