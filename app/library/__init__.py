"""What we know: poses, routines, the programme, the rules, the warning signs. No database, no user, no other room."""

from flask import Flask

from .book import Library
from .errors import LibraryError
from .loader import load

__all__ = ["Library", "LibraryError", "init_app", "library", "load"]

library = load()


def init_app(app: Flask) -> None:
    from .views import bp

    app.register_blueprint(bp)
