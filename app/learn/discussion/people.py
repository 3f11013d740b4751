"""Who writes here: the name they chose, what they may do, and whether they may still write."""

import time
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.errors import Conflict, Invalid
from app.extensions import db, writing

from . import texts
from .models import Commenter
from .refusals import Blocked

AUTHOR, OPERATOR = "author", "operator"


@dataclass(frozen=True)
class Writer:
    """A person as the discussion sees them. `name` is None until they chose one."""

    id: str
    name: str | None = None
    role: str | None = None
    blocked: bool = False

    @property
    def moderates(self) -> bool:
        return self.role is not None


def writer(connection: Connection, user_id: str, *, locked: bool = False) -> Writer:
    """`locked` holds their row until the transaction ends, so that one person's writes come one after another."""
    columns = (Commenter.name, Commenter.role, Commenter.blocked_at)
    query = select(*columns).where(Commenter.user_id == user_id)
    row = connection.execute(query.with_for_update() if locked else query).first()
    return Writer(user_id, row.name, row.role, row.blocked_at is not None) if row else Writer(user_id)


def may_write(connection: Connection, user_id: str) -> Writer:
    """Raises Blocked, or Invalid naming `name` when none was chosen yet."""
    found = writer(connection, user_id, locked=True)
    if found.blocked:
        raise Blocked
    if found.name is None:
        raise Invalid("Please choose a name first. It stands beside what you write.", field="name")
    return found


def choose_name(user_id: str, email: str, typed: str) -> str:
    """The name as it is kept. Raises Invalid, or Conflict when somebody has it; both name the field."""
    name = texts.name(typed)
    if wrong := texts.name_problem(name, email):
        raise Invalid(wrong, field="name")
    try:
        with writing() as connection:
            if writer(connection, user_id, locked=True).blocked:
                raise Blocked
            _set(connection, user_id, name=name, name_key=texts.name_key(name))
    except IntegrityError as error:
        raise Conflict(
            "Somebody here has this name, or one much like it. Please choose another.", field="name"
        ) from error
    return name


def give_role(user_id: str, role: str) -> bool:
    """`author` answers under the author's mark; both roles let through, hide, close and block. Whether it was new."""
    with writing() as connection:
        is_new = writer(connection, user_id, locked=True).role != role
        if is_new:
            _set(connection, user_id, role=role)
    return is_new


def take_role(user_id: str, role: str) -> bool:
    """Takes away this role and no other. Whether they had it."""
    with writing() as connection:
        held = Commenter.user_id == user_id, Commenter.role == role
        return bool(connection.execute(update(Commenter).where(*held).values(role=None)).rowcount)


def block(user_id: str) -> bool:
    """They can read on, but write nothing. What they wrote stays where it is. Whether they could write before."""
    with writing() as connection:
        is_new = not writer(connection, user_id, locked=True).blocked
        if is_new:
            _set(connection, user_id, blocked_at=int(time.time()))
    return is_new


def unblock(user_id: str) -> bool:
    """Whether they were blocked."""
    with writing() as connection:
        held = Commenter.user_id == user_id, Commenter.blocked_at.is_not(None)
        return bool(connection.execute(update(Commenter).where(*held).values(blocked_at=None)).rowcount)


def of(user_id: str) -> Writer:
    with db.engine.connect() as connection:
        return writer(connection, user_id)


def _set(connection: Connection, user_id: str, **values: object) -> None:
    if not connection.execute(update(Commenter).where(Commenter.user_id == user_id).values(values)).rowcount:
        connection.execute(insert(Commenter).values(user_id=user_id, **values))
