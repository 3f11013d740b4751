"""Signing up, in and out: what each page promises."""

import pytest
from flask.testing import FlaskClient

from app.accounts.passwords import TOO_EASY
from tests.conftest import PASSWORD, Member, sign_up


def post(client: FlaskClient, path: str, **form: str):
    return client.post(path, data=form)


def test_a_new_account_is_signed_in_and_begins_with_the_first_run(client):
    reply = post(client, "/sign-up", email="sam@example.org", password=PASSWORD)
    assert (reply.status_code, reply.location) == (303, "/welcome")
    assert client.get("/api/me").json["email"] == "sam@example.org"


def test_an_account_opens_from_another_browser_however_its_email_is_cased(app, owner):
    other = app.test_client()
    reply = post(other, "/sign-in", email=" OWNER@Example.org ", password=PASSWORD)
    assert reply.status_code == 303
    assert other.get("/api/me").json == {**owner.client.get("/api/me").json}


def test_a_wrong_password_and_an_unknown_email_are_answered_alike(client, owner):
    wrong = post(client, "/sign-in", email=owner.email, password="not the right one at all")
    unknown = post(client, "/sign-in", email="nobody@example.org", password="not the right one at all")
    assert wrong.status_code == unknown.status_code == 422
    assert wrong.text.replace(owner.email, "") == unknown.text.replace("nobody@example.org", "")


def test_an_unknown_email_costs_the_same_hash_work(in_app, monkeypatch):
    from app.accounts import hashing, people

    verified = []
    hasher = hashing._current()
    monkeypatch.setattr(hashing, "_current", lambda: hasher)
    monkeypatch.setattr(type(hasher), "verify", lambda _self, stored, _typed: verified.append(stored) or True)
    assert people.with_password("nobody@example.org", PASSWORD) is None
    assert len(verified) == 1


def test_a_refused_form_keeps_the_email_and_says_what_is_wrong_beside_the_field(client):
    reply = post(client, "/sign-up", email="sam@example.org", password="short")
    assert reply.status_code == 422
    assert 'value="sam@example.org"' in reply.text
    assert 'id="password-error"' in reply.text
    assert 'aria-describedby="password-error password-hint"' in reply.text
    assert "at least 15 characters" in reply.text
    assert "short" not in reply.text.replace("shortest", "")


def test_both_fields_are_corrected_at_once(client):
    page = post(client, "/sign-up", email="no address", password="short").text
    assert 'id="email-error"' in page
    assert 'id="password-error"' in page


@pytest.mark.parametrize("path", ["/sign-up", "/sign-in"])
def test_a_form_sent_with_nothing_in_it_is_answered_kindly(client, path):
    reply = post(client, path)
    assert reply.status_code == 422
    assert "Please type your e-mail address." in reply.text


def test_html_in_an_email_is_shown_as_it_was_typed_and_never_run(client):
    reply = post(client, "/sign-up", email='"><script>alert(1)</script>@example.org', password=PASSWORD)
    assert reply.status_code == 422
    assert "<script>alert" not in reply.text
    assert "&lt;script&gt;alert" in reply.text


@pytest.mark.parametrize("email", [
    "a@b", "a b@example.org", "a@@example.org", "@example.org", "a@example..org", "a\x00b@example.org",
    "a\u202eb@example.org", "x" * 250 + "@example.org",
])  # fmt: skip
def test_what_is_no_email_address_is_refused(client, email):
    reply = post(client, "/sign-up", email=email, password=PASSWORD)
    assert reply.status_code == 422
    assert 'id="email-error"' in reply.text


@pytest.mark.parametrize("email", ["o'brien+legs@example.co.uk", "jürgen@bücher.example", "佐藤@example.jp"])
def test_addresses_of_all_scripts_are_kept_as_typed(client, email):
    assert sign_up(client, email).email == client.get("/api/me").json["email"]


def test_an_email_has_one_account(client, owner):
    reply = post(client, "/sign-up", email="Owner@EXAMPLE.org", password=PASSWORD)
    assert reply.status_code == 422
    assert "already an account" in reply.text


@pytest.mark.parametrize("password", [
    "  spaces count, too  ", "línea 家 🦵 безопасно", "nul\x00is a character", "x" * 3 + "Zq7!" * 3 + "kLm9#pQw2",
    "<b>not html</b> & \"quotes\" 'too'",
])  # fmt: skip
def test_a_password_works_exactly_as_typed(app, client, password):
    sign_up(client, "sam@example.org", password)
    assert post(app.test_client(), "/sign-in", email="sam@example.org", password=password).status_code == 303
    assert (
        post(app.test_client(), "/sign-in", email="sam@example.org", password=password.strip()[:-1]).status_code == 422
    )


def test_a_password_of_128_characters_works_and_every_one_of_them_counts(app, client):
    from hashlib import sha256

    long = (sha256(b"1").hexdigest() + sha256(b"2").hexdigest())[:128]
    sign_up(client, "sam@example.org", long)
    assert post(app.test_client(), "/sign-in", email="sam@example.org", password=long).status_code == 303
    assert post(app.test_client(), "/sign-in", email="sam@example.org", password=long[:127] + "~").status_code == 422
    assert "at most 128" in post(app.test_client(), "/sign-up", email="b@example.org", password=long + "a").text


def test_an_accent_typed_as_one_key_or_two_is_the_same_password(app, client):
    sign_up(client, "sam@example.org", "cafés near harbours")
    composed = post(app.test_client(), "/sign-in", email="sam@example.org", password="cafe\u0301s near harbours")
    assert composed.status_code == 303


@pytest.mark.parametrize("password", [
    "passwordpassword", "aaaaaaaaaaaaaaaaaaa", "123456789012345", "qwertyuiopasdfghjkl", "legsuplegsuplegsup",
    "P@ssw0rd12345678", "p4$$w0rd!p4$$w0rd", "iloveyou iloveyou 2024", "1qaz2wsx3edc4rfv", "abcxyzabcxyzabcxyz",
    "owner@example.org", "Owner.Example.2024!", "lkjhgfdsapoiuytrewq", "correcthorsebatterystaple",
    "correct horse battery staple", "thequickbrownfoxjumpsoverthelazydog", "The quick brown fox!", "to be or not to be",
    "maytheforcebewithyou", "twinkle twinkle little star", "111111111111111", "qwertyuiopasdfgh", "owner owner owner",
    "11112222333344445555", "159753159753159", "147258369147258", "q1w2e3r4t5y6u7i8", "legs up the wall app",
])  # fmt: skip
def test_a_password_that_is_easy_to_guess_is_refused(client, password):
    reply = post(client, "/sign-up", email="owner@example.org", password=password)
    assert reply.status_code == 422
    assert TOO_EASY in reply.text


def test_signing_out_ends_the_sign_in_so_that_a_copied_cookie_is_refused(app, owner):
    token = owner.client.get_cookie("signin").value
    assert owner.client.post("/sign-out").status_code == 204
    thief = app.test_client()
    thief.set_cookie("signin", token)
    assert thief.get("/api/me").status_code == 401
    assert owner.client.get_cookie("signin") is None


def test_signing_out_by_a_form_goes_home_and_twice_is_no_error(owner):
    for _ in range(2):
        reply = owner.client.post("/sign-out", headers={"Accept": "text/html,*/*"})
        assert (reply.status_code, reply.location) == (303, "/")


def test_signing_out_here_leaves_the_other_phone_signed_in(app, owner):
    other = app.test_client()
    post(other, "/sign-in", email=owner.email, password=PASSWORD)
    owner.client.post("/sign-out")
    assert other.get("/api/me").status_code == 200


@pytest.mark.parametrize("path", ["/sign-in", "/sign-up"])
def test_somebody_signed_in_is_sent_on(owner, path):
    assert owner.client.get(path + "?next=/journal").location == "/journal"


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/journal/entry?id=1", "/journal/entry?id=1"),
        ("//evil.example", "/today"),
        ("/\\evil.example", "/today"),
        ("\\\\evil.example", "/today"),
        ("https:evil.example", "/today"),
        ("https://evil.example/", "/today"),
        ("javascript:alert(1)", "/today"),
        ("/\t/evil.example", "/today"),
        ("/\n/evil.example", "/today"),
        ("\x00//evil.example", "/today"),
        (" //evil.example", "/today"),
        ("evil.example", "/today"),
        ("", "/today"),
    ],
)
def test_after_signing_in_only_pages_of_this_site_are_opened(client, owner: Member, wanted, leads_to):
    form = {"email": owner.email, "password": PASSWORD}
    reply = client.post("/sign-in", query_string={"next": wanted}, data=form)
    assert reply.location == leads_to


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("/today?source=home", "/welcome"),
        ("//evil.example", "/welcome"),
        ("/practice/own/take", "/practice/own/take"),
    ],
)
def test_a_new_account_goes_where_it_was_on_its_way_to_or_else_to_the_first_run(client, wanted, leads_to):
    form = {"email": "sam@example.org", "password": PASSWORD}
    assert client.post("/sign-up", query_string={"next": wanted}, data=form).location == leads_to


def test_password_managers_find_the_page_and_the_fields(visitor):
    assert visitor.get("/.well-known/change-password").location == "/settings/security"
    assert 'autocomplete="new-password"' in visitor.get("/sign-up").text
    assert 'autocomplete="current-password"' in visitor.get("/sign-in").text
    assert 'autocomplete="username webauthn"' in visitor.get("/sign-in").text
    assert "maxlength" not in visitor.get("/sign-up").text


@pytest.mark.parametrize("path", ["/settings", "/settings/security"])
def test_the_settings_pages_are_the_same_for_everybody(owner, stranger, path):
    assert owner.client.get(path).text == stranger.client.get(path).text


def test_whom_to_tell_of_a_hole_is_where_it_is_looked_for(make_app):
    contact = make_app(SECURITY_CONTACT="mailto:ops@example.org").test_client().get("/.well-known/security.txt")
    assert contact.mimetype == "text/plain"
    assert contact.text.startswith("Contact: mailto:ops@example.org\nExpires: 20")
    assert make_app().test_client().get("/.well-known/security.txt").status_code == 404
