"""Three tables: revisions, the last number given to each person, and the epoch under which all numbers count."""

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ..extensions import db


class Revision(db.Model):  # type: ignore[name-defined]
    """Never updated, never deleted. Ids are a person's own: the same id in two logs is two revisions."""

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("user_id", "id"),)

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(36))
    record: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(40))
    parents: Mapped[str] = mapped_column(Text, info={"json": True})  # a JSON list of ids
    body: Mapped[str] = mapped_column(
        Text, info={"json": True}
    )  # as it came; text, because jsonb refuses NUL and reorders keys
    made_at: Mapped[str] = mapped_column(String(40))  # as written on the phone: data, never an order
    device: Mapped[str] = mapped_column(String(64))
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))  # of the content: tells a repeat from a different revision
    saved_at: Mapped[str | None] = mapped_column(String(20))  # UTC; rows from before 0003 have none


class LogHead(db.Model):  # type: ignore[name-defined]
    """The row that is locked while a person's revisions are numbered."""

    __tablename__ = "log_heads"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)


class Epoch(db.Model):  # type: ignore[name-defined]
    """One row. A restored backup gets another epoch, so that phones offer again what the backup had not seen."""

    __tablename__ = "epochs"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str] = mapped_column(String(36))
