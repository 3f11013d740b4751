"""The values that bodies hold, each with the sentence that ends "This must be …".

What pydantic can say in JSON Schema it says itself; for the rest a `format` names a rule that the phone knows as well
(static/js/src/lib/bounds.ts). tests/cases/bodies holds both sides to the same cases.
"""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, TypeAdapter, WithJsonSchema

from ...log.kinds import Keyed
from ...log.revision import LocalTime

SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
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


def _is_day(written: str) -> str:
    date.fromisoformat(written)
    return written


Text = Annotated[Any, AfterValidator(_is_text), WithJsonSchema({"type": "string"})]
Name = Annotated[
    Any,
    AfterValidator(_is_name),
    WithJsonSchema({"type": "string", "format": "name", "minLength": 1, "maxLength": NAME_LETTERS}),
]
Moment = Annotated[LocalTime, WithJsonSchema({"type": "string", "format": "local-time", "maxLength": 40})]
Day = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$"),
    AfterValidator(_is_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Slug = Annotated[str, StringConstraints(pattern=f"^{SLUG}$", max_length=64)]
Zone = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_+/-]*$", max_length=64)]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35)]
Pain = Annotated[int, Field(ge=0, le=10)]
Minutes = Annotated[int, Field(ge=0, le=DAY_MINUTES)]
Seconds = Annotated[float, Field(ge=0, le=86_400)]
Rung = Literal["none", "back", "buttock", "thigh", "knee", "calf", "foot", "toes"]
Answer = Literal["yes", "no", "unsure"]

CHOSEN = "yes or no"  # a boolean, in the words of a person
PAIN = "a whole number from 0 to 10"
TIME = "a local time with its offset, such as 2026-11-22T21:30:00+01:00"
DAY = "a day, such as 2026-11-22"
ZONE = "a time zone such as Europe/Vienna"
LANGUAGE = "a language such as de or en-GB"
RUNG = "how far down the leg: none, back, buttock, thigh, knee, calf, foot or toes"
MINUTES = f"a whole number of minutes from 0 to {DAY_MINUTES}"
TEXT = "text"
NAME = f"a name of 1 to {NAME_LETTERS} letters"


def keyed(head: str, tail: str, holds: Any, sentence: str) -> Keyed:
    """A map by dotted key of which we know every key: another one is a mistake."""
    return Keyed(head, re.compile(rf"{head}\.{tail}"), TypeAdapter(holds), sentence)


def chosen(head: str) -> Keyed:
    """A set: one key for each thing chosen, so that two phones' choices add up."""
    return keyed(head, SLUG, bool, CHOSEN)


def among(head: str, tail: str, holds: Any, sentence: str) -> Keyed:
    """As `keyed`, but a newer phone may put other keys beside these; they pass as they came."""
    return Keyed(head, re.compile(rf"{head}\.{tail}"), TypeAdapter(holds), sentence, closed=False)
