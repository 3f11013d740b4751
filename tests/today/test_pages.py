"""Today and the check: shells for everybody, and the red signs for a phone where no script runs."""

import re
from html import unescape

import pytest

from app.library import library

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


def test_today_brings_every_article_and_shows_one_of_them(app, owner):
    html = owner.client.get("/today").text
    articles = re.findall(r'<a class="card reading" href="/learn/([^"]+)"[^>]*?( hidden)?>', html)
    assert [slug for slug, _ in articles] == list(app.extensions["articles"])
    assert [hidden for _, hidden in articles].count("") == 1
