"""The accounts room: who you are. Sign up, sign in, sign out, change the password."""

from flask import Flask

from . import cookie
from .views import bp


def init_app(app: Flask) -> None:
    cookie.init_app(app)
    app.register_blueprint(bp)
