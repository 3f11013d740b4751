"""The learn room's pages: behind the gate, the same for everybody, and every link on them leads somewhere."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.learn.views import articles
from app.library import library
from tests.conftest import Member
from tests.content.shelf import ARTICLES

SLUGS = [path.stem for path in ARTICLES]

each_article = pytest.mark.parametrize("slug", SLUGS)


def test_a_visitor_is_asked_to_sign_in(visitor: FlaskClient) -> None:
    assert visitor.get(f"/learn/{SLUGS[0]}").location == f"/sign-in?next=/learn/{SLUGS[0]}"


def test_the_list_has_a_card_for_each_article(owner: Member, in_app: Flask) -> None:
    html = owner.client.get("/learn").text
    for slug, article in articles().items():
        assert f'href="/learn/{slug}"' in html
        assert article.head.title in html


def test_an_article_that_is_not_there_is_not_found(owner: Member) -> None:
    reply = owner.client.get("/learn/no-such-article")
    assert reply.status_code == 404
    assert "There is no article at this address." in reply.text


@pytest.mark.parametrize("page", ["/learn", *(f"/learn/{slug}" for slug in SLUGS)])
def test_a_page_is_the_same_bytes_for_everybody(owner: Member, stranger: Member, page: str) -> None:
    assert owner.client.get(page).data == stranger.client.get(page).data


@each_article
def test_it_says_when_it_was_reviewed_and_that_nobody_has_signed_it_off(owner: Member, slug: str) -> None:
    html = owner.client.get(f"/learn/{slug}").text
    assert "Last reviewed November 2026" in html
    assert "not yet signed off by a clinician" in html


@each_article
def test_its_links_into_the_app_lead_somewhere(owner: Member, slug: str) -> None:
    html = owner.client.get(f"/learn/{slug}").text
    for href in sorted(set(re.findall(r'<a [^>]*href="(/[^"#?]*)', html))):
        assert owner.client.get(href).status_code == 200, href


@each_article
def test_its_links_within_the_page_have_a_target(owner: Member, slug: str) -> None:
    html = owner.client.get(f"/learn/{slug}").text
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


@each_article
def test_its_outward_links_are_records_of_its_sources(owner: Member, slug: str, in_app: Flask) -> None:
    html = owner.client.get(f"/learn/{slug}").text
    outward = set(re.findall(r'href="(https?://[^"]+)"', html))
    assert outward == {source.link for source in articles()[slug].sources if source.link}
    assert all(link.startswith(("https://doi.org/10.", "https://p")) for link in outward)


@each_article
def test_its_routine_cards_start_the_routine(owner: Member, slug: str, in_app: Flask) -> None:
    html = owner.client.get(f"/learn/{slug}").text
    for routine in articles()[slug].head.routines:
        assert re.search(rf'href="/practice/{routine}">Start<', html)
        assert library.routines[routine].name in html


@each_article
def test_nothing_in_it_needs_a_style_attribute(owner: Member, slug: str) -> None:
    assert "style=" not in owner.client.get(f"/learn/{slug}").text
