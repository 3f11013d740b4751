"""A person's log from a number on, as JSON text. Bodies are stored as JSON and passed on as they are, never read."""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Row, select

from ..extensions import db
from . import epoch as epochs
from .models import LogHead, Revision
from .protocol import OtherHistory, Pull, check_epoch

MOST_BYTES = 16 * 1024 * 1024  # of bodies in one answer: 10,000 usual rows are 4 MiB, 10,000 of the largest 640
CHUNK = 500


def page(user_id: str, asked: Pull) -> str:
    """{epoch, revisions, after, more}. Raises OtherEpoch or OtherHistory before anything is read."""
    with db.engine.connect() as connection:
        check_epoch(asked.epoch, epochs.within(connection))
        _check_history(connection, user_id, asked)
        head = connection.scalar(select(LogHead.seq).where(LogHead.user_id == user_id)) or 0
        rows = list(_bounded(_rows(connection, user_id, asked)))
    after = rows[-1].seq if rows else asked.after
    written = ",".join(map(_json, rows))
    more = json.dumps(after < head)
    return f'{{"epoch":{json.dumps(asked.epoch)},"revisions":[{written}],"after":{after},"more":{more}}}'


def _check_history(connection: Connection, user_id: str, asked: Pull) -> None:
    """The phone's newest number must still name the same revision; a copied-back backup has another one or none."""
    if asked.after == 0:
        return
    where = (Revision.user_id == user_id, Revision.seq == asked.after)
    if connection.scalar(select(Revision.id).where(*where)) != asked.at:
        raise OtherHistory(field="history", epoch=asked.epoch)


def _rows(connection: Connection, user_id: str, asked: Pull) -> Iterable[Row]:
    columns = (Revision.seq, Revision.id, Revision.record, Revision.kind, Revision.parents, Revision.body,
               Revision.made_at, Revision.device, Revision.saved_at)  # fmt: skip
    query = select(*columns).where(Revision.user_id == user_id, Revision.seq > asked.after).order_by(Revision.seq)
    return connection.execute(query.limit(asked.limit).execution_options(yield_per=CHUNK))


def _bounded(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows until their bodies pass the bound; always at least one."""
    taken = 0
    for row in rows:
        yield row
        taken += len(row.body)
        if taken > MOST_BYTES:
            return


def _json(row: Row) -> str:
    return (
        f'{{"seq":{row.seq},"id":"{row.id}","record":"{row.record}","kind":"{row.kind}","parents":{row.parents},'
        f'"body":{row.body},"made_at":"{row.made_at}","device":{json.dumps(row.device)},'
        f'"saved_at":{json.dumps(row.saved_at)}}}'
    )
