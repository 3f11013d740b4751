"""Who may make an account: everybody, whoever has a link, or nobody."""

import re

import pytest

from app.accounts import invitations
from tests.accounts.authenticator import Authenticator
from tests.accounts.test_passkeys import begin_sign_up
from tests.conftest import PASSWORD

FORM = {"email": "sam@example.org", "password": PASSWORD}


@pytest.fixture
def by_invitation(make_app):
    return make_app(REGISTRATION="invitation", PUBLIC_URL="http://localhost")


@pytest.fixture
def link(by_invitation):
    """The path and query of a link that the operator gave somebody."""
    printed = by_invitation.test_cli_runner().invoke(args=["user", "invite"]).output.strip()
    assert re.fullmatch(r"http://localhost/sign-up\?invitation=[\w-]{43}", printed)
    return printed.removeprefix("http://localhost")


@pytest.mark.parametrize("how", ["invitation", "closed"])
def test_without_a_link_nobody_gets_in_by_any_door(make_app, how):
    client = make_app(REGISTRATION=how).test_client()
    assert client.get("/sign-up").status_code == 403
    assert client.post("/sign-up", data=FORM).status_code == 403
    assert client.post("/sign-up?invitation=made-up", data=FORM).status_code == 403
    assert client.post("/sign-up/passkey/options", json={"email": "sam@example.org"}).status_code == 403
    assert client.post("/sign-up/passkey", json={"credential": {}}).status_code == 403


def test_the_page_says_why(make_app):
    assert "by invitation" in make_app(REGISTRATION="invitation").test_client().get("/sign-up").text
    assert "no new accounts" in make_app(REGISTRATION="closed").test_client().get("/sign-up").text


def test_the_sign_in_page_offers_no_door_that_is_shut(make_app):
    assert 'href="/sign-up"' in make_app().test_client().get("/sign-in").text
    assert "/sign-up" not in make_app(REGISTRATION="closed").test_client().get("/sign-in").text
    invited = make_app(REGISTRATION="invitation").test_client()
    assert "Open the link that you were given." in invited.get("/sign-in").text
    assert 'href="/sign-up?invitation=x"' in invited.get("/sign-in?invitation=x").text


def test_a_link_makes_one_account(by_invitation, link):
    first, second = by_invitation.test_client(), by_invitation.test_client()
    assert first.get(link).status_code == 200
    assert first.post(link, data=FORM).status_code == 303
    assert second.post(link, data=FORM | {"email": "b@example.org"}).status_code == 403
    assert second.get(link).status_code == 403


def test_a_refused_form_keeps_the_link(by_invitation, link):
    client = by_invitation.test_client()
    assert client.post(link, data=FORM | {"password": "short"}).status_code == 422
    assert client.post(link, data=FORM).status_code == 303


def test_it_works_with_a_passkey_too(by_invitation, link):
    client, phone = by_invitation.test_client(), Authenticator()
    query = link.partition("?")[2]
    options = client.post(f"/sign-up/passkey/options?{query}", json={"email": "sam@example.org"}).json
    made = client.post(f"/sign-up/passkey?{query}", json={"credential": phone.create(options)})
    assert made.status_code == 200


def test_a_link_is_over_after_its_days(by_invitation, link, monkeypatch):
    now = invitations.time.time()
    monkeypatch.setattr(invitations.time, "time", lambda: now + 7 * 86_400 + 1)
    assert by_invitation.test_client().post(link, data=FORM).status_code == 403


def test_whoever_has_an_account_signs_in_as_ever(make_app, owner):
    client = make_app(REGISTRATION="closed").test_client()
    assert client.post("/sign-in", data={"email": owner.email, "password": PASSWORD}).status_code == 303


def test_open_asks_for_no_link(client):
    assert begin_sign_up(client)["challenge"]
