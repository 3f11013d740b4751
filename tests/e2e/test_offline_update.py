"""A new build: it is fetched whole while the old one serves, and takes over when the person agrees."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

from tests.complaints import Complaints
from tests.e2e.conftest import Profile
from tests.e2e.people import cache_names, held_in, sign_up, wait_until_kept
from tests.server import Server

NEW = "another-build"
DROP_PRIVATE = """caches.keys().then((names) =>
  Promise.all(names.filter((name) => name.startsWith('private-')).map((name) => caches.delete(name))))"""
UNTIL_ONE_WAITS = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
}"""
OTHER_BUILD = "tests.e2e.other_build:app"


def visited(profile: Profile) -> Page:
    page = profile.open()
    sign_up(page)
    page.goto("/journal")
    wait_until_kept(page)
    return page


def deploy(server: Server) -> None:
    server.stop()
    server.start(OTHER_BUILD)


def look_for_update(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")


def notice(page: Page) -> Locator:
    return page.get_by_text("A new version is ready.")


def at_rest(page: Page) -> None:
    """Until the page asks nothing of its worker: Chromium under automation lets a busy one go on for minutes."""
    wait_until_kept(page)
    page.wait_for_load_state("networkidle")


@contextmanager
def one_reload(page: Page) -> Iterator[None]:
    """The page loads again exactly once in here."""
    loads: list[Page] = []
    page.on("load", lambda loaded: loads.append(loaded))
    with page.expect_event("load"):
        yield
    page.wait_for_timeout(500)
    assert len(loads) == 1


def test_a_new_build_waits_until_the_person_agrees(profile: Profile, server: Server) -> None:
    page = visited(profile)
    before = held_in(page, "private-")
    deploy(server)
    look_for_update(page)
    expect(notice(page)).to_be_visible(timeout=20_000)
    assert held_in(page, f"private-{NEW}") == before, "the new build is here whole before it is offered"
    reply = page.reload()
    assert reply and reply.headers["x-build"] != NEW

    at_rest(page)
    with one_reload(page):
        page.get_by_role("button", name="Update").click()
    reply = page.reload()
    assert reply and reply.headers["x-build"] == NEW
    assert {name for name in cache_names(page) if "-" in name} == {f"static-{NEW}", f"private-{NEW}"}


def test_the_offer_keeps_quiet_while_a_session_runs(profile: Profile, server: Server) -> None:
    page = visited(profile)
    page.evaluate("document.documentElement.dataset.session = 'running'")
    deploy(server)
    look_for_update(page)
    page.evaluate(UNTIL_ONE_WAITS)
    expect(notice(page)).to_be_hidden()
    page.evaluate("delete document.documentElement.dataset.session")
    expect(notice(page)).to_be_visible()


def test_an_update_waits_for_a_session_on_another_page(profile: Profile, server: Server) -> None:
    page = visited(profile)
    player = page.context.new_page()
    player.goto("/practice")
    wait_until_kept(player)
    player.evaluate("document.documentElement.dataset.session = 'running'")
    deploy(server)
    page.bring_to_front()
    look_for_update(page)
    expect(notice(page)).to_be_visible(timeout=20_000)
    page.get_by_role("button", name="Update").click()
    expect(page.get_by_text("Waiting for your other pages")).to_be_visible()
    with one_reload(page):
        player.evaluate("delete document.documentElement.dataset.session")


def test_a_captive_portal_changes_nothing_that_is_kept(
    profile: Profile, server: Server, complaints: Complaints
) -> None:
    complaints.allow("unsupported MIME type|Manifest: ")
    page = visited(profile)
    before = held_in(page, "private-"), held_in(page, "static-")
    server.stop()
    server.start("tests.e2e.captive_portal:app")
    assert page.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.update()).catch((e) => e.name)")
    page.goto("/today")
    assert "Hotel" not in page.content()
    wait_until_kept(page)
    assert (held_in(page, "private-"), held_in(page, "static-")) == before


def test_nothing_of_a_captive_portal_is_kept_as_ours(profile: Profile, server: Server) -> None:
    page = visited(profile)
    page.evaluate(DROP_PRIVATE)
    server.stop()
    server.start("tests.e2e.captive_portal:app")
    kept = page.evaluate("""async () => {
      const { active } = await navigator.serviceWorker.getRegistration();
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
      active.postMessage({ type: 'keep' }, [port2]);
      return answer;
    }""")
    assert kept["done"]["complete"] is False
    assert held_in(page, "private-") == set()
