"""Every address × visitor, owner, stranger, a sign-in that is over; every unsafe one × elsewhere; no GET writes."""

import pytest

from tests.accounts.authenticator import Authenticator
from tests.accounts.test_gate import PUBLIC, WITH_THEIR_SIZES, _addresses
from tests.accounts.test_passkeys import add
from tests.conftest import PASSWORD

# Addresses that name one person's thing: a stranger gets 404, as if it were not there.
OWNED = ("/api/account/passkeys/", "/api/account/devices/")
FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "", "Origin": ""}, {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
]  # fmt: skip


@pytest.fixture
def ended(app, owner):
    """A browser whose cookie was good once."""
    client = app.test_client()
    client.post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    token = client.get_cookie("signin").value
    client.post("/sign-out")
    client.set_cookie("signin", token)
    return client


def private(app):
    return [
        (method, path)
        for method, path in _addresses(app)
        if path not in PUBLIC and not path.startswith(WITH_THEIR_SIZES)
    ]


def test_nobody_and_a_sign_in_that_is_over_are_turned_away_everywhere(app, visitor, ended):
    for method, path in private(app):
        for client in (visitor, ended):
            expected = 401 if path.startswith("/api/") else 302
            assert client.open(path, method=method).status_code == expected, (method, path)


def test_the_owner_gets_every_page(app, owner):
    for method, path in private(app):
        if method == "GET" and "x" not in path.split("/"):
            status = owner.client.get(path).status_code
            assert status == 200 or (path == "/api/log" and status == 422), path


def account_of(member):
    """All but the seconds for which the last proof holds: they run."""
    return {name: value for name, value in member.client.get("/api/account").json.items() if name != "proof_seconds"}


def test_a_stranger_finds_nothing_that_is_somebody_elses(app, owner, stranger):
    add(owner.client, Authenticator())
    held = account_of(owner)
    things = {"passkeys": held["passkeys"][0]["id"], "devices": held["devices"][0]["id"]}
    asked = 0
    for method, path in private(app):
        if path.startswith(OWNED):
            kind = path.split("/")[3]
            reply = stranger.client.open(path.replace("/x", f"/{things[kind]}"), method=method, json={"name": "mine"})
            if kind in things and path.endswith("/x"):
                asked += 1
                assert reply.status_code == 404, (method, path)
    assert asked == 3
    assert account_of(owner) == held


@pytest.mark.parametrize("headers", FOREIGN)
def test_nothing_unsafe_is_taken_from_anywhere_else(app, owner, visitor, headers):
    for method, path in _addresses(app):
        if method != "GET":
            for client in (owner.client, visitor):
                assert client.open(path, method=method, headers=headers, json={}).status_code == 403, (method, path)


def test_no_get_writes(app, owner, monkeypatch):
    from app import extensions

    def refuse():
        raise AssertionError("a GET wrote")

    names = [name for name in _modules() if getattr(_modules()[name], "writing", None) is extensions.writing]
    assert names
    for name in names:
        monkeypatch.setattr(_modules()[name], "writing", refuse)
    for method, path in _addresses(app):
        if method == "GET":
            assert owner.client.get(path).status_code < 500, path


def _modules():
    import sys

    return {name: module for name, module in sys.modules.items() if name.startswith("app.")}
