"""The discussion under each article: comments and replies, plain text, by name of their writer's choice."""

from flask import Flask

from app import config

from . import api, farewell, openapi, views  # noqa: F401 - farewell and openapi add themselves to other rooms
from .first import FILE, read_first

FIRST = config.ROOT / "app" / "library" / "data" / FILE


def init_app(app: Flask) -> None:
    """Reads the exchanges that came with the articles (raises DiscussionError) and adds the API."""
    app.extensions["first_exchanges"] = read_first(FIRST, app.extensions["articles"])
    app.register_blueprint(api.bp)
    app.register_blueprint(views.bp)
