"""One revision as a phone sends it: read, checked and reduced to what is stored. Pure; knows no database."""

import hashlib
import re
from datetime import datetime
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from . import kinds
from .values import BadValue, canonical, encode

MOST_PARENTS = 64
UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
LOCAL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)")


def local_time(written: str) -> str:
    """ISO 8601 with its offset. Any year will do: a phone with a wrong clock still keeps its diary."""
    if not LOCAL_TIME.fullmatch(written):
        raise ValueError("no local time")
    datetime.fromisoformat(written)
    return written


def _no_control(text: str) -> str:
    if not text.isprintable():
        raise ValueError("control characters")
    return text


Uuid = Annotated[str, StringConstraints(pattern=UUID)]
LocalTime = Annotated[str, StringConstraints(max_length=40), AfterValidator(local_time)]
Device = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(_no_control)]


class SentRevision(BaseModel):
    """A revision on the wire."""

    model_config = ConfigDict(strict=True, extra="forbid")

    id: Uuid = Field(description="a UUID, version 7 or 5, in small letters")
    record: Uuid = Field(description="a UUID, version 7 or 5, in small letters")
    kind: str = Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$", description="a short name such as entry")
    parents: list[Uuid] = Field(max_length=MOST_PARENTS, description=f"a list of at most {MOST_PARENTS} ids")
    body: dict[Any, Any] | None = Field(description="an object of fields, or null to delete the record")
    made_at: LocalTime = Field(
        description="a local time with its offset, such as 2026-11-22T21:30:00+01:00",
        json_schema_extra={"format": "local-time"},
    )
    device: Device = Field(description="a short name of 1 to 64 printable characters")


class Revision(NamedTuple):
    """A revision as it is stored: parents and body as JSON text, and the digest of everything it says."""

    id: str
    record: str
    kind: str
    parents: tuple[str, ...]
    body: str
    made_at: str
    device: str
    digest: bytes


class Refusal(NamedTuple):
    """A row that is not taken. `id` is the text that was sent as one; None when there was none."""

    id: str | None
    field: str
    message: str


def read(sent: dict[str, Any], user_id: str) -> Revision | Refusal:
    try:
        return _checked(sent, user_id)
    except BadValue as bad:
        sent_id = sent.get("id")
        return Refusal(sent_id if isinstance(sent_id, str) else None, bad.path, bad.message)


def _checked(sent: dict[str, Any], user_id: str) -> Revision:
    row = _shaped(sent)
    if kinds.is_single(row.kind) and row.record != kinds.single_record(user_id, row.kind):
        raise BadValue(
            "record", f"A person has one {row.kind} record; its id is the UUIDv5 of the person and the kind."
        )
    if row.id in row.parents or len(set(row.parents)) < len(row.parents):
        raise BadValue("parents", "A revision's parents are other revisions, each named once.")
    digest = _digest(row)
    if row.body is not None:
        _check_body(row.kind, row.body)
    return Revision(row.id, row.record, row.kind, tuple(row.parents), encode(row.body), row.made_at, row.device, digest)


def _shaped(sent: dict[str, Any]) -> SentRevision:
    try:
        return SentRevision.model_validate(sent)
    except ValidationError as error:
        raise _in_words(error) from error


def _in_words(error: ValidationError) -> BadValue:
    first = error.errors()[0]
    name = str(first["loc"][0]) if first["loc"] else "revision"
    if name not in SentRevision.model_fields:
        return BadValue(name, "A revision has no such field.")
    needed = SentRevision.model_fields[name].description
    return BadValue(
        name, f"This is missing; it must be {needed}." if first["type"] == "missing" else f"This must be {needed}."
    )


def _check_body(kind: str, body: dict[str, Any]) -> None:
    try:
        kinds.check(kind, body)
    except BadValue as bad:
        raise BadValue(f"body.{bad.path}", bad.message) from bad


def _digest(row: SentRevision) -> bytes:
    """The same for two revisions that say the same, whatever the order of keys and parents or the look of numbers."""
    said = {**row.model_dump(), "parents": sorted(row.parents)}
    return hashlib.sha256(canonical(said).encode()).digest()
