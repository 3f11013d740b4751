"""Guessing is slowed down, kindly; getting it right is not."""

import pytest

from app.log import views
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
    assert "Please wait a while" in refused.text
    assert 'value="owner@example.org"' in refused.text
    assert guess(client, "OWNER@example.org").status_code == 429
    assert guess(client, "somebody@example.org").status_code == 422


def test_signing_in_well_never_counts(limited):
    member = sign_up(limited.test_client(), "often@example.org")
    for _ in range(12):
        assert guess(limited.test_client(), member.email, PASSWORD).status_code == 303


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
