"""`flask --app wsgi user author|operator|block-comments EMAIL`: who answers, who moderates, who may only read."""

import click
from flask import Flask

from app.accounts import people as accounts
from app.accounts.commands import user

from . import people


def _id(email: str) -> str:
    person = accounts.by_email(email)
    if person is None:
        raise click.ClickException(f"There is no account with the e-mail {email}.")
    return str(person.id)


@user.command("author")
@click.argument("email")
@click.option("--not", "taken", is_flag=True, help="Takes it away again.")
def author(email: str, taken: bool) -> None:
    """EMAIL answers under articles with the author's mark, hides, closes threads, lets comments through."""
    people.give_role(_id(email), None if taken else people.AUTHOR)
    click.echo(f"{email} is {'no longer ' if taken else ''}an author.")


@user.command("operator")
@click.argument("email")
@click.option("--not", "taken", is_flag=True, help="Takes it away again.")
def operator(email: str, taken: bool) -> None:
    """EMAIL looks after the discussions as an author does, without the author's mark."""
    people.give_role(_id(email), None if taken else people.OPERATOR)
    click.echo(f"{email} is {'no longer ' if taken else ''}an operator.")


@user.command("block-comments")
@click.argument("email")
@click.option("--not", "lifted", is_flag=True, help="Lets them write again.")
def block_comments(email: str, lifted: bool) -> None:
    """EMAIL can read discussions but write nothing there."""
    (people.unblock if lifted else people.block)(_id(email))
    click.echo(f"{email} may {'write' if lifted else 'only read'}.")


def register(_app: Flask) -> None:
    """They stand in the group that the accounts' room has registered."""
