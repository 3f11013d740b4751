"""Authenticator codes and recovery codes: what they open, once each, and what may be taken away."""

import pyotp
import pytest
from sqlalchemy import select, text

from app.accounts import recovery, totp
from app.accounts.models import RecoveryCode, User
from app.extensions import db
from tests.accounts.authenticator import Authenticator
from tests.accounts.test_passkeys import add
from tests.conftest import PASSWORD, SETTINGS

NOW = 1_790_000_010  # ten seconds into a step
SHORT = "vq8 zt-K"


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """A clock that stands still until a test moves it: `clock["now"] += 30`."""
    time = {"now": NOW}
    monkeypatch.setattr(totp.time, "time", lambda: time["now"])
    return time


def code(secret, clock):
    return pyotp.TOTP(secret).at(clock["now"])


@pytest.fixture
def guarded(owner, clock):
    """(the owner, the secret in their app, their recovery codes), a step later."""
    setup = owner.client.post("/api/account/authenticator", json={}).json
    body = {"key": setup["key"], "code": code(setup["secret"], clock)}
    codes = owner.client.put("/api/account/authenticator", json=body).json["recovery_codes"]
    clock["now"] += totp.STEP
    return owner, setup["secret"], codes


def password_step(app, owner, password=PASSWORD):
    client = app.test_client()
    reply = client.post("/sign-in?next=/journal", data={"email": owner.email, "password": password})
    return client, reply


def second_step(client, typed):
    return client.post("/sign-in/second?next=/journal", data={"code": typed})


def test_the_password_alone_no_longer_opens_the_account(app, guarded):
    owner, _, _ = guarded
    client, reply = password_step(app, owner)
    assert reply.location == "/sign-in/second?next=/journal"
    assert client.get("/api/me").status_code == 401
    assert client.get("/sign-in/second").status_code == 200


def test_password_and_code_open_it_and_lead_on(app, guarded, clock):
    owner, secret, _ = guarded
    client, _ = password_step(app, owner)
    assert second_step(client, code(secret, clock)).location == "/journal"
    assert client.get("/api/me").json["email"] == owner.email


@pytest.mark.parametrize("drift", [-30, 30])
def test_a_phone_whose_clock_is_half_a_minute_off_gets_in(app, guarded, clock, drift):
    owner, secret, _ = guarded
    clock["now"] += 60
    typed = pyotp.TOTP(secret).at(clock["now"] + drift)
    assert second_step(password_step(app, owner)[0], f" {typed[:3]} {typed[3:]} ").status_code == 303


@pytest.mark.parametrize("drift", [-90, 60, 3600])
def test_a_code_of_another_time_is_refused(app, guarded, clock, drift):
    owner, secret, _ = guarded
    clock["now"] += 120
    assert second_step(password_step(app, owner)[0], pyotp.TOTP(secret).at(clock["now"] + drift)).status_code == 422


def test_a_code_is_taken_once_and_none_before_it_afterwards(app, guarded, clock):
    owner, secret, _ = guarded
    used, before = code(secret, clock), pyotp.TOTP(secret).at(clock["now"] - 30)
    assert second_step(password_step(app, owner)[0], used).status_code == 303
    assert second_step(password_step(app, owner)[0], used).status_code == 422
    assert second_step(password_step(app, owner)[0], before).status_code == 422


def test_five_tries_and_the_password_is_asked_for_again(app, guarded, clock):
    owner, secret, _ = guarded
    client, _ = password_step(app, owner)
    wrong = "000000" if code(secret, clock) != "000000" else "111111"
    for _ in range(5):
        assert "not right" in second_step(client, wrong).text
    assert "sign in again" in second_step(client, code(secret, clock)).text
    assert client.get("/api/me").status_code == 401


@pytest.mark.parametrize("typed", ["", "   ", "x" * 101, "１２３４５６", "\x00"])
def test_what_is_no_code_is_refused_kindly(app, guarded, typed):
    client, _ = password_step(app, guarded[0])
    assert second_step(client, typed).status_code == 422


def test_nobody_gets_to_the_second_step_without_the_first(app, guarded, clock):
    _, secret, _ = guarded
    client = app.test_client()
    assert client.get("/sign-in/second").location == "/sign-in"
    assert second_step(client, code(secret, clock)).status_code == 422
    assert client.get("/api/me").status_code == 401


def test_a_recovery_code_stands_in_once_however_it_is_typed(app, guarded):
    owner, _, codes = guarded
    typed = codes[0].upper().replace("-", " ")
    assert second_step(password_step(app, owner)[0], typed).status_code == 303
    assert second_step(password_step(app, owner)[0], codes[0]).status_code == 422
    assert owner.client.get("/api/account").json["recovery_codes"] == 7


def test_nobody_elses_recovery_code_helps(app, guarded, stranger):
    with app.app_context():
        foreign = recovery.renew(stranger.id)
    assert second_step(password_step(app, guarded[0])[0], foreign[0]).status_code == 422


def test_recovery_codes_are_eight_long_ones_and_stored_hashed(app, guarded):
    _, secret, codes = guarded
    assert len(set(codes)) == 8
    assert all(len(one.replace("-", "")) == 24 for one in codes)
    with app.app_context(), db.engine.connect() as connection:
        kept = str(connection.execute(select(RecoveryCode.__table__)).all())
        kept += str(connection.execute(select(User.__table__)).all())
    assert not any(one in kept or one.replace("-", "") in kept for one in codes)
    assert secret not in kept


def test_new_recovery_codes_void_the_old_ones(app, guarded):
    owner, _, codes = guarded
    fresh = owner.client.post("/api/account/recovery-codes", json={}).json["recovery_codes"]
    assert set(fresh).isdisjoint(codes)
    assert second_step(password_step(app, owner)[0], codes[0]).status_code == 422
    assert second_step(password_step(app, owner)[0], fresh[0]).status_code == 303


def test_an_app_counts_only_once_a_code_of_it_was_typed(app, owner, clock):
    setup = owner.client.post("/api/account/authenticator", json={}).json
    wrong = "000000" if code(setup["secret"], clock) != "000000" else "111111"
    body = {"key": setup["key"], "code": wrong}
    refused = owner.client.put("/api/account/authenticator", json=body)
    assert (refused.status_code, refused.json["field"]) == (422, "code")
    assert password_step(app, owner)[1].location == "/journal"


def test_a_setup_begun_by_one_person_is_not_finished_by_another(owner, stranger, clock):
    setup = owner.client.post("/api/account/authenticator", json={}).json
    body = {"key": setup["key"], "code": code(setup["secret"], clock)}
    assert stranger.client.put("/api/account/authenticator", json=body).status_code == 422


def test_an_authenticator_app_can_read_the_address(app, owner):
    setup = owner.client.post("/api/account/authenticator", json={}).json
    assert len(setup["secret"]) == 32  # 160 bits
    assert setup["path"].startswith("M")
    parsed = pyotp.parse_uri(totp.address(setup["secret"], owner.email))
    assert (parsed.secret, parsed.issuer, parsed.name) == (setup["secret"], "Legs Up", owner.email)


def test_beside_a_second_factor_eight_characters_are_enough(app, guarded, clock):
    owner, secret, _ = guarded
    assert owner.client.get("/api/account").json["shortest_password"] == 8
    assert owner.client.put("/api/account/password", json={"new": SHORT[:7]}).status_code == 422
    assert owner.client.put("/api/account/password", json={"new": "password"}).status_code == 422
    assert owner.client.put("/api/account/password", json={"new": SHORT}).status_code == 204
    client, reply = password_step(app, owner, SHORT)
    assert reply.location.startswith("/sign-in/second")
    assert second_step(client, code(secret, clock)).status_code == 303


def test_alone_they_are_not(owner):
    refused = owner.client.put("/api/account/password", json={"new": SHORT})
    assert (refused.status_code, refused.json["field"]) == (422, "new")
    assert "at least 15" in refused.json["message"]


def test_a_short_password_keeps_its_second_factor(guarded):
    owner, _, _ = guarded
    owner.client.put("/api/account/password", json={"new": SHORT})
    refused = owner.client.delete("/api/account/authenticator")
    assert refused.status_code == 409
    assert "longer password" in refused.json["message"]
    owner.client.put("/api/account/password", json={"new": PASSWORD})
    assert owner.client.delete("/api/account/authenticator").status_code == 204


def test_a_short_password_beside_a_passkey_never_opens_the_account_alone(app, owner):
    add(owner.client, Authenticator())
    owner.client.put("/api/account/password", json={"new": SHORT})
    client, reply = password_step(app, owner, SHORT)
    assert reply.location.startswith("/sign-in/second")
    assert client.get("/api/me").status_code == 401
    held = owner.client.get("/api/account").json["passkeys"][0]["id"]
    assert owner.client.delete(f"/api/account/passkeys/{held}").status_code == 409


def test_a_password_goes_when_a_passkey_stays(app, owner):
    assert owner.client.delete("/api/account/password").status_code == 409
    add(owner.client, Authenticator())
    assert owner.client.delete("/api/account/password").status_code == 204
    assert password_step(app, owner)[1].status_code == 422


def test_a_change_of_factor_signs_out_everywhere_else(app, owner, clock):
    other, _ = password_step(app, owner)
    setup = owner.client.post("/api/account/authenticator", json={}).json
    owner.client.put("/api/account/authenticator", json={"key": setup["key"], "code": code(setup["secret"], clock)})
    assert other.get("/api/me").status_code == 401
    assert owner.client.get("/api/me").status_code == 200


def test_a_new_password_signs_out_everywhere_else(app, owner):
    other, _ = password_step(app, owner)
    assert owner.client.put("/api/account/password", json={"new": "eleven otters on a raft"}).status_code == 204
    assert other.get("/api/me").status_code == 401
    assert owner.client.get("/api/me").status_code == 200
    assert password_step(app, owner)[1].status_code == 422
    assert password_step(app, owner, "eleven otters on a raft")[1].location == "/journal"


def test_a_secret_moved_to_another_account_or_key_opens_nothing(app, make_app, guarded, stranger, clock):
    owner, secret, _ = guarded
    with app.app_context(), db.engine.begin() as connection:
        moved = "UPDATE users SET totp_secret = (SELECT totp_secret FROM users WHERE id = :a) WHERE id = :b"
        connection.execute(text(moved), {"a": owner.id, "b": stranger.id})
    with app.app_context():
        assert not totp.accepts(stranger.id, code(secret, clock))
    with make_app(SECRET_KEY="another key, just as long as the first").app_context():
        assert not totp.accepts(owner.id, code(secret, clock))
    with app.app_context():
        assert totp.accepts(owner.id, code(secret, clock))


def test_a_key_that_was_replaced_opens_what_it_sealed_and_is_soon_needed_no_more(make_app, guarded, clock):
    owner, secret, codes = guarded
    new = {"SECRET_KEY": "another key, just as long as the first"}
    replaced = make_app(**new, SECRET_KEY_FALLBACKS=(SETTINGS["SECRET_KEY"],))
    with replaced.app_context():
        assert recovery.use(owner.id, codes[0])
        assert totp.accepts(owner.id, code(secret, clock))
    clock["now"] += totp.STEP
    with make_app(**new).app_context():
        assert totp.accepts(owner.id, code(secret, clock))
        assert not recovery.use(owner.id, codes[1])
