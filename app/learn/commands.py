"""`flask voice`: the session's voice pack and the recording of every article, only what is new or changed spoken."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from app.library import voice

from .record import Studio
from .words import words

SPEAKERS = 2  # processes, one for each processor of a small machine


def register(app: Flask) -> None:
    """Add the command `voice` to the app's commands."""
    app.cli.add_command(voice_command)


@click.command("voice")
@with_appcontext
def voice_command() -> None:
    """Speak every new or changed text of the library and of the articles, and renew static/audio/."""
    click.echo(voice.renew())
    with current_app.test_request_context():
        told = [(article.head, words(article).sentences) for article in current_app.extensions["articles"].values()]
    with ProcessPoolExecutor(SPEAKERS, get_context("spawn")) as speakers:
        studio = Studio(lambda texts: speakers.map(voice.spoken, texts))
        for head, sentences in told:
            click.echo(studio.record(head, sentences))
    click.echo(studio.tidy())
