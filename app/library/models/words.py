"""Fixed words: what every session can say, and what each warning screen says."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Text, Texts

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

    phrases: Mapping[str, Text]
    numbers: Annotated[Texts, Field(min_length=10, max_length=10)]
    screens: Mapping[ScreenName, Screen]
    always: Text
    fields: Mapping[str, FieldWords]
