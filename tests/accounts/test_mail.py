"""Codes by mail: a forgotten password, a new account, another address. What a stranger sees is always the same."""

import re
import ssl
from ipaddress import ip_address

import pytest
from flask.testing import FlaskClient

from app.accounts import ceremonies, codes, mail, people
from app.accounts.passwords import TOO_EASY
from app.pwa import certificates
from tests.accounts.authenticator import Authenticator
from tests.accounts.post_office import post_office
from tests.accounts.test_passkeys import sign_in_with, sign_up_with
from tests.conftest import PASSWORD, Member

NEW = "eleven otters on a raft"
HEALTH = re.compile(r"sciatica|back ?pain|\bpain\b|\bleg pain|symptom|yoga|health|journal|doctor", re.I)


@pytest.fixture
def office():
    with post_office() as office:
        yield office


@pytest.fixture
def posting(make_app, office):
    """An app that sends mail."""
    return make_app(MAIL_SERVER=office.address, MAIL_FROM="Legs Up <app@legs.example>")


def rest(app):
    with app.app_context():
        mail.postman().rest()


@pytest.fixture
def member(posting, office):
    """Somebody with an account, made by way of a code."""
    client = posting.test_client()
    client.post("/sign-up", data={"email": "owner@example.org", "password": PASSWORD})
    rest(posting)
    client.post("/sign-up/code", data={"code": office.code()})
    return Member(client, client.get("/api/me").json["user"], "owner@example.org")


def ask_for_code(app, email):
    client = app.test_client()
    reply = client.post("/reset", data={"email": email})
    assert (reply.status_code, reply.location) == (303, "/reset/code")
    rest(app)
    return client


def answer(client, code, new=NEW):
    return client.post("/reset/code", data={"code": code, "new": new})


def test_a_letter_leaves_when_the_answer_has_gone(posting, office, member):
    letters = len(office.letters)
    answer = FlaskClient(posting, posting.response_class).post(
        "/reset", data={"email": member.email}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    rest(posting)
    assert (answer.status_code, len(office.letters)) == (303, letters)
    answer.close()  # as a server does when the last byte is out
    rest(posting)
    assert len(office.letters) == letters + 1


# A forgotten password.


def test_the_new_password_may_not_be_made_of_the_address(posting, office, member):
    client = ask_for_code(posting, member.email)
    assert TOO_EASY in answer(client, office.code(), "owner@example.org 2026").text
    assert answer(client, office.code()).status_code == 303


def test_a_code_by_mail_opens_the_way_to_a_new_password(posting, office, member):
    client = ask_for_code(posting, "OWNER@example.org")
    assert answer(client, office.code()).location == "/reset/done"
    assert client.get("/reset/done").status_code == 200
    assert member.client.get("/api/me").status_code == 401
    assert posting.test_client().post("/sign-in", data={"email": member.email, "password": NEW}).status_code == 303


@pytest.mark.parametrize("typed", [str.lower, lambda code: f" {code[:3]} {code[3:]} ", lambda code: "-".join(code)])
def test_a_code_may_be_typed_as_people_type(posting, office, member, typed):
    assert answer(ask_for_code(posting, member.email), typed(office.code())).status_code == 303


def test_a_weak_password_costs_no_try(posting, office, member):
    client = ask_for_code(posting, member.email)
    for _ in range(6):
        assert 'id="new-error"' in answer(client, "WRONG2", "short").text
    assert answer(client, office.code()).status_code == 303


def test_five_tries(posting, office, member):
    client = ask_for_code(posting, member.email)
    for _ in range(4):
        assert codes.WRONG in answer(client, "222222").text
    assert answer(client, office.code()).status_code == 303
    client = ask_for_code(posting, member.email)
    for _ in range(5):
        assert codes.WRONG in answer(client, "222222").text
    assert codes.OVER in answer(client, office.code(), PASSWORD).text


def test_ten_minutes(posting, office, member, monkeypatch):
    client = ask_for_code(posting, member.email)
    now = ceremonies.time.time()
    monkeypatch.setattr(ceremonies.time, "time", lambda: now + 601)
    assert codes.OVER in answer(client, office.code()).text


def test_a_code_works_once_and_only_where_it_was_asked_for(posting, office, member):
    client = ask_for_code(posting, member.email)
    assert codes.OVER in answer(posting.test_client(), office.code()).text
    assert answer(client, office.code()).status_code == 303
    assert codes.OVER in answer(client, office.code(), PASSWORD).text


def test_a_code_on_its_way_dies_with_a_change_of_password(posting, office, member):
    client = ask_for_code(posting, member.email)
    code = office.code()
    member.client.put("/api/account/password", json={"new": NEW})
    rest(posting)
    assert codes.OVER in answer(client, code, PASSWORD).text


def test_an_account_of_passkeys_alone_gets_a_password_the_same_way(posting, office):
    client, phone = posting.test_client(), Authenticator()
    assert sign_up_with(client, phone).json == {"next": "/sign-up/code"}
    rest(posting)
    assert client.post("/sign-up/code", data={"code": office.code()}).location == "/welcome"
    reset = ask_for_code(posting, "sam@example.org")
    assert answer(reset, office.code()).status_code == 303
    other = posting.test_client()
    assert other.post("/sign-in", data={"email": "sam@example.org", "password": NEW}).status_code == 303
    assert sign_in_with(posting.test_client(), phone).status_code == 200


# Known and unknown addresses.


@pytest.fixture
def hashes(monkeypatch):
    """How many password hashes were computed or compared."""
    from app.accounts import hashing

    count: list[str] = []
    hasher = type(hashing._hasher(1, 8))
    for name in ("hash", "verify"):
        real = getattr(hasher, name)
        monkeypatch.setattr(hasher, name, lambda *a, _n=name, _r=real, **k: count.append(_n) or _r(*a, **k))
    return count


def seen(reply, *private):
    """All that a stranger sees of an answer, without what is random or was typed."""
    text = reply.text
    for word in private:
        text = text.replace(word, "…")
    cookies = [re.sub(r"=[^;]+", "=…", line, count=1) for line in reply.headers.getlist("Set-Cookie")]
    cookies = [re.sub(r"Expires=[^;]+", "Expires=…", line) for line in cookies]
    headers = {k: v for k, v in reply.headers if k not in {"Set-Cookie", "Content-Length", "Date", "Expires"}}
    return reply.status_code, text, cookies, headers


@pytest.mark.parametrize("path", ["/sign-in", "/sign-up", "/reset"])
@pytest.mark.parametrize("mails", [True, False])
def test_a_stranger_learns_nothing_from_an_address(path, mails, posting, make_app, office, member, hashes):
    if path == "/sign-up" and not mails:
        return  # it says "taken": without mail there is no other way to tell its owner, and the README says so
    app = posting if mails else make_app()
    answers = []
    for email in (member.email, "nobody@example.org"):
        hashes.clear()
        reply = app.test_client().post(path, data={"email": email, "password": "no such herons wade"})
        answers.append((seen(reply, email), sorted(hashes)))
    rest(app)
    assert answers[0] == answers[1]


def test_typing_codes_tells_a_stranger_nothing_either(posting, office, member):
    known, unknown = ask_for_code(posting, member.email), ask_for_code(posting, "nobody@example.org")
    for _ in range(6):
        assert seen(answer(known, "222222")) == seen(answer(unknown, "222222"))


def test_nobody_gets_a_mail_for_an_address_that_has_no_account(posting, office, member):
    before = len(office.letters)
    ask_for_code(posting, "nobody@example.org")
    assert len(office.letters) == before


# A new account.


def test_an_account_is_made_only_when_its_mail_was_read(posting, office):
    client = posting.test_client()
    form = {"email": "sam@example.org", "password": PASSWORD}
    assert client.post("/sign-up?next=/journal", data=form).location == "/sign-up/code?next=/journal"
    rest(posting)
    with posting.app_context():
        assert people.by_email("sam@example.org") is None
    assert client.get("/api/me").status_code == 401
    assert codes.WRONG in client.post("/sign-up/code", data={"code": "222222"}).text
    assert client.post("/sign-up/code?next=/journal", data={"code": office.code()}).location == "/journal"
    assert client.get("/api/me").json["email"] == "sam@example.org"


def test_whoever_has_an_account_is_told_so_by_mail_alone(posting, office, member):
    client = posting.test_client()
    reply = client.post("/sign-up", data={"email": member.email, "password": NEW})
    assert reply.location == "/sign-up/code"
    rest(posting)
    assert office.letters[-1]["To"] == member.email
    assert "have one already" in office.letters[-1].get_content()


# Another address.


def test_another_address_is_taken_once_a_code_was_read_there_and_the_old_one_is_told(posting, office, member):
    assert member.client.put("/api/account/email", json={"email": "new@example.org"}).json == {"code": True}
    rest(posting)
    assert office.letters[-1]["To"] == "new@example.org"
    assert member.client.get("/api/me").json["email"] == member.email
    assert member.client.post("/api/account/email", json={"code": office.code()}).status_code == 204
    assert member.client.get("/api/me").json["email"] == "new@example.org"
    rest(posting)
    assert office.letters[-1]["To"] == member.email


def test_an_address_that_is_somebody_elses_stays_theirs(posting, office, member):
    with posting.app_context():
        people.create("theirs@example.org", PASSWORD)
    assert member.client.put("/api/account/email", json={"email": "theirs@example.org"}).json == {"code": True}
    rest(posting)
    assert "have one already" in office.letters[-1].get_content()
    refused = member.client.post("/api/account/email", json={"code": "222222"})
    assert (refused.status_code, refused.json["field"]) == (422, "code")


def test_without_mail_the_address_is_changed_at_once_unless_it_is_taken(owner, stranger):
    assert owner.client.put("/api/account/email", json={"email": "new@example.org"}).json == {"code": False}
    assert owner.client.get("/api/me").json["email"] == "new@example.org"
    taken = owner.client.put("/api/account/email", json={"email": stranger.email})
    assert (taken.status_code, taken.json["field"]) == (409, "email")


# The mails.


def test_mails_are_plain_text_and_hold_no_link_and_no_word_about_health(posting, office, member):
    ask_for_code(posting, member.email)
    member.client.put("/api/account/password", json={"new": NEW})
    member.client.put("/api/account/email", json={"email": "new@example.org"})
    rest(posting)
    assert len(office.letters) == 4
    for letter in office.letters:
        assert letter.get_content_type() == "text/plain"
        text = letter["Subject"] + letter.get_content()
        assert "http" not in text
        assert not HEALTH.search(text), text


def test_a_mail_server_that_is_down_loses_no_page_and_no_address_reaches_the_log(make_app, office, caplog):
    app = make_app(MAIL_SERVER="smtp://127.0.0.1:1")
    reply = app.test_client().post("/sign-up", data={"email": "sam@example.org", "password": PASSWORD})
    rest(app)
    assert reply.status_code == 303
    assert "a mail could not be sent" in caplog.text
    assert "sam@example.org" not in caplog.text


def test_a_password_never_goes_over_an_open_line(make_app, office, caplog):
    app = make_app(MAIL_SERVER=office.address.replace("smtp://", "smtp://name:secret@"))
    app.test_client().post("/sign-up", data={"email": "sam@example.org", "password": PASSWORD})
    rest(app)
    assert office.letters == []
    assert "SMTPNotSupportedError" in caplog.text


def test_in_development_the_mail_goes_to_the_log(app, owner, caplog):
    client = ask_for_code(app, owner.email)
    code = re.search(r"^    (\w{6})$", caplog.text, re.M)
    assert code
    assert answer(client, code[1]).status_code == 303


def test_in_production_without_mail_the_page_names_whom_to_ask(make_app):
    app = make_app()
    app.config["PRODUCTION"] = True
    page = app.test_client().get("/reset").text
    assert "user reset" in page
    assert "<form" not in page


# The way to the mail server.


@pytest.fixture
def unvouched(tmp_path):
    """A certificate for 127.0.0.1 from an authority that this machine does not know; (certificate, authority)."""
    authority, certificate, key = certificates.ensure(tmp_path, ip_address("127.0.0.1"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context, authority


def send_one(make_app, office):
    app = make_app(MAIL_SERVER=office.address)
    app.test_client().post("/sign-up", data={"email": "new@example.org", "password": PASSWORD})
    rest(app)


def test_no_mail_goes_to_a_server_that_only_says_who_it_is(make_app, unvouched, caplog):
    with post_office(unvouched[0]) as office:
        send_one(make_app, office)
        assert office.letters == []
    assert "SSLCertVerificationError" in caplog.text


def test_a_server_that_is_vouched_for_gets_it_over_tls(make_app, unvouched, monkeypatch):
    context, authority = unvouched
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with post_office(context) as office:
        send_one(make_app, office)
        assert len(office.letters) == 1
        assert office.over_tls
