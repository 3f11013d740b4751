"""The pwa room: what makes the site an app: the worker with its lists, the manifest, the offline page."""

from flask import Flask

from .views import bp


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
