"""Who leaves takes their pages along: after sign-out nothing private is on the phone, with the network or without."""

from playwright.sync_api import Page, expect

from tests.complaints import Complaints
from tests.e2e.conftest import Profile
from tests.e2e.people import cache_names, held_in, sign_up, wait_until_kept
from tests.server import Server

MARK = "caches.open('leaving').then((cache) => cache.put('/leaving', new Response('now')))"


def private(page: Page) -> list[str]:
    return [name for name in cache_names(page) if name.startswith("private-")]


def settle(page: Page) -> None:
    sign_up(page)
    wait_until_kept(page)
    assert private(page)


def test_a_sign_out_that_reaches_the_server_drops_every_private_page(signed_in: Page) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    signed_in.evaluate("fetch('/sign-out', { method: 'POST' })")
    assert private(signed_in) == []
    signed_in.goto("/journal")
    assert "/sign-in" in signed_in.url


def test_what_is_not_about_a_person_may_stay(signed_in: Page) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    signed_in.evaluate("fetch('/sign-out', { method: 'POST' })")
    assert {"/offline", "/signs"} <= held_in(signed_in, "static-")


def test_a_sign_out_that_does_not_reach_the_server_keeps_the_pages(profile: Profile, server: Server) -> None:
    page = profile.open()
    settle(page)
    server.stop()
    assert page.evaluate("fetch('/sign-out', { method: 'POST' }).catch((error) => error.name)") == "TypeError"
    assert private(page)


def test_a_sign_in_left_offline_ends_before_anything_else_is_asked(
    profile: Profile, server: Server, complaints: Complaints
) -> None:
    complaints.allow("status of 401")
    page = profile.open()
    settle(page)
    server.stop()
    page.evaluate(MARK)
    page = profile.restart()
    page.goto("/today")
    server.start()
    assert page.evaluate("fetch('/api/me').then((reply) => reply.status)") == 401
    assert "leaving" not in cache_names(page)


def test_nothing_is_asked_while_a_sign_in_that_was_left_cannot_be_ended(profile: Profile, server: Server) -> None:
    page = profile.open()
    settle(page)
    server.stop()
    page.evaluate(MARK)
    page.goto("/about")
    expect(page.get_by_role("heading", name="No network just now")).to_be_visible()
    assert "leaving" in cache_names(page)
