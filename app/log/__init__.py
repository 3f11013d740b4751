"""The log room: stores and numbers what phones write, and hands it on. It never merges; the phone's fold does.

Other rooms use `kinds.register` (what a kind's fields may hold), `push.accept` (the one door in) and `epoch.begin_new`.
"""

from flask import Flask

from .views import bp


def init_app(app: Flask) -> None:
    app.register_blueprint(bp)
