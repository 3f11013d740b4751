"""Legs Up: a daily yoga timer and symptom journal for people whose low back pain runs down the leg."""

from collections.abc import Mapping

from flask import Flask

from . import (
    accounts,
    assets,
    chunked,
    cli,
    config,
    errors,
    extensions,
    journal,
    learn,
    library,
    log,
    pages,
    practice,
    pwa,
    security,
    standard_error,
    today,
)

ROOMS = (accounts, log, library, pages, today, practice, journal, learn, pwa)


def create_app(overrides: Mapping[str, object] | None = None) -> Flask:
    """A configured application. `overrides` are settings by name (see config.py) that win over the environment."""
    app = Flask(__name__, static_folder=None, template_folder=str(config.ROOT / "templates"))
    config.init_app(app, overrides)
    standard_error.init_app(app)
    chunked.init_app(app)
    extensions.init_app(app)
    errors.init_app(app)
    security.init_app(app)
    for room in ROOMS:
        room.init_app(app)
    assets.init_app(app)
    cli.init_app(app)
    extensions.bring_schema_up_to_date(app)
    return app
