"""What the phone is told of a discussion: the replies' shapes, and who is shown what."""

from typing import Literal

from pydantic import BaseModel
from sqlalchemy import Row

from .people import Writer

EDIT_SECONDS = 15 * 60  # a comment can be changed, and a deletion taken back, for so long

State = Literal["shown", "waiting", "hidden", "deleted"]
Role = Literal["author", "operator"]
Reason = Literal["unkind", "harmful", "private", "advert", "other"]


class ReportShown(BaseModel):
    reason: Reason
    words: str


class CommentShown(BaseModel):
    """`text` and `name` are null where they are not to be shown; `at` is null for what came with the article.

    `editable_for` is how many seconds are left to change it, 0 for what is not yours. `reports` and `blocked` (the
    writer's state) are for those who moderate; others always get an empty list and false.
    """

    id: str
    parent: str | None
    state: State
    name: str | None
    author: bool
    yours: bool
    text: str | None
    at: int | None
    edited: bool = False
    editable_for: int = 0
    reason: str | None = None
    reported: bool = False
    reports: list[ReportShown] = []
    blocked: bool = False


class ThreadShown(BaseModel):
    id: str
    closed: bool
    from_article: bool
    comments: list[CommentShown]


class You(BaseModel):
    """The person who asks. `waiting` is how many comments and reports wait for their judgement, 0 for most people."""

    user: str
    name: str | None
    role: Role | None
    blocked: bool
    waiting: int


class DiscussionShown(BaseModel):
    article: str
    you: You
    threads: list[ThreadShown]
    more: bool


class OnDesk(BaseModel):
    """A comment that waits for a moderator, and where it stands."""

    article: str
    title: str
    comment: CommentShown


class Named(BaseModel):
    name: str


class DeskShown(BaseModel):
    you: You
    waiting: list[OnDesk]
    reported: list[OnDesk]


def state(row: Row) -> State:
    if row.deleted_at is not None:
        return "deleted"
    if row.hidden_at is not None:
        return "hidden"
    return "waiting" if row.waiting else "shown"


def sees(who: Writer, row: Row) -> bool:
    """Whether a comment is there at all for somebody: a waiting one is, for its writer and for those who moderate."""
    return not row.waiting or row.user_id == who.id or who.moderates


def shown(
    row: Row, who: Writer, now: int, *, reported: bool = False, reports: tuple[ReportShown, ...] = ()
) -> CommentShown:
    """A comment as `who` may see it. `row` has the columns of `comments`, with the writer's `name` and `blocked_at`."""
    its_state, yours = state(row), row.user_id == who.id
    is_open = its_state in {"shown", "waiting"} or (its_state == "hidden" and (yours or who.moderates))
    has_name = its_state != "deleted" and (its_state != "hidden" or is_open)
    return CommentShown(
        id=row.id,
        parent=row.parent,
        state=its_state,
        name=row.name if has_name else None,
        author=row.by_author and has_name,
        yours=yours,
        text=row.text if is_open else None,
        at=row.created_at,
        edited=row.edited_at is not None and is_open,
        editable_for=seconds_left(row, now) if yours and its_state in {"shown", "waiting"} else 0,
        reason=row.hidden_reason if its_state == "hidden" else None,
        reported=reported,
        reports=list(reports) if who.moderates else [],
        blocked=who.moderates and row.blocked_at is not None,
    )


def seconds_left(row: Row, now: int) -> int:
    return max(0, row.created_at + EDIT_SECONDS - now)
