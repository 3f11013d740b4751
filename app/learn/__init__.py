"""The learn room: articles, read and checked once when the app starts, and their pages."""

from flask import Flask

from app import config
from app.library import library

from .shelf import known_to, read_shelf
from .views import bp

ARTICLES = config.ROOT / "app" / "library" / "data" / "articles"


def init_app(app: Flask) -> None:
    """Reads the shelf (raises ArticleError naming file and line when an article is wrong) and adds the pages."""
    app.extensions["articles"] = read_shelf(ARTICLES, known_to(library))
    app.register_blueprint(bp)
