"""What the known kinds of record may hold. Rooms register theirs; what nobody registered is kept as it came."""

import re
import uuid
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from .values import BadValue


class Keyed(NamedTuple):
    """A map sent by dotted key: a key that fits `pattern` holds a value of `holds`. When `closed`, every key that
    begins with `head.` must fit the pattern of one of the head's maps."""

    head: str
    pattern: re.Pattern[str]
    holds: TypeAdapter[Any]
    sentence: str
    closed: bool = True


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
    for name, value in body.items():
        _check_keyed(fields, name, value)


def _check_plain(fields: type[Fields], body: dict[str, Any]) -> None:
    known = {field.alias or name: field.description for name, field in fields.model_fields.items()}
    try:
        fields.model_validate({name: value for name, value in body.items() if name in known})
    except ValidationError as error:
        path = [str(part) for part in error.errors()[0]["loc"]]
        raise BadValue(".".join(path), f"This must be {known[path[0]]}.") from error


def _check_keyed(fields: type[Fields], name: str, value: Any) -> None:
    head = name.partition(".")[0]
    maps = [keyed for keyed in fields.keyed if keyed.head == head]
    fitting = next((keyed for keyed in maps if keyed.pattern.fullmatch(name)), None)
    if fitting is None:
        if any(keyed.closed for keyed in maps):
            raise BadValue(name, f"{head} has no such key.")
        return
    if value is None:
        return
    try:
        fitting.holds.validate_python(value, strict=True)
    except ValidationError as error:
        raise BadValue(name, f"This must be {fitting.sentence}.") from error
