"""Passkeys: an account made with one alone, opened with one, several of them, and what is refused."""

import pytest

from app.accounts import passkey_ceremony
from tests.accounts.authenticator import Authenticator
from tests.conftest import PASSWORD, sign_up

EMAIL = "sam@example.org"


def begin_sign_up(client, email=EMAIL):
    return client.post("/sign-up/passkey/options", json={"email": email}).json


def sign_up_with(client, authenticator, email=EMAIL):
    credential = authenticator.create(begin_sign_up(client, email))
    return client.post("/sign-up/passkey", json={"credential": credential})


def begin_sign_in(client):
    return client.post("/sign-in/passkey/options", json={}).json


def sign_in_with(client, authenticator, path="/sign-in/passkey"):
    return client.post(path, json={"credential": authenticator.get(begin_sign_in(client))})


def add(client, authenticator):
    options = client.post("/api/account/passkeys/options", json={}).json
    return client.post("/api/account/passkeys", json={"credential": authenticator.create(options)})


def account(client):
    return client.get("/api/account").json


@pytest.fixture
def phone(client):
    """An authenticator whose passkey alone opens the account that is signed in at `client`."""
    authenticator = Authenticator()
    assert sign_up_with(client, authenticator).json == {"next": "/welcome"}
    return authenticator


def refused(reply, reason=None):
    assert reply.status_code == 422
    assert reply.json["error"] == "invalid"
    assert reply.json.get("reason") == reason
    assert "Set-Cookie" not in reply.headers


def test_an_account_is_made_with_a_passkey_alone(client, phone):
    assert client.get("/api/me").json["email"] == EMAIL
    known = account(client)
    assert known["password"] is False
    assert [one["name"] for one in known["passkeys"]] == ["A browser"]


def test_no_password_opens_an_account_that_has_none(app, client, phone):
    for password in ("", PASSWORD, " "):
        reply = app.test_client().post("/sign-in", data={"email": EMAIL, "password": password})
        assert reply.status_code == 422


def test_it_opens_from_another_browser_and_leads_where_the_person_wanted_to_go(app, client, phone):
    other = app.test_client()
    assert sign_in_with(other, phone, "/sign-in/passkey?next=/journal").json == {"next": "/journal"}
    assert other.get("/api/me").json["email"] == EMAIL
    assert sign_in_with(app.test_client(), phone, "/sign-in/passkey?next=//evil.example").json == {"next": "/today"}


def test_what_is_asked_for_can_be_found_by_the_phone_and_must_verify_its_person(client):
    made = begin_sign_up(client)
    assert made["authenticatorSelection"]["residentKey"] == "required"
    assert made["authenticatorSelection"]["userVerification"] == "required"
    assert made["rp"]["id"] == "localhost"
    asked = begin_sign_in(client)
    assert asked["userVerification"] == "required"
    assert not asked.get("allowCredentials")
    assert len(asked["challenge"]) == 43  # 32 bytes in base64url


def test_a_taken_address_is_said_to_be_taken_and_gets_no_passkey(app, owner):
    reply = sign_up_with(app.test_client(), Authenticator(), owner.email)
    assert reply.status_code == 409
    assert reply.json["field"] == "email"
    assert account(owner.client)["passkeys"] == []


@pytest.mark.parametrize("email", ["", "no address", 3, None])
def test_a_passkey_needs_an_address_to_belong_to(client, email):
    reply = client.post("/sign-up/passkey/options", json={"email": email})
    assert reply.status_code == 422
    assert reply.json["field"] == "email"


# The four refusals, and their kin.


def test_a_wrong_origin_is_refused(app, client, phone):
    phone.origin = "http://localhost.evil.example"
    refused(sign_in_with(app.test_client(), phone))


def test_a_passkey_made_on_a_wrong_origin_is_refused(client):
    refused(sign_up_with(client, Authenticator(origin="https://localhost")))


def test_another_sites_passkey_is_refused(app, client, phone):
    phone.rp = "evil.example"
    refused(sign_in_with(app.test_client(), phone))


def test_a_replayed_answer_is_refused(app, client, phone):
    other = app.test_client()
    answer = {"credential": phone.get(begin_sign_in(other))}
    assert other.post("/sign-in/passkey", json=answer).status_code == 200
    refused(app.test_client().post("/sign-in/passkey", json=answer), "over")


def test_a_challenge_is_spent_by_a_wrong_answer_too(app, client, phone):
    other = app.test_client()
    options = begin_sign_in(other)
    phone.verifies = False
    refused(other.post("/sign-in/passkey", json={"credential": phone.get(options)}))
    phone.verifies = True
    refused(other.post("/sign-in/passkey", json={"credential": phone.get(options)}), "over")


def test_a_challenge_of_our_own_making_up_is_refused(app, client, phone):
    options = begin_sign_in(app.test_client()) | {"challenge": "x" * 43}
    refused(app.test_client().post("/sign-in/passkey", json={"credential": phone.get(options)}), "over")


def test_a_challenge_for_one_purpose_serves_no_other(app, client, phone):
    proof = client.post("/api/account/proof/options", json={}).json
    refused(app.test_client().post("/sign-in/passkey", json={"credential": phone.get(proof)}), "over")


def test_a_challenge_is_over_after_ten_minutes(app, client, phone, monkeypatch):
    from app.accounts import ceremonies

    other = app.test_client()
    options = begin_sign_in(other)
    now = ceremonies.time.time()
    monkeypatch.setattr(ceremonies.time, "time", lambda: now + 601)
    refused(other.post("/sign-in/passkey", json={"credential": phone.get(options)}), "over")


def test_a_passkey_that_did_not_verify_its_person_is_refused(app, client, phone):
    phone.verifies = False
    refused(sign_in_with(app.test_client(), phone))


def test_an_account_is_not_made_with_one_that_did_not(client):
    refused(sign_up_with(client, Authenticator(verifies=False)))


def test_a_counter_that_goes_back_is_refused(app, client, phone):
    phone.count = 10
    assert sign_in_with(app.test_client(), phone).status_code == 200
    phone.count = 4
    refused(sign_in_with(app.test_client(), phone))
    phone.count = 10
    refused(sign_in_with(app.test_client(), Authenticator(id=phone.id, key=phone.key, count=10)))


def test_a_phone_that_does_not_count_is_welcome(app, client, phone, monkeypatch):
    monkeypatch.setattr(Authenticator, "count", property(lambda _: 0, lambda _, __: None), raising=False)
    for _ in range(2):
        assert sign_in_with(app.test_client(), phone).status_code == 200


def test_another_key_behind_the_same_id_is_refused(app, client, phone):
    refused(sign_in_with(app.test_client(), Authenticator(id=phone.id, count=50)))


def test_an_unknown_passkey_is_told_so_that_the_phone_can_forget_it(app):
    refused(sign_in_with(app.test_client(), Authenticator()), "unknown-passkey")


@pytest.mark.parametrize("credential", [
    {}, {"response": None}, {"response": {}}, {"response": {"clientDataJSON": 3}},
    {"response": {"clientDataJSON": "e30"}}, {"rawId": 3, "response": {"clientDataJSON": "!"}}, {"id": "é"},
])  # fmt: skip
@pytest.mark.parametrize("path", ["/sign-in/passkey", "/sign-up/passkey"])
def test_what_is_no_credential_is_refused_kindly(client, path, credential):
    refused(client.post(path, json={"credential": credential}))


# Several, named, taken away.


def test_a_password_account_gets_several_passkeys_each_by_its_own_name(app, owner):
    first, second = Authenticator(), Authenticator()
    assert add(owner.client, first).status_code == 200
    assert add(owner.client, second).status_code == 200
    held = account(owner.client)["passkeys"]
    assert (
        owner.client.patch(f"/api/account/passkeys/{held[0]['id']}", json={"name": " Blue phone "}).status_code == 204
    )
    assert account(owner.client)["passkeys"][0]["name"] == "Blue phone"
    for authenticator in (first, second):
        assert sign_in_with(app.test_client(), authenticator).status_code == 200


def test_a_phone_is_not_asked_to_make_a_second_one(owner):
    phone = Authenticator()
    add(owner.client, phone)
    options = owner.client.post("/api/account/passkeys/options", json={}).json
    assert [one["transports"] for one in options["excludeCredentials"]] == [["internal"]]
    assert add(owner.client, phone).status_code == 409


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, 3])
def test_a_name_that_is_none_is_refused(owner, name):
    add(owner.client, Authenticator())
    held = account(owner.client)["passkeys"][0]["id"]
    reply = owner.client.patch(f"/api/account/passkeys/{held}", json={"name": name})
    assert (reply.status_code, reply.json["field"]) == (422, "name")


def test_a_passkey_taken_away_opens_nothing(app, owner):
    phone = Authenticator()
    add(owner.client, phone)
    held = account(owner.client)["passkeys"][0]["id"]
    assert owner.client.delete(f"/api/account/passkeys/{held}").status_code == 204
    refused(sign_in_with(app.test_client(), phone), "unknown-passkey")


def test_the_only_way_in_is_not_taken_away(client, phone):
    held = account(client)["passkeys"][0]["id"]
    reply = client.delete(f"/api/account/passkeys/{held}")
    assert reply.status_code == 409
    assert "only way" in reply.json["message"]


def test_nobody_touches_anothers_passkey(owner, stranger):
    add(owner.client, Authenticator())
    held = account(owner.client)["passkeys"][0]["id"]
    assert stranger.client.patch(f"/api/account/passkeys/{held}", json={"name": "mine"}).status_code == 404
    assert stranger.client.delete(f"/api/account/passkeys/{held}").status_code == 404
    assert account(owner.client)["passkeys"][0]["name"] != "mine"


def test_a_passkey_begun_by_one_person_is_not_finished_by_another(owner, stranger):
    options = owner.client.post("/api/account/passkeys/options", json={}).json
    credential = Authenticator().create(options)
    refused(stranger.client.post("/api/account/passkeys", json={"credential": credential}))
    assert account(stranger.client)["passkeys"] == []


def test_a_new_or_a_lost_passkey_signs_out_everywhere_else(app, owner):
    other = app.test_client()
    other.post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    add(owner.client, Authenticator())
    assert other.get("/api/me").status_code == 401
    assert owner.client.get("/api/me").status_code == 200


def test_the_public_address_decides_where_passkeys_belong(make_app):
    app = make_app(PUBLIC_URL="https://legs.example.org")
    phone = Authenticator(origin="https://legs.example.org", rp="legs.example.org")
    assert sign_up_with(app.test_client(), phone).status_code == 200
    with app.test_request_context():
        assert (passkey_ceremony.origin(), passkey_ceremony.host()) == ("https://legs.example.org", "legs.example.org")


def test_only_what_is_public_of_a_passkey_is_told(owner):
    add(owner.client, Authenticator())
    assert set(account(owner.client)["passkeys"][0]) == {"id", "name", "created_at", "used_at"}


def test_twenty_passkeys_are_enough(owner):
    for _ in range(20):
        assert add(owner.client, Authenticator()).status_code == 200
    assert add(owner.client, Authenticator()).status_code == 409


def test_signing_in_again_ends_the_sign_in_before(app):
    member = sign_up(app.test_client(), "again@example.org")
    token = member.client.get_cookie("signin").value
    member.client.post("/sign-in", data={"email": member.email, "password": PASSWORD})
    copied = app.test_client()
    copied.set_cookie("signin", token)
    assert copied.get("/api/me").status_code == 401
