"""The commands: each is declared by the room that does the work; this file only lists them."""

from importlib import import_module
from importlib.util import find_spec

from flask import Flask

COMMANDS = ("accounts.commands", "log.commands", "journal.demo", "library.voice", "pwa.phone")


def init_app(app: Flask) -> None:
    for module in COMMANDS:
        room = module.split(".")[0]
        if find_spec(f"app.{room}") and find_spec(f"app.{module}"):
            import_module(f"app.{module}").register(app)
