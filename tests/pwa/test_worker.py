"""/sw.js: what it lists, and that a phone sees every change."""

import json
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import assets
from app.library import library
from app.pwa import kept
from app.security import is_public


def build_of(client: FlaskClient) -> Any:
    text = client.get("/sw.js").text
    line = re.match(r"const BUILD = (\{.*\});\n", text)
    assert line, text[:200]
    return json.loads(line[1])


def test_the_worker_is_asked_for_at_every_look_and_may_serve_the_whole_site(visitor: FlaskClient) -> None:
    reply = visitor.get("/sw.js")
    assert reply.status_code == 200
    assert reply.mimetype == "text/javascript"
    assert reply.headers["Cache-Control"] == "no-cache"
    assert reply.headers["Service-Worker-Allowed"] == "/"


def test_its_build_is_the_one_that_every_page_carries(visitor: FlaskClient) -> None:
    assert build_of(visitor)["id"] == visitor.get("/offline").headers["X-Build"]


def test_another_build_makes_other_bytes(visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    before = visitor.get("/sw.js").data
    monkeypatch.setattr(assets, "build_id", lambda: "another")
    assert visitor.get("/sw.js").data != before


def test_every_pose_and_routine_is_kept(visitor: FlaskClient) -> None:
    pages = set(build_of(visitor)["pages"])
    assert {f"/practice/poses/{slug}" for slug in library.poses} <= pages
    assert {f"/practice/{slug}" for slug in library.routines} <= pages


@pytest.mark.parametrize("tab", ["/today", "/practice", "/check", "/journal", "/journal/entry", "/learn", "/settings"])
def test_every_page_of_the_tabs_is_kept(visitor: FlaskClient, tab: str) -> None:
    assert tab in build_of(visitor)["pages"]


def test_every_kept_page_opens_for_somebody_signed_in(visitor: FlaskClient, owner: Any) -> None:
    for page in build_of(visitor)["pages"]:
        assert owner.client.get(page).status_code == 200, page


def test_no_kept_page_opens_for_a_visitor(visitor: FlaskClient) -> None:
    for page in build_of(visitor)["pages"]:
        assert visitor.get(page).status_code == 302, page


def test_every_file_in_the_lists_is_served(visitor: FlaskClient) -> None:
    build = build_of(visitor)
    for url in [*build["assets"], *build["public"], *build["voice"]]:
        assert visitor.get(url).status_code == 200, url


def test_the_voice_is_listed_beside_the_files_and_not_among_them(visitor: FlaskClient) -> None:
    build = build_of(visitor)
    assert build["voice"]
    assert not set(build["voice"]) & set(build["assets"])


def test_a_new_kind_of_address_is_named_until_somebody_says_what_may_stand_in_it(app: Flask) -> None:
    app.add_url_rule("/herons/<heron>", view_func=lambda heron: heron, endpoint="heron")
    with pytest.raises(kept.UnknownShelfError, match="/herons/<heron>"):
        kept.private_pages(app)


def test_what_needs_the_server_exists_and_gives_its_reason(app: Flask) -> None:
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    assert set(kept.NEEDS_THE_SERVER) <= rules
    assert all(kept.NEEDS_THE_SERVER.values())


def test_the_offline_page_is_open_to_all(app: Flask) -> None:
    assert is_public(app.view_functions["pwa.offline"])
