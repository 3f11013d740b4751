"""Closed unless opened: a visitor at every address of the URL map."""

import re

import pytest

PUBLIC = {
    "/", "/about", "/privacy", "/offline", "/signs",
    "/sign-up", "/sign-up/code", "/sign-up/passkey", "/sign-up/passkey/options",
    "/sign-in", "/sign-in/second", "/sign-in/passkey", "/sign-in/passkey/options", "/sign-out",
    "/reset", "/reset/code", "/reset/done", "/erased", "/api/erased",
    "/.well-known/change-password", "/.well-known/security.txt",
    "/manifest.webmanifest", "/sw.js", "/healthz", "/api/openapi.json",
}  # fmt: skip
WITH_THEIR_SIZES = "/static/"  # icons and bundles, the same for everybody


def _addresses(app):
    """Every (method, path) that the app routes, with something in the place of each variable."""
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<[^>]+>", "x", rule.rule)
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield method, path


def test_a_visitor_gets_in_only_where_it_says_so(app, visitor):
    for method, path in _addresses(app):
        if path in PUBLIC or path.startswith(WITH_THEIR_SIZES):
            continue
        reply = visitor.open(path, method=method)
        if path.startswith("/api/"):
            assert (reply.status_code, reply.json["error"]) == (401, "signed-out"), path
        else:
            assert reply.status_code == 302, (method, path)
            assert reply.location.startswith("/sign-in?next="), path


def test_what_is_public_is_open(app, visitor):
    for method, path in _addresses(app):
        if path in PUBLIC and method == "GET":
            assert "/sign-in?next=" not in visitor.get(path).headers.get("Location", ""), path


def test_the_list_of_public_addresses_is_the_whole_list(app):
    from app.security import is_public

    open_rules = {rule.rule for rule in app.url_map.iter_rules() if is_public(app.view_functions[rule.endpoint])}
    assert {rule for rule in open_rules if not rule.startswith(WITH_THEIR_SIZES)} <= PUBLIC


def test_after_signing_in_a_visitor_lands_where_they_wanted_to_go(visitor, owner):
    sent = visitor.get("/settings?part=1").location
    from tests.conftest import PASSWORD

    assert visitor.post(sent, data={"email": owner.email, "password": PASSWORD}).location == "/settings?part=1"


@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"},
])  # fmt: skip
def test_nothing_unsafe_is_taken_from_another_site(app, owner, headers):
    for method, path in _addresses(app):
        if method != "GET":
            reply = owner.client.open(path, method=method, headers=headers, json={})
            assert reply.status_code == 403, path
    assert owner.client.get("/api/me").status_code == 200


def test_a_page_behind_the_gate_tells_caches_to_keep_out(owner):
    assert owner.client.get("/settings").headers["Cache-Control"] == "no-cache, private"
    assert owner.client.get("/api/me").headers["Cache-Control"] == "no-store"
    assert owner.client.get("/api/log").headers["Cache-Control"] == "no-store"
