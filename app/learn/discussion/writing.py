"""Writing under an article: a comment or reply, a change to it, its deletion and the way back, a report."""

import hmac
import time

from flask import current_app
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from app.accounts import tokens
from app.errors import Conflict, Invalid, NotFound
from app.extensions import writing

from . import texts
from .models import Comment, Report
from .people import Writer, may_write, writer
from .refusals import Closed, Gone, TooLate
from .shown import EDIT_SECONDS, sees, state

FULLEST = 200  # comments in a thread: more would be slow to read on a phone


def write(user_id: str, article: str, comment: str, text: str, parent: str | None) -> None:
    """A new comment, or a reply to `parent`. The same one sent twice is there once."""
    check(text)
    with writing() as connection:
        who = may_write(connection, user_id)
        held = found(connection, comment)
        if held is not None:
            _check_same(held, who, article, text, parent)
            return
        row = {
            "id": comment,
            "article": article,
            "thread": _thread(connection, who, article, parent) or comment,
            "parent": parent,
            "user_id": user_id,
            "text": text,
            "by_author": who.role == "author",
            "waiting": _has_to_wait(connection, who, comment),
            "created_at": int(time.time()),
        }
        connection.execute(insert(Comment).values(row))


def change(user_id: str, comment: str, text: str) -> None:
    """Raises TooLate after fifteen minutes. What a new account changes waits again: else a kind word could turn."""
    check(text)
    with writing() as connection:
        who = may_write(connection, user_id)
        row = own(connection, user_id, comment)
        if state(row) in {"deleted", "hidden"}:
            raise Gone
        if time.time() >= row.created_at + EDIT_SECONDS:
            raise TooLate
        waiting = row.waiting or _has_to_wait(connection, who, comment)
        _set(connection, comment, text=text, edited_at=int(time.time()), waiting=waiting)


def remove(user_id: str, comment: str) -> None:
    """The text goes at once; the place stays, for those who answered. Done twice, it is done."""
    with writing() as connection:
        row = own(connection, user_id, comment)
        if row.deleted_at is not None:
            return
        gone = {"text": "", "deleted_at": int(time.time()), "deleted_digest": _digest(comment, row.text)}
        _set(connection, comment, **gone)
        connection.execute(delete(Report).where(Report.comment_id == comment))


def bring_back(user_id: str, comment: str, text: str) -> None:
    """Takes a deletion back. The phone brings the text along, as nothing here holds it; only the same one is taken."""
    with writing() as connection:
        row = own(connection, user_id, comment)
        if row.deleted_at is None or row.deleted_digest is None:
            return
        if not hmac.compare_digest(row.deleted_digest, _digest(comment, text)):
            raise Invalid("This is not the text that was deleted.", field="text")
        if time.time() >= row.deleted_at + EDIT_SECONDS:
            raise TooLate("A deletion can be undone for 15 minutes. That time is over.")
        _set(connection, comment, text=text, deleted_at=None, deleted_digest=None)


def report(user_id: str, comment: str, reason: str, words: str) -> None:
    """One a person: a second one is a Conflict, and so is one about one's own words."""
    if words and (wrong := texts.problem(words, texts.LONGEST_REASON)):
        raise Invalid(wrong, field="words")
    with writing() as connection:
        row = visible(connection, writer(connection, user_id, locked=True), comment)
        if row.user_id == user_id:
            raise Conflict("This is your own. You can delete it.")
        if state(row) == "deleted":
            raise Gone
        mine = (Report.comment_id == comment, Report.user_id == user_id)
        if connection.execute(select(Report.comment_id).where(*mine)).first():
            raise Conflict("You have reported this already. Thank you.")
        values = {"comment_id": comment, "user_id": user_id, "reason": reason, "words": words}
        connection.execute(insert(Report).values(values | {"created_at": int(time.time())}))


def check(text: str, field: str = "text", longest: int = texts.LONGEST) -> None:
    if wrong := texts.problem(text, longest):
        raise Invalid(wrong, field=field)


def found(connection: Connection, comment: str) -> Row | None:
    return connection.execute(select(*Comment.__table__.columns).where(Comment.id == comment)).first()


def own(connection: Connection, user_id: str, comment: str) -> Row:
    """The person's own comment; somebody else's is not there."""
    row = found(connection, comment)
    if row is None or row.user_id != user_id:
        raise NotFound
    return row


def visible(connection: Connection, who: Writer, comment: str) -> Row:
    row = found(connection, comment)
    if row is None or not sees(who, row):
        raise NotFound
    return row


def _check_same(held: Row, who: Writer, article: str, text: str, parent: str | None) -> None:
    if (held.user_id, held.article, held.text, held.parent) != (who.id, article, text, parent):
        raise Invalid("Another comment has this id.", field="id")


def _thread(connection: Connection, who: Writer, article: str, parent: str | None) -> str | None:
    """The thread that a reply goes into; None for a comment that begins one."""
    if parent is None:
        return None
    answered = found(connection, parent)
    if answered is None or answered.article != article or not sees(who, answered):
        raise Invalid("The comment that you answer is not there.", field="parent")
    if state(answered) in {"deleted", "hidden"}:
        raise Gone("The comment that you answer is not there any more.")
    if (began := found(connection, answered.thread)) is None or began.closed_at is not None:
        raise Closed
    held = select(func.count()).select_from(Comment).where(Comment.thread == answered.thread)
    if (connection.execute(held).scalar() or 0) >= FULLEST:
        raise Closed("This thread is full. Please begin another one.")
    return answered.thread


def _has_to_wait(connection: Connection, who: Writer, comment: str) -> bool:
    """Whether fewer than COMMENTS_APPROVAL other comments of this account were let through."""
    least = current_app.config["COMMENTS_APPROVAL"]
    if who.moderates or not least:
        return False
    let_through = (Comment.user_id == who.id, Comment.waiting.is_(False), Comment.hidden_at.is_(None))
    held = select(func.count()).select_from(Comment).where(*let_through, Comment.id != comment)
    return (connection.execute(held).scalar() or 0) < least


def _digest(comment: str, text: str) -> bytes:
    return tokens.hashed("deleted comment", f"{comment}:{text}")


def _set(connection: Connection, comment: str, **values: object) -> None:
    connection.execute(update(Comment).where(Comment.id == comment).values(values))
