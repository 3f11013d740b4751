"""The practice room: pages of routines and poses, written from the library. No database, no user."""

from flask import Flask

from . import needs
from .lengths import in_own_units, length_words, without_minutes
from .portrait import portrait
from .strip import strip
from .views import bp


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.jinja_env.filters.update(length_words=length_words, in_own_units=in_own_units, without_minutes=without_minutes)
    app.jinja_env.globals.update(portrait=portrait, strip=strip, needs=needs)
