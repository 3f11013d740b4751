"""The learn room: articles, read and checked once when the app starts, and their pages."""

from collections.abc import Mapping
from functools import cache

from flask import Flask

from app import config
from app.library import library

from . import discussion
from .article import Article
from .recordings import read_recordings
from .search import search_file
from .shelf import known_to, read_shelf
from .shelves import check_named  # nosec B403
from .views import bp

DATA = config.ROOT / "app" / "library" / "data"
ARTICLES = DATA / "articles"
PICTURES = DATA / "pictures"


@cache  # reading is most of what making an app costs, and tests make hundreds in one process
def _articles() -> Mapping[str, Article]:
    """Our articles by slug.

    Raises ArticleError naming file and line when an article is wrong, PictureError naming a drawing that is, and
    LibraryError where reading.json names an article that nobody has written.
    """
    return read_shelf(ARTICLES, known_to(library, PICTURES))


def init_app(app: Flask) -> None:
    """Reads the shelf, which raises what is wrong with it, and adds the pages."""
    app.extensions["articles"] = _articles()
    app.extensions["recordings"] = read_recordings()
    check_named(library.reading, app.extensions["articles"])
    app.extensions["article_search"] = search_file(app.extensions["articles"].values(), library)
    app.register_blueprint(bp)
    discussion.init_app(app)
