"""`flask --app wsgi user author|operator|block-comments EMAIL`: who answers, who moderates, who may only read."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import click
from flask import Flask

from app.accounts import people as accounts
from app.accounts.commands import user

from . import people

Change = Callable[[str], bool]  # a user's id to whether anything had to be changed


@dataclass(frozen=True)
class Standing:
    """What a command gives somebody and, with `--not`, takes back. `words` complete "EMAIL is …"."""

    command: str
    help: str
    words: str
    give: Change
    take: Change


ONE_ROLE = "A person has one role: this one takes the place of another."


def _role(role: str, help: str) -> Standing:
    give, take = partial(people.give_role, role=role), partial(people.take_role, role=role)
    return Standing(role, f"{help} {ONE_ROLE}", f"an {role}", give, take)


STANDINGS = (
    _role(people.AUTHOR, "EMAIL answers under articles with the author's mark, hides, closes, lets comments in."),
    _role(people.OPERATOR, "EMAIL looks after the discussions as an author does, without the author's mark."),
    Standing(
        "block-comments",
        "EMAIL can read discussions but write nothing there.",
        "blocked from writing comments",
        people.block,
        people.unblock,
    ),
)


def _add(standing: Standing) -> None:
    @user.command(standing.command, help=standing.help)
    @click.argument("email")
    @click.option("--not", "taken", is_flag=True, help="Takes it back.")
    def command(email: str, taken: bool) -> None:
        click.echo(f"{email} {(_taken if taken else _given)(standing, _id(email))}.")


def _given(standing: Standing, user_id: str) -> str:
    return f"is {standing.words}" if standing.give(user_id) else f"is {standing.words} already"


def _taken(standing: Standing, user_id: str) -> str:
    if standing.take(user_id):
        return f"is no longer {standing.words}"
    return f"is not {standing.words}: nothing was changed"


def _id(email: str) -> str:
    person = accounts.by_email(email)
    if person is None:
        raise click.ClickException(f"There is no account with the e-mail {email}.")
    return str(person.id)


def register(_app: Flask) -> None:
    """Adds them to the group that the accounts' room has registered."""
    for standing in STANDINGS:
        _add(standing)
