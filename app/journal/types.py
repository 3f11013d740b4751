"""The phone's side of the body schemas, made from the models: `python -m app.journal.types`.

static/js/src/lib/bodies.ts holds the type of each kind's body and the schema that bounds.ts checks it by. The file is
committed, because editors, tsc and a build without Python's packages need it there; `python -m app.build` renews it,
and a test fails when it differs from the models (tests/journal/test_types.py).
"""

import json
from pathlib import Path
from typing import Any

from ..log.kind_schemas import body_schemas
from ..log.kinds import registered
from . import bodies

FILE = Path(__file__).resolve().parents[2] / "static" / "js" / "src" / "lib" / "bodies.ts"
HEADER = """\
// Made from app/journal/bodies by `python -m app.journal.types`. Change it there.
import type { KindSchema } from './bounds.ts';
"""
JSON_IMPORT = "import type { Json } from './json.ts';\n"  # tsc refuses an import that nothing uses
NULL = {"type": "null"}
SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean"}


def rendered() -> str:
    """The text of bodies.ts."""
    if not registered():
        bodies.register()
    schemas = body_schemas()
    types = "".join(_type(kind, schema) for kind, schema in schemas.items())
    kinds = "\n".join(f"  {kind}: {_name(kind)};" for kind in schemas)
    held = "\n".join(_constant(kind, schema) for kind, schema in schemas.items())
    return (
        f"{HEADER}{JSON_IMPORT if 'Json' in types else ''}\n{types}"
        f"/** A body by its kind. */\nexport type Bodies = {{\n{kinds}\n}};\n\n"
        f"export const SCHEMAS: Readonly<Record<string, KindSchema>> = {{\n{held}\n}};\n"
    )


def write() -> None:
    FILE.write_text(rendered(), "utf-8")


def _name(kind: str) -> str:
    return f"{kind.title()}Body"


def _type(kind: str, schema: dict[str, Any]) -> str:
    fields = [f"  {_key(name)}?: {_written(one)};" for name, one in schema["properties"].items()]
    maps: dict[str, list[str]] = {}
    for pattern, one in schema["patternProperties"].items():
        if one is not False:
            maps.setdefault(_head(pattern), []).append(_written(one))
    keyed = [f"  [key: `{head}.${{string}}`]: {_union(held)};" for head, held in maps.items()]
    return (
        f"/** {schema['description']} */\nexport type {_name(kind)} = {{\n" + "\n".join([*fields, *keyed]) + "\n};\n\n"
    )


def _head(pattern: str) -> str:
    return pattern.removeprefix("^").partition("\\")[0]


def _key(name: str) -> str:
    return name if name.isidentifier() else f"'{name}'"


def _written(schema: dict[str, Any]) -> str:
    """A schema as a TypeScript type."""
    if "anyOf" in schema:
        return _union([_written(one) for one in schema["anyOf"]])
    if "enum" in schema:
        return _union([f"'{one}'" for one in schema["enum"]])
    match schema.get("type"):
        case "array":
            return f"{_written(schema['items'])}[]"
        case "object":
            return _object(schema)
        case "null":
            return "null"
        case name:
            return SIMPLE[str(name)]


def _object(schema: dict[str, Any]) -> str:
    if "properties" not in schema:
        return "object"
    needed = schema.get("required", [])
    fields = [
        f"{_key(name)}{'' if name in needed else '?'}: {_written(one)}" for name, one in schema["properties"].items()
    ]
    return "{ " + "; ".join(fields) + " }"


def _union(types: list[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def _constant(kind: str, schema: dict[str, Any]) -> str:
    """One line a field, so that a change of the models is a change of few lines."""
    parts = [_lines(part, schema[part]) for part in ("properties", "patternProperties")]
    return f"  {kind}: {{\n" + "\n".join(parts) + "\n  },"


def _lines(part: str, schemas: dict[str, Any]) -> str:
    rows = [f"      {json.dumps(name)}: {json.dumps(_bare(one))}," for name, one in schemas.items()]
    return "\n".join([f"    {part}: {{", *rows, "    },"])


def _bare(schema: Any) -> Any:
    """Without the null that every field may be: the phone passes that before it looks."""
    if schema is False:
        return False
    kinds = [one for one in schema["anyOf"] if one != NULL]
    return ({**kinds[0]} if len(kinds) == 1 else {"anyOf": kinds}) | {"description": schema["description"]}


if __name__ == "__main__":
    write()
