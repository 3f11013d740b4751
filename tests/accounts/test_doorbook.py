"""The doors are written down for whoever runs the server, in lines that tell nobody who it was."""

import json
import logging
import re
import time

import pyotp
import pytest

from app.accounts import doorbook
from app.standard_error import JsonLines
from tests.accounts.authenticator import Authenticator
from tests.accounts.test_gate import _addresses
from tests.accounts.test_passkeys import sign_in_with, sign_up_with
from tests.conftest import PASSWORD, sign_up

NAMES = {"at", "event", "outcome", "status", "where", "account", "address"}


@pytest.fixture
def lines(caplog):
    """Calling it gives what was written since the last call, each line read as JSON."""
    caplog.set_level(logging.INFO)

    def read():
        found = [json.loads(record.getMessage()) for record in caplog.records if record.name == "app.doors"]
        caplog.clear()
        return found

    return read


def said(lines):
    return [(line["event"], line["outcome"]) for line in lines]


def test_a_sign_in_is_written_down_when_it_opens_and_when_it_does_not(app, owner, client, lines):
    lines()
    client.post("/sign-in", data={"email": owner.email, "password": "not the right one at all"})
    client.post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    client.post("/sign-out")
    written = lines()
    assert said(written) == [
        ("sign-in by password", "not valid"), ("sign-in by password", "done"), ("sign-out", "done"),
    ]  # fmt: skip
    assert len({line["account"] for line in written}) == 1
    assert all(set(line) == NAMES for line in written)


def test_a_passkey_and_a_second_step_are_told_apart(app, lines):
    phone, client = Authenticator(), app.test_client()
    sign_up_with(client, phone, "sam@example.org")
    sign_in_with(app.test_client(), phone)
    member = sign_up(app.test_client(), "pat@example.org")
    secret = member.client.post("/api/account/authenticator", json={}).json
    code = pyotp.TOTP(secret["secret"]).at(int(time.time()))
    member.client.put("/api/account/authenticator", json={"key": secret["key"], "code": code})
    lines()
    other = app.test_client()
    other.post("/sign-in", data={"email": member.email, "password": PASSWORD})
    other.post("/sign-in/second", data={"code": "000000"})
    sign_in_with(app.test_client(), phone)
    assert said(lines()) == [
        ("sign-in by password", "done"), ("sign-in by second step", "not valid"), ("sign-in by passkey", "done"),
    ]  # fmt: skip


def test_what_is_refused_is_written_down_wherever_it_was(owner, visitor, lines):
    lines()
    visitor.get("/api/me")
    owner.client.post("/api/log", json={}, headers={"Sec-Fetch-Site": "cross-site"})
    owner.client.delete("/api/account/devices/somebody-elses")
    owner.client.post("/api/log", json={"revisions": "none"})
    assert [(line["outcome"], line["where"]) for line in lines()] == [
        ("no sign-in", "/api/me"), ("forbidden", "/api/log"),
        ("not there", "/api/account/devices/<device>"), ("not valid", "/api/log"),
    ]  # fmt: skip


def test_every_door_that_is_named_is_there_and_every_change_of_an_account_is_named(app):
    endpoints = set(app.view_functions)
    assert set(doorbook.EVENTS) <= endpoints
    changes = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("account") and rule.methods - {"GET", "HEAD", "OPTIONS"}
    }
    quiet = {name for name in changes if "options" in name or name.endswith(("rename_passkey", "begin_authenticator"))}
    assert changes - quiet <= set(doorbook.EVENTS)


def test_no_line_tells_who_it_was(app, owner, lines):
    for method, path in _addresses(app):
        if path != "/sign-out":
            owner.client.open(path, method=method, json={"email": owner.email, "password": PASSWORD})
    for line in lines():
        text = json.dumps(line)
        assert not [word for word in (owner.email, owner.id, PASSWORD, "127.0.0.1") if word in text]
        assert re.fullmatch(r"[0-9a-f]{16}|", line["account"])
        assert line["at"].endswith("+00:00")


def test_a_mark_is_found_with_the_key_alone(make_app):
    def printed(app):
        return app.test_cli_runner().invoke(args=["user", "mark", "OWNER@example.org"]).output.strip()

    sign_up(make_app().test_client(), "owner@example.org")
    assert re.fullmatch(r"[0-9a-f]{16}", printed(make_app()))
    assert printed(make_app()) != printed(make_app(SECRET_KEY="another key for tests, as long as one"))


def test_in_production_every_line_is_json_a_break_of_ours_as_well():
    def line(message, exc_info=None):
        return JsonLines().format(logging.LogRecord("app", logging.ERROR, __file__, 1, message, (), exc_info))

    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError as error:
        broke = line("unexpected error", (type(error), error, error.__traceback__))
    assert "\n" not in broke
    assert "ZeroDivisionError" in json.loads(broke)["trace"]
    assert json.loads(broke)["at"].endswith("+00:00")
    assert json.loads(line('{"event": "sign-out"}')) == {"event": "sign-out"}
