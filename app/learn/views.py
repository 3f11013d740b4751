"""The articles' pages: the same bytes for everybody, rendered from what was read at the start."""

from collections.abc import Mapping

from flask import Blueprint, Response, current_app, render_template, request

from app.errors import NotFound
from app.learn.article import Article
from app.learn.shelves import shelved
from app.learn.words import words
from app.library import library

bp = Blueprint("learn", __name__)


def articles() -> Mapping[str, Article]:
    return current_app.extensions["articles"]


@bp.get("/learn")
def index() -> str:
    return render_template("learn/index.html", shelves=list(shelved(library.reading, articles())), library=library)


@bp.get("/learn/search.json")
def search_json() -> Response:
    """What search looks through; kept by the worker. A phone that holds the version is answered 304 without a body."""
    found = current_app.extensions["article_search"]
    response = Response(found.text, mimetype="application/json")
    response.set_etag(found.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return response.make_conditional(request)  # type: ignore[return-value]


@bp.get("/learn/<article>")
def show(article: str) -> str:
    """404 where no article has this slug."""
    found = articles().get(article)
    if found is None:
        raise NotFound("There is no article at this address.")
    return render_template("learn/article.html", article=found, told=words(found), library=library)
