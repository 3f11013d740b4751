"""The two requests of /api/log and the ways they can be refused before anything is read or written.

401 nobody is signed in (the gate), 429 too often, 413 too large, 422 not this protocol, 409 the phone and the server
speak of different things: `user`, `epoch` or `history`, in this order. None of these takes a row from an outbox.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ..errors import Conflict, Invalid, TooLarge
from .values import decode, encode

MOST_ROWS = 200
REQUEST_BYTES = 1024 * 1024
BODY_BYTES = 64 * 1024  # of the body as JSON.stringify writes it, in UTF-8
MOST_PULLED = 10_000

Epoch = Annotated[str, Field(max_length=64, description="From GET /api/me; another one voids all numbers.")]
UserId = Annotated[str, Field(max_length=64, description="Whose rows these are, as the phone believes.")]


class Push(BaseModel):
    """POST /api/log"""

    model_config = ConfigDict(strict=True, extra="forbid")

    epoch: Epoch
    user: UserId
    revisions: list[dict[Any, Any]] = Field(max_length=MOST_ROWS)


class Pull(BaseModel):
    """GET /api/log"""

    model_config = ConfigDict(extra="forbid")

    user: UserId
    epoch: Epoch
    after: int = Field(0, ge=0, le=2**53, description="The number up to which the phone holds everything.")
    at: str = Field("", max_length=64, description="The id that the phone holds at `after`; left out at 0.")
    limit: int = Field(MOST_PULLED, ge=1, le=MOST_PULLED)

    @model_validator(mode="after")
    def _cursor_is_whole(self) -> "Pull":
        if (self.after > 0) != bool(self.at):
            raise ValueError("`at` goes with an `after` above 0")
        return self


class Accepted(BaseModel):
    id: str
    seq: int = Field(description="1, 2, 3… for each person, without a gap.")


class Waiting(BaseModel):
    """A parent is not here yet: send the row again, after its parent."""

    id: str
    waiting: Literal[True]


class RowError(BaseModel):
    field: str
    message: str


class Refused(BaseModel):
    id: str | None
    error: RowError


class Pushed(BaseModel):
    epoch: str
    results: list[Accepted | Waiting | Refused] = Field(description="One for each row sent, in the same order.")


class OtherUser(Conflict):
    code, message = "user", "Another person is signed in here."


class OtherEpoch(Conflict):
    code, message = "epoch", "The server's numbers have begun anew."


class OtherHistory(Conflict):
    code, message = "history", "The server does not hold what this phone got from it."


def read_push(raw: bytes) -> Push:
    """The request of a push. Raises TooLarge naming a body over 64 KiB; Invalid for what is not this protocol."""
    try:
        push = Push.model_validate(decode(raw))
        sizes = [len(encode(row.get("body")).encode()) for row in push.revisions]
    except ValidationError as error:
        raise _not_this_protocol(error) from error
    except (ValueError, RecursionError) as error:
        raise Invalid(f"This is not JSON: {error}.") from error
    for at, size in enumerate(sizes):
        if size > BODY_BYTES:
            row_id = push.revisions[at].get("id")
            raise TooLarge("One entry is larger than 64 KiB.", field=f"revisions.{at}.body", id=row_id)
    return push


def read_pull(arguments: dict[str, str]) -> Pull:
    try:
        return Pull.model_validate(arguments)
    except ValidationError as error:
        raise _not_this_protocol(error) from error


def _not_this_protocol(error: ValidationError) -> Invalid:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"]) or "at"
    return Invalid(f"{first['msg']}.", field=field)


def check_user(named: str, signed_in: str) -> None:
    if named != signed_in:
        raise OtherUser(field="user")


def check_epoch(named: str, present: str | None) -> None:
    if named != present:
        raise OtherEpoch(field="epoch", epoch=present)
