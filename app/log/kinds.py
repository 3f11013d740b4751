"""What the known kinds of record may hold. Rooms register theirs; what nobody registered is kept as it came."""

import re
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from .values import BadValue


class Keyed(NamedTuple):
    """A map sent by dotted key: every key that begins with `head.` fits `pattern` and holds a value of `holds`."""

    head: str
    pattern: re.Pattern[str]
    holds: TypeAdapter[Any]
    sentence: str


class Fields(BaseModel):
    """A kind's known fields. Each may be absent or null (cleared); its description ends "This must be …"."""

    model_config = ConfigDict(strict=True, extra="ignore")
    keyed: ClassVar[tuple[Keyed, ...]] = ()


class Kind(NamedTuple):
    fields: type[Fields]
    single: bool


_registered: dict[str, Kind] = {}


def register(kind: str, fields: type[Fields], *, single: bool = False) -> None:
    """`single`: a person has one such record, whose id every phone can work out (`single_record`)."""
    if _registered.setdefault(kind, Kind(fields, single)) != Kind(fields, single):
        raise ValueError(f"the kind {kind} is registered already")


def registered() -> Mapping[str, Kind]:
    return _registered


def single_record(user_id: str, kind: str) -> str:
    return str(uuid.uuid5(uuid.UUID(user_id), kind))


def is_single(kind: str) -> bool:
    return kind in _registered and _registered[kind].single


def check(kind: str, body: Mapping[str, Any]) -> None:
    """Raises BadValue naming the first field of a known kind that holds what it must not."""
    if kind not in _registered:
        return
    fields = _registered[kind].fields
    _check_plain(fields, {name: value for name, value in body.items() if value is not None})
    for keyed in fields.keyed:
        for name, value in body.items():
            if name.partition(".")[0] == keyed.head:
                _check_keyed(keyed, name, value)


def _check_plain(fields: type[Fields], body: dict[str, Any]) -> None:
    known = {field.alias or name: field.description for name, field in fields.model_fields.items()}
    try:
        fields.model_validate({name: value for name, value in body.items() if name in known})
    except ValidationError as error:
        path = [str(part) for part in error.errors()[0]["loc"]]
        raise BadValue(".".join(path), f"This must be {known[path[0]]}.") from error


def _check_keyed(keyed: Keyed, name: str, value: Any) -> None:
    if not keyed.pattern.fullmatch(name):
        raise BadValue(name, f"{keyed.head} has no such key.")
    if value is None:
        return
    try:
        keyed.holds.validate_python(value, strict=True)
    except ValidationError as error:
        raise BadValue(name, f"This must be {keyed.sentence}.") from error
