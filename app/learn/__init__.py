"""The learn room: articles, read and checked once when the app starts, and their pages."""

from flask import Flask

from app import config
from app.library import library

from . import discussion
from .recordings import read_recordings
from .shelf import known_to, read_shelf
from .views import bp

DATA = config.ROOT / "app" / "library" / "data"
ARTICLES = DATA / "articles"
PICTURES = DATA / "pictures"


def init_app(app: Flask) -> None:
    """Reads the shelf and adds the pages.

    Raises ArticleError naming file and line when an article is wrong, PictureError naming a drawing that is.
    """
    app.extensions["articles"] = read_shelf(ARTICLES, known_to(library, PICTURES))
    app.extensions["recordings"] = read_recordings()
    app.register_blueprint(bp)
    discussion.init_app(app)
