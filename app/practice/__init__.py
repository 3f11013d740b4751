"""The practice room: pages of routines and poses, written from the library. No database, no user."""

from flask import Flask

from . import needs
from .lengths import in_own_units, length_words
from .portrait import portrait
from .views import bp


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
    app.jinja_env.filters.update(length_words=length_words, in_own_units=in_own_units)
    app.jinja_env.globals.update(portrait=portrait, needs=needs)
