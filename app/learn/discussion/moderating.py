"""What authors and operators do, from the page itself. To everybody else these addresses are not there."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Row, update

from app.errors import Conflict, NotFound
from app.extensions import writing

from . import people, texts
from .models import Comment, Report
from .refusals import Gone
from .writing import check, visible


def hide(user_id: str, comment: str, reason: str) -> None:
    """The reason is shown in the comment's place. What was reported of it is settled with that."""
    check(reason, "reason", texts.LONGEST_REASON)
    with _judging(user_id, comment) as (connection, row):
        if row.deleted_at is not None:
            raise Gone
        _set(connection, comment, hidden_at=int(time.time()), hidden_reason=reason)
        _settle(connection, comment)


def show(user_id: str, comment: str) -> None:
    with _judging(user_id, comment) as (connection, _row):
        _set(connection, comment, hidden_at=None, hidden_reason=None)


def let_through(user_id: str, comment: str) -> None:
    with _judging(user_id, comment) as (connection, _row):
        _set(connection, comment, waiting=False)


def settle(user_id: str, comment: str) -> None:
    """Somebody has looked at what was reported, and the comment stays as it is."""
    with _judging(user_id, comment) as (connection, _row):
        _settle(connection, comment)


def close(user_id: str, comment: str) -> None:
    """Closes the thread that the comment is in: all can read it, nobody can answer."""
    with _judging(user_id, comment) as (connection, row):
        _set(connection, row.thread, closed_at=int(time.time()))


def reopen(user_id: str, comment: str) -> None:
    with _judging(user_id, comment) as (connection, row):
        _set(connection, row.thread, closed_at=None)


def block_writer(user_id: str, comment: str) -> None:
    """Raises Conflict for somebody who moderates, and Gone where the writer is not known any more."""
    people.block(_writer_of(user_id, comment))


def unblock_writer(user_id: str, comment: str) -> None:
    people.unblock(_writer_of(user_id, comment))


def _writer_of(user_id: str, comment: str) -> str:
    with _judging(user_id, comment) as (connection, row):
        if row.user_id is None:
            raise Gone("Its writer has left.")
        if people.writer(connection, row.user_id).moderates:
            raise Conflict("Authors and operators can’t be blocked from here.")
        return str(row.user_id)


@contextmanager
def _judging(user_id: str, comment: str) -> Iterator[tuple[Connection, Row]]:
    with writing() as connection:
        who = people.writer(connection, user_id)
        if not who.moderates:
            raise NotFound
        yield connection, visible(connection, who, comment)


def _settle(connection: Connection, comment: str) -> None:
    open_ones = (Report.comment_id == comment, Report.settled_at.is_(None))
    connection.execute(update(Report).where(*open_ones).values(settled_at=int(time.time())))


def _set(connection: Connection, comment: str, **values: object) -> None:
    connection.execute(update(Comment).where(Comment.id == comment).values(values))
