"""/api/log: push and pull. /api/me: who is signed in and which numbering counts. Described in /api/openapi.json."""

from flask import Blueprint, Response, request
from flask_limiter.util import get_remote_address
from flask_login import current_user

from ..extensions import limiter
from ..json_bodies import sent_bytes
from ..security import public
from . import epoch, openapi, protocol, pull, push

bp = Blueprint("log", __name__)

# A first sync of years is a few dozen requests; a phone that loops is slowed before it wears out the disk.
RATE = "1200 per minute"


def _person() -> str:
    return current_user.id if current_user.is_authenticated else get_remote_address()


limited = limiter.shared_limit(lambda: RATE, scope="log", key_func=_person)


@bp.post("/api/log")
@limited
def push_revisions() -> dict[str, object]:
    asked = protocol.read_push(sent_bytes())
    protocol.check_user(asked.user, current_user.id)
    return {"epoch": asked.epoch, "results": push.accept(current_user.id, asked.epoch, asked.revisions)}


@bp.get("/api/log")
@limited
def pull_revisions() -> Response:
    asked = protocol.read_pull(request.args.to_dict())
    protocol.check_user(asked.user, current_user.id)
    return Response(pull.page(current_user.id, asked), mimetype="application/json")


@bp.get("/api/me")
def me() -> dict[str, str]:
    return {"user": current_user.id, "email": current_user.email, "epoch": epoch.current()}


@bp.get("/api/openapi.json")
@public
def description() -> dict[str, object]:
    """Open to all: it says how the API speaks and nothing about anybody."""
    return openapi.description()
