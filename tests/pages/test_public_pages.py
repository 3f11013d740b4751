"""The public pages: open to all, the same for all, small, and asking nothing of anybody else."""

import re
from collections.abc import Callable

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import assets
from tests.conftest import Member

PAGES = ("/", "/about", "/privacy", "/signs")
MOST_BYTES = 33_000  # design, budgets: the best-made app of its kind that was measured

each_page = pytest.mark.parametrize("page", PAGES)


def compressed(text: str) -> int:
    return len(brotli.compress(text.encode(), quality=5))


@each_page
def test_a_visitor_may_open_it(visitor: FlaskClient, page: str) -> None:
    assert visitor.get(page).status_code == 200


@each_page
def test_it_is_the_same_bytes_for_a_visitor_and_a_member(visitor: FlaskClient, owner: Member, page: str) -> None:
    assert visitor.get(page).data == owner.client.get(page).data


@each_page
def test_it_needs_no_script_and_no_other_site(visitor: FlaskClient, page: str) -> None:
    html = visitor.get(page).text
    assert "<script" not in html
    assert re.findall(r"(?:src|href|action)=\"(?:https?:)?//[^\"]+", html) == []
    assert "style=" not in html, "the content policy would drop it"


@each_page
def test_it_stays_within_its_budget(visitor: FlaskClient, page: str) -> None:
    html = visitor.get(page).text
    linked = re.findall(r'rel="stylesheet" href="/static/dist/([^"]+)"', html)
    assert linked
    sheets = sum(compressed((assets.DIST / name).read_text("utf-8")) for name in linked)
    assert compressed(html) + sheets <= MOST_BYTES


@each_page
def test_each_link_on_it_leads_somewhere(visitor: FlaskClient, page: str) -> None:
    for href in set(re.findall(r'<a [^>]*href="(/[^"#?]*)', visitor.get(page).text)):
        assert visitor.get(href).status_code in {200, 302}, href


def test_the_landing_offers_both_doors_and_shows_the_pose(visitor: FlaskClient) -> None:
    html = visitor.get("/").text
    assert re.search(r'href="/sign-up">Create account<', html)
    assert re.search(r'href="/sign-in">Sign in<', html)
    assert assets.figure("legs-up-the-wall", "b") in html


def test_the_landing_sends_those_in_danger_to_an_emergency_room_first(visitor: FlaskClient) -> None:
    assert "Go to an emergency room now if you are numb between your legs" in visitor.get("/").text


@pytest.mark.parametrize("page", ["/", "/about"])
def test_it_says_that_no_clinician_has_signed_it_off(visitor: FlaskClient, page: str) -> None:
    assert re.search(r"no clinician has signed it off yet|not\s+yet been signed off", visitor.get(page).text)


def test_privacy_tells_the_days_a_sign_in_lasts_as_they_are_set(make_app: Callable[..., Flask]) -> None:
    html = make_app(SIGNIN_DAYS=7).test_client().get("/privacy").text
    assert "7 days after you last showed who you are" in html


def test_privacy_names_what_is_kept_and_how_to_have_it_erased(visitor: FlaskClient) -> None:
    html = visitor.get("/privacy").text
    for kept in ("Your e-mail address", "argon2id", "Where you are signed in", "What you write", "IndexedDB"):
        assert kept in html
    assert "one button gives you a file" in html
