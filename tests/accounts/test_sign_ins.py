"""Sign-ins are rows: what is stored, how long they last, and what the cookie says."""

import time

from sqlalchemy import select, text, update

from app.accounts import people, sign_ins
from app.accounts.models import SignIn, User
from app.extensions import db
from tests.conftest import PASSWORD, SETTINGS, sign_up


def _rows(app):
    with app.app_context():
        return list(db.session.execute(select(SignIn)).scalars())


def _seen_now(app) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(update(SignIn).values(seen_at=int(time.time())))


def _move_back(app, seconds: int) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(
            text(
                "UPDATE sign_ins SET seen_at = seen_at - :s, proved_at = proved_at - :s, expires_at = expires_at - :s"
            ),
            {"s": seconds},
        )


def test_the_server_keeps_no_token_and_no_password(app, owner):
    token = owner.client.get_cookie("signin").value
    with app.app_context(), db.engine.connect() as connection:
        kept = str(connection.execute(select(SignIn.__table__)).all()) + str(
            connection.execute(select(User.__table__)).all()
        )
    assert token not in kept
    assert PASSWORD not in kept
    assert "$argon2id$" in kept


def test_each_sign_in_has_a_token_of_its_own_of_256_bits(app, owner):
    first = owner.client.get_cookie("signin").value
    owner.client.post("/sign-out")
    owner.client.post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    second = owner.client.get_cookie("signin").value
    assert first != second
    assert len(second) == 43  # 32 bytes in base64url


def test_a_token_means_nothing_under_another_secret_key(app, make_app, owner):
    other = make_app(SECRET_KEY="another key, just as long as the first").test_client()
    other.set_cookie("signin", owner.client.get_cookie("signin").value)
    assert other.get("/api/me").status_code == 401


def test_a_change_of_the_secret_key_signs_nobody_out_while_the_old_one_is_named(make_app, owner):
    changed = make_app(
        SECRET_KEY="another key, just as long as the first", SECRET_KEY_FALLBACKS=(SETTINGS["SECRET_KEY"],)
    )
    client = changed.test_client()
    client.set_cookie("signin", owner.client.get_cookie("signin").value)
    assert client.get("/api/me").status_code == 200
    client.post("/sign-out")
    assert owner.client.get("/api/me").status_code == 401


def test_a_sign_in_is_over_after_fourteen_days_without_use(app, owner):
    _move_back(app, 14 * 86_400 - 5)
    assert owner.client.get("/api/me").status_code == 200  # which is a use: it lasts on
    _move_back(app, 14 * 86_400 - 5)
    assert owner.client.get("/api/me").status_code == 200
    _move_back(app, 1 * 86_400)
    assert owner.client.get("/api/me").status_code == 200
    _seen_now(app)
    other = app.test_client()
    other.post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    _move_back(app, 14 * 86_400 + 1)
    assert other.get("/api/me").status_code == 401


def test_a_sign_in_is_over_after_thirty_days_however_much_it_is_used(app, owner):
    _move_back(app, 30 * 86_400 - 5)
    _seen_now(app)
    assert owner.client.get("/api/me").status_code == 200
    _move_back(app, 6)
    _seen_now(app)
    assert owner.client.get("/api/me").status_code == 401


def test_showing_again_who_one_is_begins_the_thirty_days_anew(app, owner):
    _move_back(app, 29 * 86_400)
    _seen_now(app)
    reply = owner.client.post("/api/account/proof", json={"password": PASSWORD})
    assert "Max-Age=2592000" in reply.headers["Set-Cookie"]
    assert _rows(app)[0].expires_at - time.time() > 30 * 86_400 - 5


def test_when_it_was_last_seen_is_written_at_most_every_ten_minutes(app, owner):
    seen = _rows(app)[0].seen_at
    _move_back(app, 590)
    owner.client.get("/api/me")
    assert _rows(app)[0].seen_at == seen - 590
    _move_back(app, 20)
    owner.client.get("/api/me")
    assert time.time() - _rows(app)[0].seen_at < 5


def test_the_cookie_is_kept_from_scripts_and_other_sites(client):
    reply = client.post("/sign-up", data={"email": "sam@example.org", "password": PASSWORD})
    cookie = reply.headers["Set-Cookie"]
    assert cookie.startswith("signin=")
    assert all(part in cookie for part in ("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000"))
    assert "Secure" not in cookie
    assert "Domain" not in cookie


def test_in_production_the_cookie_is_bound_to_this_host(make_app):
    app = make_app(LEGS_UP_ENV="development")
    app.config["PRODUCTION"] = True
    reply = app.test_client().post("/sign-up", data={"email": "sam@example.org", "password": PASSWORD})
    assert reply.headers["Set-Cookie"].startswith("__Host-signin=")
    assert "Secure" in reply.headers["Set-Cookie"]
    assert "session" not in reply.headers["Set-Cookie"]


def test_the_browser_is_named_in_our_own_words(app, client):
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1"
    form = {"email": "sam@example.org", "password": PASSWORD}
    client.post("/sign-up", data=form, headers={"User-Agent": agent})
    assert _rows(app)[0].device == "Safari on iPhone"


def test_a_hash_is_made_anew_at_sign_in_when_the_cost_rises(make_app):
    member = sign_up(make_app().test_client(), "sam@example.org")
    dearer = make_app(ARGON2_PASSES=2)
    with dearer.app_context():
        assert "t=1" in people.by_id(member.id).password_hash
    dearer.test_client().post("/sign-in", data={"email": member.email, "password": PASSWORD})
    with dearer.app_context():
        assert "t=2" in people.by_id(member.id).password_hash


def test_expired_rows_are_swept_when_their_owner_signs_in(app, owner):
    _move_back(app, 40 * 86_400)
    app.test_client().post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    assert len(_rows(app)) == 1


def test_nobody_is_anybody_without_a_cookie(in_app):
    assert sign_ins.who("") is None
