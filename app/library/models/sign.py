"""The warning signs (clinical.md B): asked before anything moves, and stronger than everything else."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Fact, Text, complete

Level = Literal["red", "orange", "yellow"]
SignId = Annotated[str, StringConstraints(pattern=r"^[EUS][0-9]{1,2}$")]


class Sign(Fact):
    """`text` is the question, `body` what its screen says, `say` what to tell staff; `{when}` is when it started.

    `looks_for` is for clinicians who read the data; it is never shown, because the app names no diagnosis.
    """

    id: SignId
    level: Level
    screen: Literal["red", "orange", "yellow", "crisis"]
    text: Text
    body: Text
    say: Text
    looks_for: Text


class LevelWords(Fact):
    """What a level tells the person to do, which routines it leaves, and after how many hours it is asked again.

    Orange holds for the day it was answered on; its hours are the night's, so that a late answer outlives midnight.
    """

    title: Text
    action: Text
    routines: Literal["none", "rest", "all"]
    ask_again_hours: Annotated[int, Field(ge=1)] | None = None


class WarningSigns(Fact):
    intro: Text
    new_rule: Text
    unsure_rule: Text
    since_last: Text
    under_18: Text
    levels: Annotated[Mapping[Level, LevelWords], complete(Level)]
    signs: tuple[Sign, ...]
