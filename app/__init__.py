"""Legs Up: a daily yoga timer and symptom journal for people whose low back pain runs down the leg."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec

from flask import Flask

from . import assets, cli, config, errors, extensions, security

ROOMS = ("accounts", "log", "library", "pages", "today", "practice", "journal", "learn", "pwa")


def create_app(overrides: Mapping[str, object] | None = None) -> Flask:
    """A configured application. `overrides` are settings by name (see config.py) that win over the environment."""
    app = Flask(__name__, static_folder=None, template_folder=str(config.ROOT / "templates"))
    config.init_app(app, overrides)
    extensions.init_app(app)
    errors.init_app(app)
    security.init_app(app)
    for room in ROOMS:
        if find_spec(f"app.{room}"):
            import_module(f"app.{room}").init_app(app)
    assets.init_app(app)
    cli.init_app(app)
    extensions.bring_schema_up_to_date(app)
    return app
