"""`flask user`: for the person who runs the server."""

import re

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
