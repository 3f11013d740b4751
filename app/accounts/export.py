"""Everything the server holds of one person, as one JSON file: each row of each table that has a `user_id`.

Found by walking the schema, so that no table is ever forgotten. Keys and hashes stay out: they open things.
A column says so of itself: `info={"json": True}` for text that is JSON, `info={"secret": True}` for what stays out.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, LargeBinary, Row, Table, select

from ..extensions import db
from .models import Ceremony, User

FORMAT = "legs-up-account-1"
BATCH = 500  # rows held in memory at a time


def parts(user_id: str) -> Iterator[str]:
    """The file, piece by piece: {"format": …, "users": [row…], "sign_ins": […], …}, a row as {column: value}."""
    yield "{" + json.dumps("format") + ": " + json.dumps(FORMAT)
    for table in tables():
        yield f",\n{json.dumps(table.name)}: ["
        yield from _joined(json.dumps(row, ensure_ascii=False) for row in _rows(table, user_id))
        yield "]"
    yield "}\n"


def tables() -> list[Table]:
    """Those that hold something of a person. What is begun and over in ten minutes is no record of anybody."""
    owned = [table for table in db.metadata.sorted_tables if "user_id" in table.columns]
    return [_users(), *(table for table in owned if table.name != Ceremony.__tablename__)]


def _users() -> Table:
    return db.metadata.tables[User.__tablename__]


def _rows(table: Table, user_id: str) -> Iterator[dict[str, Any]]:
    shown = [column for column in table.columns if _is_shown(column)]
    if not shown:
        return
    owner = table.c.id if table is _users() else table.c.user_id
    query = select(*shown).where(owner == user_id).order_by(*table.primary_key.columns)
    with db.engine.connect() as connection:
        for row in connection.execution_options(yield_per=BATCH).execute(query):
            yield _readable(row, shown)


def _is_shown(column: Column[Any]) -> bool:
    return not isinstance(column.type, LargeBinary) and not column.info.get("secret")


def _readable(row: Row[Any], columns: list[Column[Any]]) -> dict[str, Any]:
    pairs = zip(columns, row, strict=True)
    return {column.name: json.loads(value) if column.info.get("json") else value for column, value in pairs}


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    for number, piece in enumerate(pieces):
        yield (",\n" if number else "\n") + piece
