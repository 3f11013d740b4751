"""The whole way once: install, follow a routine with no network, write it down, and meet oneself on a second phone."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from app.library import library
from tests.complaints import Complaints
from tests.e2e.conftest import PHONE, Profile
from tests.e2e.people import answer_no_to_every_sign, sign_in, sign_up, wait_until_kept, wait_until_voiced
from tests.server import Server

WALL_5 = library.routines["wall-5"]


def cell(page: Page, name: str, value: int) -> Locator:
    return page.locator(f'#scale-{name} + .scale-cells [data-value="{value}"]')


def follow_to_the_end(page: Page) -> None:
    """Starts wall-5, seeks from step to step, and waits for the last second; a session is sought, not waited for."""
    page.goto("/practice/wall-5")
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("timer")).to_be_visible()
    for step in WALL_5.steps:
        expect(page.get_by_role("heading", name=library.poses[step.pose].name)).to_be_visible()
        page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Saved on this phone")).to_be_visible()


def write_entry(page: Page, leg: int) -> None:
    page.goto("/journal/entry")
    cell(page, "leg", leg).tap()
    page.get_by_label("Note").fill("After the wall, in the tunnel.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("entry-form").get_by_role("status")).to_have_text("Saved on this phone")


def change_leg(page: Page, leg: int) -> None:
    """Opens the only entry from the journal and gives it another value."""
    page.goto("/journal")
    page.locator(".record.entry").get_by_role("link", name="Edit").click()
    expect(page.get_by_role("slider", name="Leg pain", exact=True)).to_be_visible()
    cell(page, "leg", leg).tap()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("entry-form").get_by_role("status")).to_have_text(re.compile("^Saved"))


def clash(page: Page) -> Locator:
    page.goto("/journal")
    page.locator(".record.entry").get_by_role("link", name="Edit").click()
    return page.locator(".clash")


def all_is_sent(page: Page) -> None:
    page.goto("/today")
    expect(page.get_by_text("Everything is saved.")).to_be_visible()


def test_from_sign_up_to_a_clash_that_two_phones_keep(
    profile: Profile, server: Server, browser: Browser, complaints: Complaints
) -> None:
    phone = profile.open()
    account = sign_up(phone)
    session = phone.context.new_cdp_session(phone)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    answer_no_to_every_sign(phone)
    wait_until_kept(phone)
    wait_until_voiced(phone)

    phone.context.set_offline(True)
    follow_to_the_end(phone)
    write_entry(phone, leg=6)
    phone.goto("/journal")
    phone.reload()
    expect(phone.locator(".record.entry")).to_contain_text("After the wall, in the tunnel.")
    expect(phone.locator(".record.practice, .record.session")).to_contain_text("Legs Up the Wall")

    phone.context.set_offline(False)
    all_is_sent(phone)
    other_context = browser.new_context(**PHONE, base_url=server.url)
    complaints.watch(other_context)
    other = other_context.new_page()
    sign_in(other, account)
    other.goto("/journal")
    expect(other.locator(".record.entry")).to_contain_text("After the wall, in the tunnel.")
    expect(other.locator(".record.practice, .record.session")).to_contain_text("Legs Up the Wall")
    wait_until_kept(other)

    for page, leg in ((phone, 3), (other, 8)):
        page.context.set_offline(True)
        change_leg(page, leg)
    for page in (phone, other, phone):
        page.context.set_offline(False)
        all_is_sent(page)
    for page in (phone, other):
        kept = clash(page)
        expect(kept).to_be_visible()
        expect(kept).to_contain_text("3")
        expect(kept).to_contain_text("8")
