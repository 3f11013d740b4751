"""`flask --app wsgi user …`: for the person who runs this server, which sends no mail yet."""

import datetime
import secrets

import click
from flask import Flask
from flask.cli import AppGroup

from . import passwords, people

user = AppGroup("user", help="Accounts: who has one, and a new password for somebody locked out.")

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike when read from a screen
GROUPS, GROUP = 5, 5  # 25 letters of 31: 123 bits


def made_up_password() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


@user.command("list")
def list_users() -> None:
    """Everybody's e-mail and the day they joined."""
    for row in people.everybody():
        day = datetime.datetime.fromtimestamp(row.created_at, datetime.UTC).date()
        click.echo(f"{day}  {row.email}")


@user.command("reset")
@click.argument("email")
@click.option("--password", prompt="New password (leave empty to have one made)", default="", hide_input=True,
              show_default=False)  # fmt: skip
def reset(email: str, password: str) -> None:
    """Gives the account EMAIL a new password and signs it out everywhere."""
    found = people.by_email(email)
    if found is None:
        raise click.ClickException(f"There is no account with the e-mail {email}.")
    chosen = password or made_up_password()
    if wrong := passwords.problem(chosen, found.email):
        raise click.ClickException(wrong)
    people.set_password(found.id, chosen)
    click.echo(f"{found.email} is signed out everywhere." if password else f"New password of {found.email}: {chosen}")


def register(app: Flask) -> None:
    app.cli.add_command(user)
