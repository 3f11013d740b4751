"""The commands: each is declared by the room that does the work; this file only lists them."""

from flask import Flask

from .accounts import commands as accounts
from .journal import demo
from .learn import commands as learn
from .learn.discussion import commands as discussion
from .log import commands as log
from .pwa import phone

COMMANDS = (accounts, discussion, log, demo, learn, phone)


def init_app(app: Flask) -> None:
    for room in COMMANDS:
        room.register(app)
