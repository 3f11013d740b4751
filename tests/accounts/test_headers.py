"""What every answer says to browsers: the set that MDN's Observatory asks for, on pages, files and refusals alike."""

import re

import pytest

from app import assets, security
from tests.accounts.test_gate import _addresses

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
YEAR = 31_536_000


def policy(reply):
    parts = [part.split() for part in reply.headers["Content-Security-Policy"].split("; ")]
    return {name: set(values) for name, *values in parts}


def check(reply):
    for name, value in ALWAYS.items():
        assert reply.headers.getlist(name) == [value], name
    assert policy(reply)["default-src"] == {"'none'"}
    assert "Permissions-Policy" in reply.headers


@pytest.fixture
def production(app):
    app.config["PRODUCTION"] = True
    return app.test_client()


def test_every_route_says_it_all_whatever_it_answers(app, owner, visitor):
    for method, path in _addresses(app):
        if path != "/sign-out":
            for client in (visitor, owner.client):
                check(client.open(path, method=method))


@pytest.mark.parametrize("ask", [
    {"path": "/nowhere"}, {"path": "/static/nowhere.js"}, {"path": "/today", "method": "DELETE"},
    {"path": "/sign-in", "method": "POST", "headers": {"Sec-Fetch-Site": "cross-site"}},
    {"path": "/api/log", "method": "POST", "data": b"x" * (1024 * 1024 + 1)}, {"path": "/%00"},
    {"path": "/sign-in", "method": "OPTIONS"}, {"path": "/", "method": "HEAD"},
])  # fmt: skip
def test_so_does_every_refusal(owner, ask):
    check(owner.client.open(**ask))


def test_so_does_an_answer_when_we_broke(app, owner, monkeypatch):
    app.testing = False
    monkeypatch.setitem(app.view_functions, "accounts.settings", lambda: 1 / 0)
    reply = owner.client.get("/settings")
    assert reply.status_code == 500
    check(reply)


def test_so_do_files(app, visitor):
    for path in (assets.asset("main.js"), assets.asset("main.css"), "/static/icons/app/icon.svg"):
        reply = visitor.get(path)
        assert reply.status_code == 200
        check(reply)


def test_nothing_inline_runs_and_nothing_foreign_loads(visitor):
    found = policy(visitor.get("/sign-in"))
    allowed = set().union(*found.values())
    assert not {word for word in allowed if "unsafe" in word or "*" in word or "http" in word}
    assert found["frame-ancestors"] == found["base-uri"] == {"'none'"}
    assert found["form-action"] == {"'self'"}
    assert found["require-trusted-types-for"] == {"'script'"}
    assert found["trusted-types"] == {"lit-html", "legs-up-worker"}


def test_in_production_browsers_are_told_to_stay_on_https(production, visitor):
    said = production.get("/").headers["Strict-Transport-Security"]
    assert int(re.search(r"max-age=(\d+)", said)[1]) >= YEAR
    assert "includeSubDomains" in said


def test_files_say_so_as_well(make_app):
    assert "Strict-Transport-Security" in security.headers(production=True)
    assert "Strict-Transport-Security" not in security.headers(production=False)


def test_what_is_personal_is_kept_by_nobody_on_the_way(app, owner):
    for method, path in _addresses(app):
        if path.startswith("/api/") and method == "GET" and path != "/api/openapi.json":
            assert owner.client.get(path).headers["Cache-Control"] == "no-store", path


def test_no_answer_tells_another_site_that_it_may_read_it(app, visitor):
    for method, path in _addresses(app):
        reply = visitor.open(path, method=method, headers={"Origin": "https://evil.example"})
        assert "Access-Control-Allow-Origin" not in reply.headers


def test_no_address_has_a_word_about_health(app):
    health = re.compile(r"pain|sciatica|symptom|injur|medic|diagnos|ill", re.I)
    routed = {rule.rule for rule in app.url_map.iter_rules()}
    assert not {rule for rule in routed if health.search(rule)}
