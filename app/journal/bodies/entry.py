from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from ...log.kinds import Fields, Keyed
from .values import (
    CHOSEN,
    MINUTES,
    PAIN,
    RUNG,
    SLUG,
    TEXT,
    TIME,
    Minutes,
    Moment,
    Pain,
    Rung,
    Slug,
    Text,
    chosen,
    keyed,
)


class Mark(BaseModel):
    """What is felt at one place of the body; what a newer phone puts beside it passes."""

    model_config = ConfigDict(strict=True, extra="allow")

    sensation: Slug | None = None
    strength: Pain | None = None


class Entry(Fields):
    """How it is now, or was at `at`. What was not touched is absent, never 0.

    `remembered`: written more than a day later. `tolerance.sitting` and so on are minutes until it complains;
    `regions.<slug>` or `regions.<slug>.<side>` holds `{sensation, strength}` or, with nothing said, true.
    `trigger_pose` is the pose that the trigger "a yoga pose" means.
    `settle`, `irritable`, `minutes`, `place` and `context` are what the plan asks (app/library/data/rules.json).
    """

    at: Moment | None = Field(None, description=TIME)
    leg: Pain | None = Field(None, description=PAIN)
    back: Pain | None = Field(None, description=PAIN)
    sleep: Pain | None = Field(None, description=PAIN)
    energy: int | None = Field(None, ge=1, le=5, description="a whole number from 1 to 5")
    night_waking: int | None = Field(None, ge=0, le=20, description="a whole number from 0 to 20")
    medicine: bool | None = Field(None, description=CHOSEN)
    remembered: bool | None = Field(None, description=CHOSEN)
    settle: Literal["none", "under1h", "under24h", "over24h"] | None = Field(
        None, description="none, under1h, under24h or over24h"
    )
    irritable: bool | None = Field(None, description=CHOSEN)
    walked: Minutes | None = Field(None, description=MINUTES)
    minutes: Minutes | None = Field(None, description=MINUTES)
    place: Literal["floor", "desk", "bed"] | None = Field(None, description="floor, desk or bed")
    context: Literal["after-run", "after-sitting"] | None = Field(None, description="after-run or after-sitting")
    trigger_pose: Slug | None = Field(None, description="a pose's slug")
    note: Text | None = Field(None, description=TEXT)

    keyed: ClassVar[tuple[Keyed, ...]] = (
        keyed("ladder", "(left|right)", Rung, RUNG),
        keyed("regions", rf"{SLUG}(\.(left|right|middle))?", Mark | bool, "a sensation and a strength from 0 to 10"),
        chosen("sensations"),
        chosen("triggers"),
        chosen("relief"),
        keyed("tolerance", SLUG, Minutes, MINUTES),
    )
