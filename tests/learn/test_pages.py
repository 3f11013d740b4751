"""The learn room's pages: behind the gate, the same for everybody, and every link on them leads somewhere."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.learn.views import articles
from app.library import library
from tests.conftest import SETTINGS, Browser, Member, sign_up
from tests.content.shelf import ARTICLES

SLUGS = [path.stem for path in ARTICLES]

each_article = pytest.mark.parametrize("slug", SLUGS)


class Reader:
    """One member who reads everything: pages are the same for all, so each is asked for once."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self._client = sign_up(app.test_client(), "reader@example.org").client
        self.get = cache(self._client.get)

    def article(self, slug: str) -> str:
        return self.get(f"/learn/{slug}").text


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Reader:
    file = shutil.copy(migrated, tmp_path_factory.mktemp("reader") / "reader.sqlite")
    app = create_app(SETTINGS | {"DATABASE_URL": f"sqlite:///{file}"})
    app.test_client_class = Browser
    app.testing = True
    return Reader(app)


def test_a_visitor_is_asked_to_sign_in(visitor: FlaskClient) -> None:
    assert visitor.get(f"/learn/{SLUGS[0]}").location == f"/sign-in?next=/learn/{SLUGS[0]}"


def test_the_list_has_a_card_for_each_article(reader: Reader) -> None:
    html = reader.get("/learn").text
    with reader.app.app_context():
        for slug, article in articles().items():
            assert f'href="/learn/{slug}"' in html
            assert article.head.title in html


def test_an_article_that_is_not_there_is_not_found(reader: Reader) -> None:
    reply = reader.get("/learn/no-such-article")
    assert reply.status_code == 404
    assert "There is no article at this address." in reply.text


def test_pages_are_the_same_bytes_for_everybody(owner: Member, stranger: Member) -> None:
    for page in ["/learn", *(f"/learn/{slug}" for slug in SLUGS)]:
        assert owner.client.get(page).data == stranger.client.get(page).data, page


@each_article
def test_it_says_when_it_was_reviewed_and_that_nobody_has_signed_it_off(reader: Reader, slug: str) -> None:
    html = reader.article(slug)
    assert "Last reviewed November 2026" in html
    assert "not yet signed off by a clinician" in html


@each_article
def test_its_links_into_the_app_lead_somewhere(reader: Reader, slug: str) -> None:
    for href in sorted(set(re.findall(r'<a [^>]*href="(/[^"#?]*)', reader.article(slug)))):
        assert reader.get(href).status_code == 200, href


@each_article
def test_its_links_within_the_page_have_a_target(reader: Reader, slug: str) -> None:
    html = reader.article(slug)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


@each_article
def test_its_outward_links_are_records_of_its_sources(reader: Reader, slug: str) -> None:
    outward = set(re.findall(r'href="(https?://[^"]+)"', reader.article(slug)))
    with reader.app.app_context():
        assert outward == {source.link for source in articles()[slug].sources if source.link}
    assert all(link.startswith(("https://doi.org/10.", "https://p")) for link in outward)


@each_article
def test_its_routine_cards_start_the_routine(reader: Reader, slug: str) -> None:
    html = reader.article(slug)
    with reader.app.app_context():
        shown = articles()[slug].head.routines
    for routine in shown:
        assert re.search(rf'href="/practice/{routine}">Start<', html)
        assert library.routines[routine].name in re.sub(r"</?span[^>]*>", "", html)


@each_article
def test_nothing_in_it_needs_a_style_attribute(reader: Reader, slug: str) -> None:
    assert "style=" not in reader.article(slug)


@each_article
def test_whatever_is_drawn_has_its_text_beside_it_or_in_it(reader: Reader, slug: str) -> None:
    """A drawing is named by its own words, or hidden from a screen reader beside words that say the same."""
    html = reader.article(slug)
    for named in re.findall(r'<svg[^>]*aria-labelledby="([^"]+)"', html):
        assert all(f'id="{one}"' in html for one in named.split())
    bare = [
        svg
        for svg in re.findall(r"<svg[^>]*>", html)
        if not re.search(r"aria-hidden|aria-label", svg) and 'class="icon"' not in svg
    ]
    assert bare == []
