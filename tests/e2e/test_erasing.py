"""The end of an account as its phones live it, and the way back from a worker that went wrong."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.complaints import Complaints
from tests.e2e.conftest import Profile
from tests.e2e.people import cache_names, sign_in, sign_up, wait_until, wait_until_kept
from tests.server import Server

HELD = """async () => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  return names.filter((name) => name !== 'legs-up');
}"""


def write(page: Page, note: str) -> None:
    page.goto("/journal/entry")
    page.get_by_label("Note").fill(note)
    page.get_by_role("button", name="Save", exact=True).click()


def test_an_erased_account_leaves_no_phone_before_showing_what_was_never_sent(
    page: Page, another_phone: Page, complaints: Complaints
) -> None:
    complaints.allow("status of 401")
    complaints.allow("ERR_INTERNET_DISCONNECTED")
    account = sign_up(page)
    sign_in(another_phone, account)
    wait_until_kept(another_phone)
    another_phone.context.set_offline(True)
    write(another_phone, "a canary that was never sent")
    expect(another_phone.get_by_text("Saved on this phone").first).to_be_visible()

    page.goto("/settings/security")
    page.get_by_role("button", name="Erase my account").click()
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_role("heading", name="This phone is cleared")).to_be_visible()
    assert page.evaluate(HELD) == []

    another_phone.context.set_offline(False)
    another_phone.goto("/journal")
    expect(another_phone).to_have_url(re.compile("/erased$"))
    expect(another_phone.get_by_text("a canary that was never sent")).to_be_visible()
    found = Axe().run(another_phone)
    assert found.violations_count == 0, found.generate_report()
    another_phone.get_by_role("button", name="Clear this phone").click()
    expect(another_phone.get_by_role("heading", name="This phone is cleared")).to_be_visible()
    assert another_phone.evaluate(HELD) == []
    assert not [name for name in cache_names(another_phone) if name.startswith("private-")]


def test_nobody_is_tricked_into_clearing_a_phone(signed_in: Page) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    signed_in.goto("/erased")
    expect(signed_in.get_by_role("heading", name="Nothing was erased")).to_be_visible()
    assert len(signed_in.evaluate(HELD)) == 1


def test_a_worker_gone_wrong_is_taken_back_within_one_visit_and_what_was_written_stays(
    profile: Profile, server: Server
) -> None:
    page = profile.open()
    sign_up(page)
    wait_until_kept(page)
    write(page, "kept through the switch")
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
    server.stop()
    server.set(WORKER="off")
    server.start()
    page.goto("/today")  # answered by the old worker, from its cache
    wait_until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    wait_until(page, "async () => (await caches.keys()).length === 0")
    page.goto("/journal")
    expect(page.get_by_text("kept through the switch")).to_be_visible()
