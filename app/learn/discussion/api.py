"""/api/discussion: what stands under an article, and every way to write there. Described in /api/openapi.json."""

from flask import Blueprint, Response, current_app
from flask_login import current_user

from app.errors import NotFound

from . import moderating, people, rates, reading, writing
from .requests import Hiding, Name, NewComment, NewReport, Page, Text, body, query

bp = Blueprint("discussion", __name__, url_prefix="/api/discussion")

Reply = dict[str, object]
COMMENT = "/comments/<comment>"


@bp.get("/<article>")
@rates.reading
def discussion(article: str) -> Reply:
    asked = query(Page)
    _check_article(article)
    first = current_app.extensions["first_exchanges"].get(article, ())
    return reading.discussion(article, current_user.id, asked.before, first).model_dump()


@bp.post("/<article>")
@rates.comments
def write(article: str) -> Reply:
    asked = body(NewComment)
    _check_article(article)
    writing.write(current_user.id, article, asked.id, asked.text, asked.parent)
    return reading.one(asked.id, current_user.id).model_dump()


@bp.put("/name")
@rates.names
def choose_name() -> Reply:
    return {"name": people.choose_name(current_user.id, current_user.email, body(Name).name)}


@bp.put(COMMENT)
@rates.changes
def change(comment: str) -> Reply:
    writing.change(current_user.id, comment, body(Text).text)
    return reading.one(comment, current_user.id).model_dump()


@bp.delete(COMMENT)
@rates.changes
def remove(comment: str) -> Response:
    writing.remove(current_user.id, comment)
    return _done()


@bp.post(f"{COMMENT}/return")
@rates.changes
def bring_back(comment: str) -> Reply:
    writing.bring_back(current_user.id, comment, body(Text).text)
    return reading.one(comment, current_user.id).model_dump()


@bp.post(f"{COMMENT}/reports")
@rates.reports
def report(comment: str) -> Response:
    asked = body(NewReport)
    writing.report(current_user.id, comment, asked.reason, asked.words)
    return _done()


@bp.get("/desk")
@rates.reading
def desk() -> Reply:
    """Empty for everybody who does not moderate."""
    return reading.desk(current_user.id, current_app.extensions["articles"]).model_dump()


@bp.delete(f"{COMMENT}/reports")
def settle(comment: str) -> Response:
    moderating.settle(current_user.id, comment)
    return _done()


@bp.put(f"{COMMENT}/hiding")
def hide(comment: str) -> Response:
    moderating.hide(current_user.id, comment, body(Hiding).reason)
    return _done()


@bp.delete(f"{COMMENT}/hiding")
def show(comment: str) -> Response:
    moderating.show(current_user.id, comment)
    return _done()


@bp.put(f"{COMMENT}/closing")
def close(comment: str) -> Response:
    moderating.close(current_user.id, comment)
    return _done()


@bp.delete(f"{COMMENT}/closing")
def reopen(comment: str) -> Response:
    moderating.reopen(current_user.id, comment)
    return _done()


@bp.delete(f"{COMMENT}/waiting")
def let_through(comment: str) -> Response:
    moderating.let_through(current_user.id, comment)
    return _done()


@bp.put(f"{COMMENT}/blocking")
def block_writer(comment: str) -> Response:
    moderating.block_writer(current_user.id, comment)
    return _done()


@bp.delete(f"{COMMENT}/blocking")
def unblock_writer(comment: str) -> Response:
    moderating.unblock_writer(current_user.id, comment)
    return _done()


def _check_article(article: str) -> None:
    if article not in current_app.extensions["articles"]:
        raise NotFound("There is no article at this address.")


def _done() -> Response:
    return Response(status=204)
