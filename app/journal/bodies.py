"""What each kind of record may hold (design.md, "Kinds"). The log asks these models before it takes a row.

Only what is known is checked: a newer phone's fields pass as they came. Slugs of poses, regions and the like are
checked for their shape alone, so that a server a day behind the phone's library loses nothing.
"""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from ..log import kinds
from ..log.kinds import Fields, Keyed
from ..log.revision import LocalTime

SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
CHOSEN = "yes or no"  # a boolean, in the words of a person

DAY_MINUTES = 24 * 60
NAME_LETTERS = 80


def _is_text(value: Any) -> Any:
    """Text of any kind. pydantic's own str refuses half an emoji; a note with one is kept whole."""
    if not isinstance(value, str):
        raise ValueError("no text")  # noqa: TRY004 - pydantic turns a ValueError into its own error
    return value


def _is_name(value: Any) -> Any:
    if not _is_text(value).strip() or len(value.strip()) > NAME_LETTERS:
        raise ValueError("no name")
    return value


Text = Annotated[Any, AfterValidator(_is_text)]
Name = Annotated[Any, AfterValidator(_is_name)]
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$", max_length=64)]
Pain = Annotated[int, Field(ge=0, le=10)]
Minutes = Annotated[int, Field(ge=0, le=DAY_MINUTES)]
Seconds = Annotated[float, Field(ge=0, le=86_400, strict=False)]
Change = Annotated[int, Field(ge=0, le=120)]
Hold = Annotated[int, Field(ge=1, le=3600)]
Rung = Literal["none", "back", "buttock", "thigh", "knee", "calf", "foot", "toes"]
Answer = Literal["yes", "no", "unsure"]

PAIN = "a whole number from 0 to 10"
TIME = "a local time with its offset, such as 2026-11-22T21:30:00+01:00"
RUNG = "how far down the leg: none, back, buttock, thigh, knee, calf, foot or toes"
MINUTES = f"a whole number of minutes from 0 to {DAY_MINUTES}"
TEXT = "text"
NAME = f"a name of 1 to {NAME_LETTERS} letters"


def _keyed(head: str, tail: str, holds: Any, sentence: str) -> Keyed:
    return Keyed(head, re.compile(rf"{head}\.{tail}"), TypeAdapter(holds), sentence)


def _chosen(head: str) -> Keyed:
    """A set: one key for each thing chosen, so that two phones' choices add up."""
    return _keyed(head, SLUG, bool, CHOSEN)


class Entry(Fields):
    """How it is now, or was at `at`."""

    at: LocalTime | None = Field(None, description=TIME)
    leg: Pain | None = Field(None, description=PAIN)
    back: Pain | None = Field(None, description=PAIN)
    sleep: Pain | None = Field(None, description=PAIN)
    energy: int | None = Field(None, ge=1, le=5, description="a whole number from 1 to 5")
    settle: Literal["none", "under1h", "under24h", "over24h"] | None = Field(
        None, description="none, under1h, under24h or over24h"
    )
    irritable: bool | None = Field(None, description=CHOSEN)
    walked: Minutes | None = Field(None, description=MINUTES)
    minutes: Minutes | None = Field(None, description=MINUTES)
    place: Literal["floor", "desk", "bed"] | None = Field(None, description="floor, desk or bed")
    note: Text | None = Field(None, description=TEXT)

    keyed: ClassVar[tuple[Keyed, ...]] = (
        _keyed("ladder", "(left|right)", Rung, RUNG),
        _keyed("regions", rf"{SLUG}(\.(left|right|middle))?", dict[Any, Any] | bool, "what is felt there"),
        _chosen("sensations"),
        _chosen("triggers"),
        _chosen("relief"),
    )


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
    """A session as it really went."""

    routine: Slug | None = Field(None, description="a routine's slug, or the record of one's own")
    name: Text | None = Field(None, description=TEXT)  # what a routine of one's own was called then
    at: LocalTime | None = Field(None, description=TIME)
    seconds: Seconds | None = Field(None, description="a number of seconds, at most a day")
    finished: bool | None = Field(None, description=CHOSEN)
    steps: list[Step] | None = Field(None, description="a list of {pose, side, seconds, done}")
    worse: list[Worse] | None = Field(None, description="a list of {pose, after, left_out}")

    keyed: ClassVar[tuple[Keyed, ...]] = (
        _keyed("before", "ladder[.](left|right)", Rung, RUNG),
        _keyed("after", "ladder[.](left|right)", Rung, RUNG),
    )


class Measure(Fields):
    """Our weekly questions and the four-weekly question of change; how they are asked is the library's."""

    at: LocalTime | None = Field(None, description=TIME)
    keyed: ClassVar[tuple[Keyed, ...]] = (_keyed("weekly", SLUG, Pain, PAIN),)


class Screen(Fields):
    """Answers to a list of warning signs. "Unsure" is kept as it was said; it counts as yes when rules read it."""

    at: LocalTime | None = Field(None, description=TIME)
    list_name: Slug | None = Field(None, alias="list", description="the name of a list of signs")
    keyed: ClassVar[tuple[Keyed, ...]] = (
        _keyed("answers", r"[A-Z]\d{1,2}", Answer, "yes, no or unsure"),
        _keyed("since", r"[A-Z]\d{1,2}", Text, TEXT),
    )


class Event(Fields):
    """Something to remember beside the numbers: a flare, an injection, a holiday."""

    at: LocalTime | None = Field(None, description=TIME)
    what: Slug | None = Field(None, description="a short name such as flare")
    note: Text | None = Field(None, description=TEXT)


class OwnStep(BaseModel):
    """One pose of a routine of the person's own. Only the phone knows which poses there are and how long they bear."""

    model_config = ConfigDict(strict=True)

    pose: Slug
    lead_seconds: Change
    seconds: Hold
    switch_seconds: Change = 0
    exit_seconds: Change
    sides: Literal["none", "left-right", "both"]


class Routine(Fields):
    """A routine of the person's own; its steps are one value, because their order is what was chosen."""

    name: Name | None = Field(None, description=NAME)
    steps: Annotated[list[OwnStep], Field(min_length=1, max_length=40)] | None = Field(
        None, description="a list of 1 to 40 poses with their seconds"
    )


class Preferences(Fields):
    """How the person likes things; one record. Its fields are the phone's own affair until the server needs one."""


class Programme(Fields):
    """Where the person stands in the twelve weeks; one record."""

    week: int | None = Field(None, ge=1, le=12, description="a whole number from 1 to 12")
    joined: LocalTime | None = Field(None, description=TIME)
    began: LocalTime | None = Field(None, description=TIME)  # this week
    easing: LocalTime | None = Field(None, description=TIME)  # since when the gentle routine takes the week's place


class Reading(Fields):
    """How far an article was read, and whether it was kept for later."""

    article: Slug | None = Field(None, description="an article's slug")
    saved: bool | None = Field(None, description=CHOSEN)


def register() -> None:
    """Tells the log what the journal's kinds may hold."""
    kinds.register("entry", Entry)
    kinds.register("practice", Practice)
    kinds.register("measure", Measure)
    kinds.register("screen", Screen)
    kinds.register("event", Event)
    kinds.register("routine", Routine)
    kinds.register("preferences", Preferences, single=True)
    kinds.register("programme", Programme, single=True)
    kinds.register("reading", Reading)
