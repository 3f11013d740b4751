"""`flask user`: for the person who runs the server."""

import re

import pytest

from tests.accounts.authenticator import Authenticator
from tests.accounts.test_passkeys import add
from tests.conftest import PASSWORD


def test_list_names_everybody(app, owner, stranger):
    printed = app.test_cli_runner().invoke(args=["user", "list"]).output
    assert re.findall(r"^\d{4}-\d\d-\d\d  (\S+)$", printed, re.M) == [owner.email, stranger.email]


def test_reset_makes_a_password_that_works_and_signs_out_everywhere(app, owner):
    done = app.test_cli_runner().invoke(args=["user", "reset", "Owner@example.org"], input="\n")
    assert done.exit_code == 0, done.output
    password = done.output.rsplit(": ", 1)[1].strip()
    assert owner.client.get("/api/me").status_code == 401
    assert owner.client.post("/sign-in", data={"email": owner.email, "password": PASSWORD}).status_code == 422
    assert owner.client.post("/sign-in", data={"email": owner.email, "password": password}).status_code == 303


def test_reset_takes_a_typed_password_and_does_not_print_it(app, owner):
    typed = "eleven otters on a raft"
    done = app.test_cli_runner().invoke(args=["user", "reset", owner.email], input=typed + "\n")
    assert typed not in done.output
    assert owner.client.post("/sign-in", data={"email": owner.email, "password": typed}).status_code == 303


def test_reset_refuses_a_weak_password_and_an_unknown_account(app, owner):
    runner = app.test_cli_runner()
    weak = runner.invoke(args=["user", "reset", owner.email], input="passwordpassword\n")
    assert weak.exit_code == 1
    assert "too easy" in weak.output
    assert runner.invoke(args=["user", "reset", "nobody@example.org"], input="\n").exit_code == 1
    assert owner.client.get("/api/me").status_code == 200


def test_list_says_who_is_switched_off(app, owner, stranger):
    runner = app.test_cli_runner()
    runner.invoke(args=["user", "disable", stranger.email])
    lines = runner.invoke(args=["user", "list"]).output.splitlines()
    assert ["switched off" in line for line in lines] == [False, True]


def test_reset_takes_the_factors_of_a_lost_phone_away_when_told_to(app, owner):
    add(owner.client, Authenticator())
    owner.client.post("/api/account/recovery-codes", json={})
    args = ["user", "reset", owner.email, "--factors"]
    assert app.test_cli_runner().invoke(args=args, input="eleven otters on a raft\n").exit_code == 0
    typed = {"email": owner.email, "password": "eleven otters on a raft"}
    assert owner.client.post("/sign-in", data=typed).location == "/today"
    held = owner.client.get("/api/account").json
    assert (held["passkeys"], held["recovery_codes"]) == ([], 0)


@pytest.mark.parametrize("command", ["reset", "disable", "enable", "erase"])
def test_a_command_for_nobody_says_so(app, command):
    done = app.test_cli_runner().invoke(args=["user", command, "nobody@example.org"], input="\n")
    assert done.exit_code == 1
    assert "nobody@example.org" in done.output
