"""Fixed words: what every session can say, and what each warning screen says."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Text, Texts, complete

PhraseName = Literal[
    "begin",
    "next",
    "same_again",
    "instead",
    "left_side",
    "right_side",
    "other_side",
    "switch_sides",
    "both_sides",
    "halfway",
    "minute_left",
    "ten_seconds",
    "breathe_in",
    "breathe_out",
    "stay",
    "keep_moving",
    "easy",
    "leave",
    "rest",
    "finish",
    "paused",
    "resumed",
    "back",
    "again",
    "more_time",
    "skipped",
    "in_position",
    "bell_test",
    "worse",
    "easier",
    "offered",
    "left_out",
    "enough",
    "how_is_leg",
    "further_down",
    "warning",
]
ScreenName = Literal["red", "orange", "yellow", "crisis", "under_18", "unchanged"]


class Screen(Fact):
    """`body` is the general text; a sign's own body comes first where there is one."""

    heading: Text
    body: Text
    buttons: Annotated[Mapping[str, Text], Field(min_length=1)]
    prompts: Mapping[str, Text]


class FieldWords(Fact):
    label: Text
    help: Text


class Words(Fact):
    """`numbers` are one to ten; `always` stands on every warning screen."""

    phrases: Annotated[Mapping[PhraseName, Text], complete(PhraseName)]
    numbers: Annotated[Texts, Field(min_length=10, max_length=10)]
    screens: Annotated[Mapping[ScreenName, Screen], complete(ScreenName)]
    always: Text
    fields: Mapping[str, FieldWords]
