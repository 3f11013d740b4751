"""Fresh proof: what can't be undone, or would lock the owner out, asks again who is there (10 minutes)."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask_login import current_user

from ..errors import AppError
from .sign_ins import Person

View = TypeVar("View", bound=Callable[..., Any])

FRESH_SECONDS = 600


class NotProved(AppError):
    status, code, message = 403, "proof", "Please show once more that it is you."


def is_fresh(person: Person) -> bool:
    return time.time() - person.proved_at <= FRESH_SECONDS


def fresh(view: View) -> View:
    """Marks a view that is refused with 403 "proof" until the person has shown, within ten minutes, who they are."""

    @wraps(view)
    def asked(*args: Any, **kwargs: Any) -> Any:
        if not is_fresh(current_user):
            raise NotProved
        return view(*args, **kwargs)

    asked.asks_for_proof = True  # type: ignore[attr-defined]
    return asked  # type: ignore[return-value]


def seconds_left(person: Person) -> int:
    """For how long what asks for proof goes through without asking."""
    return max(0, int(person.proved_at + FRESH_SECONDS - time.time()))
