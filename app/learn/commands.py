"""`flask voice`: the session's voice pack and the recording of every article, only what is new or changed spoken."""

from __future__ import annotations

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from app.library import voice

from .record import Studio
from .words import words


def register(app: Flask) -> None:
    """Add the command `voice` to the app's commands."""
    app.cli.add_command(voice_command)


@click.command("voice")
@with_appcontext
def voice_command() -> None:
    """Speak every new or changed text of the library and of the articles, and renew static/audio/."""
    click.echo(voice.renew())
    with current_app.test_request_context(), Studio() as studio:
        for article in current_app.extensions["articles"].values():
            click.echo(studio.record(article.head, words(article).sentences))
        click.echo(studio.tidy())
