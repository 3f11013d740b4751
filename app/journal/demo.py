"""`flask --app wsgi demo`: an account to look around in. Its rows come in through POST /api/log, as a phone's do.

A second run doubles nothing: the rows have the same ids and say the same, and only the days since then are new.
Each run gives the account a new password, because the old one can't be read back, and so signs its phones out.
"""

import contextvars
from datetime import datetime, timedelta
from typing import Any

import click
from flask import Flask
from flask.testing import FlaskClient

from ..accounts import people
from ..accounts.commands import made_up_password
from . import demo_diary

EMAIL = "demo@example.org"
BATCH = 200
OURS = {"Sec-Fetch-Site": "same-origin"}


class DemoPhone:
    """A phone without a screen: signs in and speaks to the log over HTTP. Raises ClickException on any refusal."""

    def __init__(self, client: FlaskClient, password: str) -> None:
        self.client = client
        self._asked(client.post("/sign-in", data={"email": EMAIL, "password": password}, headers=OURS), 303)
        me = self._asked(client.get("/api/me")).json
        self.whose = {"user": me["user"], "epoch": me["epoch"]}

    @staticmethod
    def _asked(reply: Any, status: int = 200) -> Any:
        if reply.status_code != status:
            said = reply.get_data(as_text=True)[:300]
            raise click.ClickException(f"{reply.request.path} answered {reply.status}: {said}")
        return reply

    def beginning(self) -> datetime | None:
        """The time of the first demo row that the log holds."""
        page = self._asked(self.client.get("/api/log", query_string=self.whose)).json
        made = (row["made_at"] for row in page["revisions"] if row["device"] == demo_diary.DEVICE)
        return next((datetime.fromisoformat(at) for at in made), None)

    def push(self, rows: list[dict[str, Any]]) -> None:
        for start in range(0, len(rows), BATCH):
            sent = self.whose | {"revisions": rows[start : start + BATCH]}
            results = self._asked(self.client.post("/api/log", json=sent, headers=OURS)).json["results"]
            if refused := [result for result in results if "seq" not in result]:
                raise click.ClickException(f"The log did not take {refused[0]}.")

    def leave(self) -> None:
        self._asked(self.client.post("/sign-out", headers=OURS), 204)


def fill(client: FlaskClient, password: str, now: datetime) -> int:
    """Writes the diary up to `now` (aware) and returns how many rows it has. Days keep the first run's offset."""
    phone = DemoPhone(client, password)
    begun = phone.beginning()
    until = now.astimezone(begun.tzinfo) if begun else now
    first = begun.date() if begun else now.date() - timedelta(days=demo_diary.DAYS - 1)
    rows = demo_diary.revisions(phone.whose["user"], first, until)
    phone.push(rows)
    phone.leave()
    return len(rows)


def account() -> str:
    """Makes the demo account, or gives it a new password; returns the password."""
    password = made_up_password()
    found = people.by_email(EMAIL)
    if found is None:
        people.create(EMAIL, password)
    else:
        people.set_password(found.id, password)
    return password


def register(app: Flask) -> None:
    @app.cli.command("demo", help="Makes demo@example.org with 90 days of made-up data and prints its password.")
    def demo() -> None:
        password = account()
        # In a context of its own: inside the command's, Flask's requests would share one `g` and so one sign-in.
        rows = contextvars.Context().run(fill, app.test_client(), password, datetime.now().astimezone())
        click.echo(f"{EMAIL} has {rows} rows.\nPassword: {password}")
