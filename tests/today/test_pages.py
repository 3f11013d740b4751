"""Today and the check: shells for everybody, and the red signs for a phone where no script runs."""

import re
from html import unescape

import pytest

from app.library import library
from app.pwa.kept import private_pages
from app.security import is_public

PAGES = ["/today", "/check", "/welcome"]


@pytest.mark.parametrize("path", PAGES)
def test_a_visitor_is_sent_to_sign_in_and_back(visitor, path):
    reply = visitor.get(path)
    assert (reply.status_code, reply.location) == (302, f"/sign-in?next={path}")


@pytest.mark.parametrize("path", PAGES)
def test_everybody_gets_the_same_bytes(owner, stranger, path):
    assert owner.client.get(path).data == stranger.client.get(path).data


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_style_or_script_of_its_own(owner, path):
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)", owner.client.get(path).text)


def test_where_to_go_afterwards_is_the_element_s_business(owner):
    plain = owner.client.get("/check").data
    assert owner.client.get("/check?next=//elsewhere.example").data == plain


def pages_open_to_all(app):
    views = app.view_functions
    for rule in app.url_map.iter_rules():
        if "GET" in rule.methods and not rule.arguments and is_public(views[rule.endpoint]):
            yield rule.rule


def header_of(html):
    return unescape(re.search(r"<header.*?</header>", html, flags=re.S)[0])


def test_every_page_has_the_warning_signs_in_its_header(app, visitor, owner):
    for path in private_pages(app):
        assert re.search(r'href="/check">.*?Warning signs</a>', header_of(owner.client.get(path).text), flags=re.S), (
            path
        )
    seen = 0
    for path in [*pages_open_to_all(app), "/no/such/page"]:
        reply = visitor.get(path)
        if reply.mimetype != "text/html" or reply.status_code == 302:
            continue
        assert re.search(r'href="/signs">.*?Warning signs</a>', header_of(reply.text), flags=re.S), path
        seen += 1
    assert seen > 6


def test_the_signs_for_everybody_say_all_of_them_and_what_to_do(visitor):
    html = unescape(visitor.get("/signs").text)
    for level in library.signs.levels.values():
        assert level.title in html
        assert level.action in html
    for sign in library.signs.signs:
        assert sign.text in html
        assert not re.search(rf"\b{re.escape(sign.looks_for)}\b", html), sign.id
    assert library.words.always in html
    assert "<script" not in html
    assert "<form" not in html


def test_the_red_signs_and_what_to_do_stand_in_the_page_itself(owner):
    html = unescape(owner.client.get("/check").text)
    assert library.signs.levels["red"].action in html
    assert library.words.always in html
    for sign in library.signs.signs:
        assert (sign.text in html) == (sign.level == "red")


def test_no_page_shows_what_a_sign_may_mean(owner):
    html = unescape(owner.client.get("/check").text)
    for sign in library.signs.signs:
        assert not re.search(rf"\b{re.escape(sign.looks_for)}\b", html), sign.id


def test_today_starts_nothing_before_the_plan_is_made_on_the_phone(owner):
    html = owner.client.get("/today").text
    assert "Start" not in html
    assert 'href="/practice">All routines</a>' in html


def test_today_brings_every_article_and_shows_none_before_the_phone_has_chosen(app, owner):
    html = owner.client.get("/today").text
    assert re.findall(r'<span hidden data-article="([^"]+)"', html) == list(app.extensions["articles"])
