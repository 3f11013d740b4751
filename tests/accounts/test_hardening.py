"""What security.md says of the whole app, tried: hostile input does nothing, nothing dangerous can be reached."""

import ast
import re
from pathlib import Path

import pytest

from app import config
from app.accounts import hashing, people, recovery, sealing
from app.accounts.models import RecoveryCode
from app.extensions import db
from tests.conftest import PASSWORD, sign_up

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sorted((ROOT / "app").rglob("*.py"))
SCRIPTS = sorted((ROOT / "static/js/src").rglob("*.ts"))
SQL = ["' OR '1'='1", "x'; DROP TABLE users; --", '" OR ""="', "owner@example.org'--"]
MARKUP = ['"><script>alert(1)</script>', "{{ 7 * 7 }}", "{% include 'base.html' %}", "<img src=x onerror=alert(1)>"]


@pytest.mark.parametrize("typed", SQL)
def test_1_2_4_what_looks_like_sql_is_a_text_like_any_other(app, owner, client, typed):
    assert client.post("/sign-in", data={"email": f"{typed}@example.org", "password": typed}).status_code == 422
    assert client.post("/sign-in", data={"email": owner.email, "password": typed}).status_code == 422
    assert owner.client.delete(f"/api/account/devices/{typed}").status_code == 404
    assert owner.client.get("/api/log", query_string={"user": typed, "epoch": typed}).status_code == 409
    assert owner.client.get("/api/me").json["user"] == owner.id


@pytest.mark.parametrize("typed", MARKUP)
@pytest.mark.parametrize("path", ["/sign-in", "/sign-up", "/reset"])
def test_1_1_2_and_1_3_7_what_looks_like_a_page_or_a_template_is_shown_as_it_was_typed(client, path, typed):
    page = client.post(path, data={"email": typed, "password": "x"}).text
    assert not re.search(r"<script>|<img src=x", page)
    assert "49" not in re.findall(r'name="email"[^>]*', page)[0]
    assert page.count("<!doctype html>") == 1


def _called(path):
    """Names of what a Python file calls, and of what it imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", "")
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.name for alias in node.names)
            yield getattr(node, "module", None) or ""


def test_1_3_2_and_1_5_2_nothing_typed_could_be_run_or_unpickled():
    never = {"eval", "exec", "__import__", "pickle", "marshal", "shelve", "dill", "render_template_string"}
    assert {path.name: found for path in PYTHON if (found := never & set(_called(path)))} == {}
    scripts = re.compile(
        r"\beval\(|new Function\(|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|unsafeHTML"
    )
    assert [path.name for path in SCRIPTS if scripts.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("email", [
    "owner@example.org\r\nBcc: all@example.org", "owner@example.org\nSubject: x", "a@example.org,b@example.org",
    "owner@example.org\x00", "<owner@example.org>",
])  # fmt: skip
def test_1_3_11_no_address_carries_a_second_line_or_a_second_address(client, email):
    for path in ("/reset", "/sign-up"):
        assert client.post(path, data={"email": email, "password": PASSWORD}).status_code == 422


def test_3_3_every_cookie_in_production_is_bound_and_kept_from_scripts(app):
    app.config["PRODUCTION"] = True
    app.config["MAIL_SERVER"] = ""
    client = app.test_client()
    joined = client.post("/sign-up", data={"email": "sam@example.org", "password": PASSWORD})
    app.config["MAIL_SERVER"] = "smtp://127.0.0.1:9"
    asked = client.post("/reset", data={"email": "sam@example.org"})
    cookies = [*joined.headers.getlist("Set-Cookie"), *asked.headers.getlist("Set-Cookie")]
    assert {cookie.split("=")[0] for cookie in cookies} == {"__Host-signin", "__Host-here", "__Host-step"}
    for cookie in cookies:
        assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/")), cookie
        assert "Domain" not in cookie


@pytest.mark.parametrize("path", [
    "/static/../app/config.py", "/static/%2e%2e/app/config.py", "/static/..%2f..%2fwsgi.py", "/static//etc/passwd",
    "/.git/config", "/static/js/src/main.ts", "/static/", "/static/dist/", "/pyproject.toml", "/instance/secret-key",
])  # fmt: skip
def test_5_3_2_and_13_4_no_file_is_served_but_those_that_are_meant(visitor, path):
    assert visitor.get(path).status_code == 404


def test_13_4_4_trace_is_refused_everywhere(app, owner):
    for rule in app.url_map.iter_rules():
        assert owner.client.open(re.sub(r"<[^>]+>", "x", rule.rule), method="TRACE").status_code in (403, 405)


def test_11_4_2_a_password_is_kept_at_the_cost_that_owasp_asks_for_unless_a_setting_says_more(make_app):
    usual = config.read({})
    app = make_app(ARGON2_MEMORY_KIB=usual["ARGON2_MEMORY_KIB"], ARGON2_PASSES=usual["ARGON2_PASSES"])
    with app.app_context():
        assert hashing.hash_password(PASSWORD).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_11_3_3_a_sealed_secret_opens_for_its_owner_alone_and_not_when_a_bit_is_changed(in_app):
    sealed = sealing.seal("JBSWY3DPEHPK3PXP", "owner")
    assert sealing.unseal(sealed, "owner") == "JBSWY3DPEHPK3PXP"
    assert sealing.unseal(sealed, "stranger") is None
    for at in range(len(sealed)):
        assert sealing.unseal(sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :], "owner") is None
    assert sealing.seal("JBSWY3DPEHPK3PXP", "owner") != sealed  # a nonce of its own each time


def test_6_5_2_recovery_codes_have_112_bits_and_are_kept_as_hashes(in_app, owner):
    codes = recovery.renew(owner.id)
    assert len(set(codes)) == recovery.CODES
    assert len(recovery.LETTERS) ** (recovery.GROUPS * recovery.GROUP) > 2**112
    with db.engine.connect() as connection:
        kept = str(connection.execute(db.select(RecoveryCode.__table__)).all())
    assert not [code for code in codes if code in kept or code.replace("-", "") in kept]


def test_15_3_3_fields_that_nobody_asked_for_change_nothing(app, client):
    extra = {"id": "chosen", "created_at": "0", "disabled_at": "1", "password_alone": "", "role": "operator"}
    member = sign_up(client, "sam@example.org")
    other = app.test_client()
    other.post("/sign-up", data={"email": "pat@example.org", "password": PASSWORD} | extra)
    with app.app_context():
        row = people.by_email("pat@example.org")
        assert (row.id != "chosen", row.disabled_at, row.password_alone) == (True, None, True)
        assert row.created_at > 0
    put = member.client.put("/api/account/password", json={"new": "eleven otters on a raft", "user_id": row.id})
    assert put.status_code in (204, 422)
    assert app.test_client().post("/sign-in", data={"email": row.email, "password": PASSWORD}).status_code == 303
