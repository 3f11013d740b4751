"""The articles' pages: the same bytes for everybody, rendered from what was read at the start."""

from collections.abc import Mapping

from flask import Blueprint, current_app, render_template

from app.errors import NotFound
from app.learn.article import Article
from app.learn.words import words
from app.library import library

bp = Blueprint("learn", __name__)


def articles() -> Mapping[str, Article]:
    return current_app.extensions["articles"]


@bp.get("/learn")
def index() -> str:
    return render_template("learn/index.html", articles=articles().values(), library=library)


@bp.get("/learn/<article>")
def show(article: str) -> str:
    """404 where no article has this slug."""
    found = articles().get(article)
    if found is None:
        raise NotFound("There is no article at this address.")
    return render_template("learn/article.html", article=found, told=words(found), library=library)
