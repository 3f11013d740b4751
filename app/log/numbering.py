"""Who gets which number: the heart of the log, pure. Rows are taken in the order of the phone's outbox."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .revision import Refusal, Revision

Result = dict[str, Any]


class Held(NamedTuple):
    """What the log remembers of a revision it holds."""

    seq: int
    record: str
    kind: str
    digest: bytes


class Numbered(NamedTuple):
    seq: int
    revision: Revision


def number(
    rows: Iterable[Revision | Refusal], held: Mapping[str, Held], head: int
) -> tuple[list[Result], list[Numbered]]:
    """One result for each row, and the rows to store, numbered from `head` + 1 without a gap.

    `held` has at least every id and parent of `rows` that this person's log holds. A row accepted here counts as held
    for the rows after it, so that a chain of edits goes in at once.
    """
    known = dict(held)
    results: list[Result] = []
    fresh: list[Numbered] = []
    for row in rows:
        if isinstance(row, Refusal):
            results.append(_error(row.id, row.field, row.message))
            continue
        result = _answer(row, known)
        if result is None:
            fresh.append(Numbered(head + len(fresh) + 1, row))
            known[row.id] = Held(fresh[-1].seq, row.record, row.kind, row.digest)
            result = {"id": row.id, "seq": fresh[-1].seq}
        results.append(result)
    return results, fresh


def _answer(row: Revision, known: Mapping[str, Held]) -> Result | None:
    """The result of a row that is not stored now; None for one that can be."""
    if row.id in known:
        return _again(row, known[row.id])
    parents = [known[parent] for parent in row.parents if parent in known]
    if len(parents) < len(row.parents):
        return {"id": row.id, "waiting": True}
    if any((parent.record, parent.kind) != (row.record, row.kind) for parent in parents):
        return _error(row.id, "parents", "A parent belongs to another record.")
    return None


def _again(row: Revision, held: Held) -> Result:
    if row.digest == held.digest:
        return {"id": row.id, "seq": held.seq}
    return _error(row.id, "id", "This id was used before, for something else.")


def _error(row_id: str | None, field: str, message: str) -> Result:
    return {"id": row_id, "error": {"field": field, "message": message}}
