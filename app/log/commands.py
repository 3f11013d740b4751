"""`flask --app wsgi log epoch`: after a backup was copied back."""

import click
from flask import Flask
from flask.cli import AppGroup

from . import epoch

log = AppGroup("log", help="The log of what people wrote.")


@log.command("epoch")
def begin_new_epoch() -> None:
    """Begins a new epoch: every phone offers again what a restored backup had not seen. Nothing is lost by it."""
    click.echo(f"New epoch: {epoch.begin_new()}")


def register(app: Flask) -> None:
    app.cli.add_command(log)
