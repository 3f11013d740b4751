"""The one door into the log: a person's rows are numbered and stored in one transaction, under that person's lock."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from ..extensions import writing
from . import epoch as epochs
from .models import LogHead, Revision
from .numbering import Held, Numbered, Result, number
from .protocol import check_epoch
from .revision import Refusal, read
from .revision import Revision as Sent

_HEAD = text("INSERT INTO log_heads (user_id, seq) VALUES (:user, 0) ON CONFLICT (user_id) DO NOTHING")


def accept(user_id: str, epoch: str, revisions: Sequence[dict[str, Any]]) -> list[Result]:
    """One result for each row, in order: {id, seq}, {id, waiting: true} or {id, error: {field, message}}.

    All accepted rows are stored when this returns, or none is. Raises OtherEpoch before anything is written.
    """
    rows = [read(row, user_id) for row in revisions]
    with writing() as connection:
        check_epoch(epoch, epochs.within(connection))
        head = _lock(connection, user_id)
        results, fresh = number(rows, _held(connection, user_id, rows), head)
        _store(connection, user_id, fresh)
    return results


def _lock(connection: Connection, user_id: str) -> int:
    """The last number given, its row locked until this transaction ends; SQLite holds its one write lock already."""
    connection.execute(_HEAD, {"user": user_id})
    return connection.execute(select(LogHead.seq).where(LogHead.user_id == user_id).with_for_update()).scalar_one()


def _held(connection: Connection, user_id: str, rows: Iterable[Sent | Refusal]) -> dict[str, Held]:
    wanted = {name for row in rows if isinstance(row, Sent) for name in (row.id, *row.parents)}
    found = connection.execute(
        select(Revision.id, Revision.seq, Revision.record, Revision.kind, Revision.digest).where(
            Revision.user_id == user_id, Revision.id.in_(wanted)
        )
    )
    return {row.id: Held(row.seq, row.record, row.kind, row.digest) for row in found}


def _store(connection: Connection, user_id: str, fresh: Sequence[Numbered]) -> None:
    if not fresh:
        return
    saved_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    connection.execute(insert(Revision), [_columns(user_id, row) | {"saved_at": saved_at} for row in fresh])
    connection.execute(update(LogHead).where(LogHead.user_id == user_id).values(seq=fresh[-1].seq))


def _columns(user_id: str, row: Numbered) -> dict[str, Any]:
    parents = "[" + ",".join(f'"{parent}"' for parent in row.revision.parents) + "]"
    return {**row.revision._asdict(), "user_id": user_id, "seq": row.seq, "parents": parents}
