"""The journal room: its pages, the schemas of what a phone may write (bodies.py) and the demo's diary."""

from flask import Flask

from . import bodies
from .views import bp


def init_app(app: Flask) -> None:
    bodies.register()
    app.register_blueprint(bp)
