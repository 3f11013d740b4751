"""The room of the day: Today, and the warning-sign check that comes before everything."""

from flask import Flask

from .views import bp


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
