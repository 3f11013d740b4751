from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from ...log.kinds import Fields, Keyed
from .values import CHOSEN, NAME, RUNG, TEXT, TIME, Moment, Name, Rung, Seconds, Slug, Text, keyed

Change = Annotated[int, Field(ge=0, le=120)]
Hold = Annotated[int, Field(ge=1, le=3600)]


class Step(BaseModel):
    model_config = ConfigDict(strict=True)

    pose: Slug
    side: Literal["left", "right", "both"] | None = None
    seconds: Seconds
    done: bool
    response: Literal["better", "same", "worse", "further-down"] | None = None


class Worse(BaseModel):
    """One time that the leg got worse: in which pose, when, what it left out, and which easier way was taken."""

    model_config = ConfigDict(strict=True)

    pose: Slug
    after: Seconds
    left_out: list[Slug]
    easier: Slug | None = None


class Practice(Fields):
    """A session as it really went, with how far down the leg it was before and after."""

    routine: Slug | None = Field(None, description="a routine's slug, or the record of one's own")
    name: Text | None = Field(None, description=TEXT)  # what a routine of one's own was called then
    at: Moment | None = Field(None, description=TIME)
    seconds: Seconds | None = Field(None, description="a number of seconds, at most a day")
    finished: bool | None = Field(None, description=CHOSEN)
    steps: list[Step] | None = Field(None, description="a list of {pose, side, seconds, done}")
    worse: list[Worse] | None = Field(None, description="a list of {pose, after, left_out}")
    note: Text | None = Field(None, description=TEXT)

    keyed: ClassVar[tuple[Keyed, ...]] = (
        keyed("before", "ladder[.](left|right)", Rung, RUNG),
        keyed("after", "ladder[.](left|right)", Rung, RUNG),
    )


class OwnStep(BaseModel):
    """One pose of a routine of the person's own. `side` goes first, or is the only one.

    Only the phone knows which poses there are, which have sides, and how long they bear.
    """

    model_config = ConfigDict(strict=True)

    pose: Slug
    lead_seconds: Change
    seconds: Hold
    switch_seconds: Change = 0
    exit_seconds: Change
    sides: Literal["none", "left-right", "both"]
    side: Literal["left", "right"] | None = None


class Routine(Fields):
    """A routine of the person's own; its steps are one value, because their order is what was chosen."""

    name: Name | None = Field(None, description=NAME)
    steps: Annotated[list[OwnStep], Field(min_length=1, max_length=40)] | None = Field(
        None, description="a list of 1 to 40 poses with their seconds"
    )


class Programme(Fields):
    """Where the person stands in the twelve weeks; one record.

    `began` is the moment at which this week began, `easing` the one since which the gentle routine takes its place.
    """

    week: int | None = Field(None, ge=1, le=12, description="a whole number from 1 to 12")
    joined: Moment | None = Field(None, description=TIME)
    began: Moment | None = Field(None, description=TIME)
    easing: Moment | None = Field(None, description=TIME)
