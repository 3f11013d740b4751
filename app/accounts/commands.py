"""`flask --app wsgi user …`: for the person who runs this server."""

import datetime
import secrets

import click
from flask import Flask, current_app
from flask.cli import AppGroup
from sqlalchemy import Row

from . import doorbook, erasing, invitations, passwords, people

user = AppGroup("user", help="Accounts: who has one; invite, help, switch off, erase.")

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike when read from a screen
GROUPS, GROUP = 5, 5  # 25 letters of 31: 123 bits


def made_up_password() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


def _found(email: str) -> Row:
    found = people.by_email(email)
    if found is None:
        raise click.ClickException(f"There is no account with the e-mail {email}.")
    return found


@user.command("list")
def list_users() -> None:
    """Everybody's e-mail, the day they joined, and who is switched off."""
    for row in people.everybody():
        day = datetime.datetime.fromtimestamp(row.created_at, datetime.UTC).date()
        click.echo(f"{day}  {row.email}{'  (switched off)' if row.disabled_at else ''}")


@user.command("invite")
@click.option("--days", default=7, type=click.IntRange(1, 90), show_default=True, help="How long the link works.")
def invite(days: int) -> None:
    """Prints a link with which one person can make an account."""
    base = current_app.config["PUBLIC_URL"] or "http://localhost:5000"
    click.echo(f"{base}/sign-up?invitation={invitations.make(days)}")


@user.command("reset")
@click.argument("email")
@click.option("--password", prompt="New password (leave empty to have one made)", default="", hide_input=True,
              show_default=False)  # fmt: skip
@click.option("--factors", is_flag=True, help="Take away passkeys, the authenticator app and recovery codes as well.")
def reset(email: str, password: str, factors: bool) -> None:
    """Gives the account EMAIL a new password and signs it out everywhere."""
    found = _found(email)
    chosen = password or made_up_password()
    if wrong := passwords.problem(chosen, found.email):
        raise click.ClickException(wrong)
    if factors:
        people.remove_factors(found.id)
    people.set_password(found.id, chosen)
    click.echo(f"{found.email} is signed out everywhere." if password else f"New password of {found.email}: {chosen}")


@user.command("disable")
@click.argument("email")
def disable(email: str) -> None:
    """Switches the account EMAIL off and signs it out everywhere. Its data stays."""
    people.disable(_found(email).id)
    click.echo(f"{email} is switched off.")


@user.command("enable")
@click.argument("email")
def enable(email: str) -> None:
    """Switches the account EMAIL on again."""
    people.enable(_found(email).id)
    click.echo(f"{email} is switched on.")


@user.command("mark")
@click.argument("email")
def mark(email: str) -> None:
    """Prints the mark that stands for the account EMAIL in the lines about the doors."""
    click.echo(doorbook.account_mark(_found(email).email))


@user.command("erase")
@click.argument("email")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--keep-comments", is_flag=True, help="Leave what they wrote under articles, without their name.")
def erase(email: str, yes: bool, keep_comments: bool) -> None:
    """Erases the account EMAIL and everything in it. Nothing brings it back."""
    found = _found(email)
    if not yes:
        click.confirm(f"Erase {found.email} and all that was written there?", abort=True)
    erasing.erase(found.id, keep_words=keep_comments)
    click.echo(f"{found.email} is erased.")


def register(app: Flask) -> None:
    app.cli.add_command(user)
