"""Settings: saved at once, gone by at once, and the same on a new phone."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app.log.kinds import single_record
from tests.e2e.people import from_elsewhere, sign_in, sign_up
from tests.log.conftest import revision

# 14 hours ahead of UTC: most of the time that is another day than the phone's own.
DAY_THERE = """() => new Intl.DateTimeFormat('de', {
  timeZone: 'Pacific/Kiritimati', weekday: 'long', day: 'numeric', month: 'long',
}).format()"""


def test_what_is_chosen_is_kept_worn_and_there_on_a_new_phone(page: Page, another_phone: Page) -> None:
    account = sign_up(page)
    page.goto("/settings")
    page.get_by_label("What shall we call you?").fill("Sam")
    page.get_by_label("What shall we call you?").blur()
    expect(page.get_by_text("Saved on this phone")).to_be_visible()
    page.get_by_role("radio", name="Night").check()
    page.get_by_role("radio", name="Larger").check()
    expect(page.locator("html")).to_have_attribute("data-theme", "night")
    expect(page.locator("html")).to_have_attribute("data-text", "larger")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label("Time zone").select_option("Pacific/Kiritimati")
    page.get_by_label("Language of dates").select_option("de")
    page.get_by_role("radio", name="Inches").check()
    page.get_by_role("radio", name="Yes, please").check()
    reminder = page.locator(".settings-choice", has=page.get_by_role("radio", name="Yes, please"))
    expect(reminder).to_contain_text("Saved on this phone")
    expect(reminder).to_contain_text("Reminders are not sent yet")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "night")
    day = page.evaluate(DAY_THERE)
    page.get_by_role("link", name="Today", exact=True).click()
    expect(page.locator("today-date")).to_have_text(day)
    page.goto("/practice/poses/legs-up-the-wall")
    expect(page.get_by_text("8 to 16 inches from the wall")).to_be_visible()

    sign_in(another_phone, account)
    another_phone.goto("/settings")
    expect(another_phone.get_by_label("What shall we call you?")).to_have_value("Sam")
    expect(another_phone.get_by_role("radio", name="Night")).to_be_checked()
    expect(another_phone.get_by_label("Time zone")).to_have_value("Pacific/Kiritimati")
    expect(another_phone.get_by_label("Language of dates")).to_have_value("de")
    expect(another_phone.get_by_role("radio", name="Inches")).to_be_checked()
    expect(another_phone.get_by_role("radio", name="Yes, please")).to_be_checked()
    expect(another_phone.locator("html")).to_have_attribute("data-theme", "night")

    another_phone.get_by_role("button", name="Sign out").click()
    another_phone.wait_for_url(lambda url: url.endswith("/"))
    assert another_phone.evaluate("localStorage.length") == 0


def test_what_two_phones_set_differently_is_settled_by_one_tap_each_offline_too(page: Page) -> None:
    sign_up(page)
    user = page.context.request.get("/api/me").json()["user"]
    one = {"kind": "preferences", "record": single_record(user, "preferences"), "parents": []}
    theirs = ({"theme": "day", "cautions.reflux": None}, {"theme": "night", "cautions.reflux": True})
    from_elsewhere(page, *(revision(body=body, **one) for body in theirs))
    page.goto("/settings")
    colours = page.get_by_role("group", name="Two values for the colours")
    expect(colours.get_by_role("button", name=re.compile("^Night"))).to_be_visible(timeout=30_000)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.context.set_offline(True)
    colours.get_by_role("button", name=re.compile("^Day")).click()
    expect(colours).to_have_count(0)
    expect(page.locator("html")).to_have_attribute("data-theme", "day")
    reflux = page.get_by_role("group", name="Two values for “Strong acid reflux”")
    reflux.get_by_role("button", name="Not ticked").click()
    expect(page.locator(".clash")).to_have_count(0)
