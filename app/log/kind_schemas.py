"""JSON Schema of what each kind's body may hold: the OpenAPI description shows it, and the phone checks by it.

Maps by dotted key are `patternProperties`; the schema `false` stands where a closed map has no such key. Any field
may be null, which clears it, and fields that are not named pass as they came.
"""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from .kinds import Fields, registered

REF = "#/$defs/"
NULL = {"type": "null"}
OURS = ("title", "default")  # what pydantic adds and nobody here reads


def body_schemas() -> dict[str, JsonSchemaValue]:
    """By kind, in the order of registration; self-contained, without references."""
    return {
        name: {"description": _first_line(kind.fields), **_schema(kind.fields)} for name, kind in registered().items()
    }


def _schema(fields: type[Fields]) -> JsonSchemaValue:
    properties = _inlined(fields.model_json_schema())["properties"]
    keyed = {f"^{one.pattern.pattern}$": _held(one.holds, one.sentence) for one in fields.keyed}
    closed = {one.head for one in fields.keyed if one.closed}
    strange = {_others(fields, head): False for head in sorted(closed)}
    return {"type": "object", "properties": properties, "patternProperties": keyed | strange}


def _held(holds: TypeAdapter[Any], sentence: str) -> JsonSchemaValue:
    schema = _inlined(holds.json_schema())
    kinds = schema["anyOf"] if set(schema) == {"anyOf"} else [schema]
    return {"anyOf": [*kinds, NULL], "description": sentence}


def _others(fields: type[Fields], head: str) -> str:
    """What begins with the head and is none of its keys."""
    keys = "|".join(one.pattern.pattern for one in fields.keyed if one.head == head)
    return f"^(?!({keys})$){head}([.]|$)"


def _inlined(schema: JsonSchemaValue) -> JsonSchemaValue:
    return _resolved(schema, schema.get("$defs", {}))


def _resolved(part: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_resolved(one, definitions) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _resolved(definitions[part["$ref"].removeprefix(REF)], definitions)
    kept = {key: value for key, value in part.items() if key != "$defs" and not _is_ours(key, value)}
    return {key: _resolved(value, definitions) for key, value in kept.items()}


def _is_ours(key: str, value: Any) -> bool:
    """A property may be called "title" too; then it holds a schema."""
    return key in OURS and not isinstance(value, dict)


def _first_line(fields: type[Fields]) -> str:
    return (fields.__doc__ or "").partition("\n\n")[0].replace("\n    ", " ")
