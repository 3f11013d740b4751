"""What becomes of a person's comments when their account is erased: gone, or left without their name."""

import time

from sqlalchemy import Connection, delete, select, update

from app.accounts.erasing import before_erasing

from .models import Comment, Report


@before_erasing
def say_farewell(connection: Connection, user_id: str, keep_words: bool) -> None:
    """Places stay, for those who answered. The person's row then takes along their name and their reports.

    What waits, was hidden or was deleted goes either way: nobody else has ever read it, or is meant to.
    """
    theirs = Comment.user_id == user_id
    goes = [theirs] if not keep_words else [theirs, Comment.waiting.is_(True) | Comment.hidden_at.is_not(None)]
    gone = {"text": "", "deleted_at": int(time.time()), "hidden_reason": None}
    reported = delete(Report).where(Report.comment_id.in_(select(Comment.id).where(*goes)))
    connection.execute(reported.execution_options(synchronize_session=False))
    connection.execute(update(Comment).where(*goes).values(gone))
    connection.execute(update(Comment).where(theirs).values(deleted_digest=None))
