"""Where somebody is signed in, and what asks once more who is there."""

import pytest
from sqlalchemy import text

from app.extensions import db
from tests.accounts.authenticator import Authenticator
from tests.accounts.test_passkeys import add, sign_in_with
from tests.conftest import PASSWORD

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1"

# Every address that is refused without a fresh proof.
ASKS = [
    ("PUT", "/password"), ("DELETE", "/password"), ("POST", "/passkeys/options"), ("POST", "/passkeys"),
    ("DELETE", "/passkeys/x"), ("POST", "/authenticator"), ("PUT", "/authenticator"), ("DELETE", "/authenticator"),
    ("POST", "/recovery-codes"), ("PUT", "/email"), ("POST", "/email"), ("GET", "/export"), ("DELETE", ""),
    ("DELETE", "/devices"), ("DELETE", "/devices/x"),
]  # fmt: skip


@pytest.fixture
def other(app, owner):
    """The owner's second browser."""
    client = app.test_client()
    client.post("/sign-in", data={"email": owner.email, "password": PASSWORD}, headers={"User-Agent": IPHONE})
    return client


def devices(client):
    return client.get("/api/account").json["devices"]


def later(app, seconds):
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(text("UPDATE sign_ins SET proved_at = proved_at - :s"), {"s": seconds})


def test_every_sign_in_is_listed_and_the_one_in_the_hand_is_marked(owner, other):
    listed = devices(other)
    assert {one["name"] for one in listed} == {"A browser", "Safari on iPhone"}
    assert [one["name"] for one in listed if one["here"]] == ["Safari on iPhone"]
    assert all(one["first_seen"] <= one["last_seen"] for one in listed)


def test_one_is_ended_and_the_others_stay(owner, other):
    here = next(one["id"] for one in devices(owner.client) if not one["here"])
    assert owner.client.delete(f"/api/account/devices/{here}").status_code == 204
    assert other.get("/api/me").status_code == 401
    assert owner.client.get("/api/me").status_code == 200
    assert owner.client.delete(f"/api/account/devices/{here}").status_code == 404


def test_all_others_are_ended_at_once(owner, other):
    assert owner.client.delete("/api/account/devices").status_code == 204
    assert other.get("/api/me").status_code == 401
    assert len(devices(owner.client)) == 1


def test_the_one_in_the_hand_is_left_by_signing_out(owner):
    assert owner.client.delete(f"/api/account/devices/{devices(owner.client)[0]['id']}").status_code == 409


def test_nobody_ends_anothers_sign_in(owner, stranger):
    theirs = devices(stranger.client)[0]["id"]
    assert owner.client.delete(f"/api/account/devices/{theirs}").status_code == 404
    assert stranger.client.get("/api/me").status_code == 200


@pytest.mark.parametrize(("method", "path"), ASKS)
def test_what_matters_asks_again_after_ten_minutes(app, owner, method, path):
    later(app, 605)
    reply = owner.client.open(f"/api/account{path}", method=method, json={})
    assert (reply.status_code, reply.json["error"]) == (403, "proof")


def test_the_list_of_what_asks_is_whole(app):
    asking = {
        (method, rule.rule.removeprefix("/api/account").replace("<passkey>", "x").replace("<device>", "x"))
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if getattr(app.view_functions[rule.endpoint], "asks_for_proof", False)
    }
    assert asking == set(ASKS)


def test_a_password_is_proof_for_ten_minutes(app, owner):
    later(app, 605)
    wrong = owner.client.post("/api/account/proof", json={"password": "not this one"})
    assert (wrong.status_code, wrong.json["field"]) == (422, "password")
    assert owner.client.get("/api/account").json["proof_seconds"] == 0
    assert owner.client.post("/api/account/proof", json={"password": PASSWORD}).status_code == 204
    assert 595 <= owner.client.get("/api/account").json["proof_seconds"] <= 600
    assert owner.client.get("/api/account/export").status_code == 200


def test_a_passkey_is_proof_and_only_ones_own(app, owner, stranger):
    mine, theirs = Authenticator(), Authenticator()
    add(owner.client, mine)
    add(stranger.client, theirs)
    later(app, 605)
    options = owner.client.post("/api/account/proof/options", json={}).json
    answer = {"credential": theirs.get(options)}
    assert owner.client.post("/api/account/proof/passkey", json=answer).status_code == 422
    options = owner.client.post("/api/account/proof/options", json={}).json
    assert len(options["allowCredentials"]) == 1
    assert owner.client.post("/api/account/proof/passkey", json={"credential": mine.get(options)}).status_code == 204
    assert owner.client.get("/api/account/export").status_code == 200


def test_beside_a_second_factor_the_password_alone_is_no_proof(app, owner):
    phone = Authenticator()
    add(owner.client, phone)
    owner.client.put("/api/account/password", json={"new": "vq8 zt-K"})
    later(app, 605)
    refused = owner.client.post("/api/account/proof", json={"password": "vq8 zt-K"})
    assert (refused.status_code, refused.json["field"]) == (422, "code")


def test_a_proof_on_one_device_proves_nothing_on_another(app, owner, other):
    later(app, 605)
    owner.client.post("/api/account/proof", json={"password": PASSWORD})
    assert other.get("/api/account/export").status_code == 403


def test_an_account_that_is_switched_off_is_signed_out_and_opened_by_nothing(app, owner):
    phone = Authenticator()
    add(owner.client, phone)
    runner = app.test_cli_runner()
    runner.invoke(args=["user", "disable", owner.email])
    assert owner.client.get("/api/me").status_code == 401
    typed = {"email": owner.email, "password": PASSWORD}
    assert "switched off" in app.test_client().post("/sign-in", data=typed).text
    assert sign_in_with(app.test_client(), phone).status_code == 422
    runner.invoke(args=["user", "enable", owner.email])
    assert app.test_client().post("/sign-in", data=typed).status_code == 303
