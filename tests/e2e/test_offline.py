"""The app with no network: after one visit, with the browser restarted and the server gone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright, expect

from app.library import library
from tests.complaints import Complaints
from tests.e2e.conftest import Profile
from tests.e2e.people import cache_names, sign_up, wait_until_kept
from tests.server import Server

TABS = ["/today", "/practice", "/check", "/journal", "/journal/entry", "/learn", "/settings"]
POSES = [f"/practice/poses/{slug}" for slug in library.poses]
ROUTINES = [f"/practice/{slug}" for slug in library.routines]


@pytest.fixture(scope="module")
def away(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A browser that has visited once, signed in, and was started again where there is no server."""
    server, heard = Server(tmp_path_factory.mktemp("away")), Complaints()
    profile = Profile(playwright, str(tmp_path_factory.mktemp("profile")), server.url, heard)
    server.start()
    page = profile.open()
    sign_up(page)
    wait_until_kept(page)
    profile.close()
    server.stop()
    yield profile.open()
    profile.close()
    assert heard.unexpected() == []


def opens(page: Page, address: str) -> None:
    reply = page.goto(address)
    assert reply and reply.status == 200 and reply.from_service_worker, address
    expect(page.locator("main"), address).not_to_be_empty()
    assert "No network" not in page.title(), address


def test_every_tab_every_pose_and_every_routine_opens_with_no_server(away: Page) -> None:
    assert (len(POSES), len(ROUTINES)) >= (24, 13)
    for address in [*TABS, *POSES, *ROUTINES]:
        opens(away, address)


def test_every_article_on_the_shelf_opens_with_no_server(away: Page) -> None:
    away.goto("/learn")
    links = away.locator("main a[href^='/learn/']").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert links
    for address in links:
        opens(away, address)


@pytest.mark.parametrize("address", ["/today?source=home", "/journal/entry?id=none", "/check?next=/practice/wall-5"])
def test_a_query_string_is_the_page_s_own_business(away: Page, address: str) -> None:
    opens(away, address)


def test_the_library_is_there_for_the_elements(away: Page) -> None:
    away.goto("/today")
    version = away.evaluate("fetch('/library.json').then((reply) => reply.json()).then((library) => library.version)")
    assert version == library.version


def test_an_address_that_is_not_kept_says_so_kindly(away: Page) -> None:
    away.goto("/about")
    expect(away.get_by_role("heading", name="No network just now")).to_be_visible()
    away.get_by_role("link", name="Go to Today").click()
    away.wait_for_url("**/today")
    assert "No network" not in away.title()


def test_the_api_is_never_answered_from_the_phone(away: Page) -> None:
    away.goto("/today")
    answer = "fetch('/api/me').then((reply) => reply.status, (error) => error.name)"
    assert away.evaluate(answer) == "TypeError"


def test_a_visitor_s_browser_keeps_no_private_page(page: Page) -> None:
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert not [name for name in cache_names(page) if name.startswith("private-")]


def test_it_works_again_when_the_network_is_back(profile: Profile, server: Server) -> None:
    page = profile.open()
    sign_up(page)
    wait_until_kept(page)
    server.stop()
    page.goto("/today")
    server.start()
    assert page.evaluate("fetch('/api/me').then((reply) => reply.status)") == 200
