"""What people write under articles. Times are whole seconds since 1970, UTC."""

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.extensions import db


class Commenter(db.Model):  # type: ignore[name-defined]
    """The name somebody writes under, and what they may do. Nobody has a row before they need one."""

    __tablename__ = "commenters"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(40))
    name_key: Mapped[str | None] = mapped_column(String(160), unique=True)  # what makes two names too alike
    role: Mapped[str | None] = mapped_column(String(10))  # author or operator
    blocked_at: Mapped[int | None] = mapped_column(BigInteger)


class Comment(db.Model):  # type: ignore[name-defined]
    """One comment or reply. `thread` is the id of the comment that began it, which may be its own.

    A deleted one keeps its place and loses its text and its writer's name; one whose writer is erased loses at least
    the name (`user_id` is empty). `deleted_digest` tells, when a deletion is taken back, that the same text returns.
    """

    __tablename__ = "comments"
    __table_args__ = (Index(None, "article", "created_at"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)  # made on the phone: sent twice, it is there once
    article: Mapped[str] = mapped_column(String(80))
    thread: Mapped[str] = mapped_column(String(36), index=True)
    parent: Mapped[str | None] = mapped_column(String(36))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    text: Mapped[str] = mapped_column(Text)  # exactly as it was sent
    by_author: Mapped[bool] = mapped_column(Boolean)
    waiting: Mapped[bool] = mapped_column(Boolean)  # for somebody to let it through
    created_at: Mapped[int] = mapped_column(BigInteger)
    edited_at: Mapped[int | None] = mapped_column(BigInteger)
    deleted_at: Mapped[int | None] = mapped_column(BigInteger)
    deleted_digest: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    hidden_at: Mapped[int | None] = mapped_column(BigInteger)
    hidden_reason: Mapped[str | None] = mapped_column(Text)
    closed_at: Mapped[int | None] = mapped_column(BigInteger)  # on the comment that began the thread


class Report(db.Model):  # type: ignore[name-defined]
    """Somebody's word that a comment should be looked at; one a person."""

    __tablename__ = "comment_reports"

    comment_id: Mapped[str] = mapped_column(ForeignKey("comments.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True)
    reason: Mapped[str] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(Text)
    created_at: Mapped[int] = mapped_column(BigInteger)
    settled_at: Mapped[int | None] = mapped_column(BigInteger)  # when an author or operator had looked
