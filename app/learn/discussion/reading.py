"""Discussions read for one person: the threads of an article, and what waits for those who moderate."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select, tuple_

from app.extensions import db
from app.learn.article import Article

from .models import Comment, Commenter, Report
from .people import Writer, writer
from .shown import CommentShown, DeskShown, DiscussionShown, OnDesk, ReportShown, ThreadShown, You, sees, shown

THREADS = 20  # sent at a time
ON_DESK = 100  # of each kind; the oldest first, so that nothing is overlooked

IS_WAITING = (Comment.waiting.is_(True), Comment.deleted_at.is_(None), Comment.hidden_at.is_(None))
Reports = Mapping[str, tuple[ReportShown, ...]]


def discussion(article: str, user_id: str, before: str | None, first: Iterable[ThreadShown]) -> DiscussionShown:
    """The newest threads begun before the thread `before`. What came with the article leads the first page."""
    now = int(time.time())
    with db.engine.connect() as connection:
        who = writer(connection, user_id)
        began = [row.id for row in connection.execute(_beginnings(connection, article, who, before))]
        threads = _threads(connection, began[:THREADS], who, now)
        you = _you(connection, who)
    leading = [] if before else list(first)
    return DiscussionShown(article=article, you=you, threads=[*leading, *threads], more=len(began) > THREADS)


def one(comment: str, user_id: str) -> CommentShown:
    """A comment that is there, as this person sees it."""
    with db.engine.connect() as connection:
        who = writer(connection, user_id)
        row = connection.execute(_comments().where(Comment.id == comment)).one()
    return shown(row, who, int(time.time()))


def desk(user_id: str, articles: Mapping[str, Article]) -> DeskShown:
    """What waits for this person's judgement: for most people, nothing."""
    now = int(time.time())
    with db.engine.connect() as connection:
        who = writer(connection, user_id)
        you = _you(connection, who)
        if not who.moderates:
            return DeskShown(you=you, waiting=[], reported=[])
        waiting = list(connection.execute(_comments().where(*IS_WAITING).limit(ON_DESK)))
        reported = list(connection.execute(_comments().where(Comment.id.in_(_open_reports())).limit(ON_DESK)))
        reports = _reports(connection, [row.id for row in (*waiting, *reported)])

    def lay(row: Row) -> OnDesk:
        title = articles[row.article].head.title if row.article in articles else row.article
        comment = shown(row, who, now, reports=reports.get(row.id, ()))
        return OnDesk(article=row.article, title=title, comment=comment)

    return DeskShown(you=you, waiting=[lay(row) for row in waiting], reported=[lay(row) for row in reported])


def _comments() -> Select:
    """Comments with their writer's name, in the order in which they were written."""
    whose = Commenter.user_id == Comment.user_id
    columns = (*Comment.__table__.columns, Commenter.name, Commenter.blocked_at)
    return select(*columns).outerjoin(Commenter, whose).order_by(Comment.created_at, Comment.id)


def _open_reports() -> Select:
    return select(Report.comment_id).where(Report.settled_at.is_(None))


def _beginnings(connection: Connection, article: str, who: Writer, before: str | None) -> Select:
    """The ids of the comments that began threads, one more than is sent. A `before` that is not there begins anew."""
    place = tuple_(Comment.created_at, Comment.id)
    query = select(Comment.id).where(Comment.article == article, Comment.id == Comment.thread, *_seen(who))
    if before:
        at = connection.execute(select(Comment.created_at).where(Comment.id == before)).scalar()
        query = query.where(place < tuple_(at, before)) if at is not None else query
    return query.order_by(Comment.created_at.desc(), Comment.id.desc()).limit(THREADS + 1)


def _seen(who: Writer) -> list[ColumnElement[bool]]:
    """A waiting comment, in SQL as in `sees`; and no deleted one that nobody answered."""
    answered = select(Comment.thread).where(Comment.id != Comment.thread).scalar_subquery()
    there = or_(Comment.deleted_at.is_(None), Comment.id.in_(answered))
    return [there] if who.moderates else [there, or_(Comment.waiting.is_(False), Comment.user_id == who.id)]


def _threads(connection: Connection, began: list[str], who: Writer, now: int) -> list[ThreadShown]:
    rows = [row for row in connection.execute(_comments().where(Comment.thread.in_(began))) if sees(who, row)]
    mine = select(Report.comment_id).where(Report.user_id == who.id, Report.comment_id.in_([row.id for row in rows]))
    reported = set(connection.execute(mine).scalars())
    reports = _reports(connection, [row.id for row in rows]) if who.moderates else {}
    by_thread: dict[str, list[CommentShown]] = defaultdict(list)
    for row in rows:
        comment = shown(row, who, now, reported=row.id in reported, reports=reports.get(row.id, ()))
        by_thread[row.thread].append(comment)
    closed = {row.id for row in rows if row.closed_at is not None}
    return [ThreadShown(id=id_, closed=id_ in closed, from_article=False, comments=by_thread[id_]) for id_ in began]


def _reports(connection: Connection, comments: list[str]) -> Reports:
    found: dict[str, tuple[ReportShown, ...]] = defaultdict(tuple)
    unsettled = select(Report.comment_id, Report.reason, Report.words).where(
        Report.comment_id.in_(comments), Report.settled_at.is_(None)
    )
    for row in connection.execute(unsettled.order_by(Report.created_at)):
        found[row.comment_id] += (ReportShown(reason=row.reason, words=row.words),)
    return found


def _you(connection: Connection, who: Writer) -> You:
    counts = (
        select(func.count()).select_from(Comment).where(*IS_WAITING),
        select(func.count(func.distinct(Report.comment_id))).where(Report.settled_at.is_(None)),
    )
    waiting = sum(connection.execute(query).scalar() or 0 for query in counts) if who.moderates else 0
    return You(user=who.id, name=who.name, role=who.role, blocked=who.blocked, waiting=waiting)  # type: ignore[arg-type]
