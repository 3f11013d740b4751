"""Looking back: days that come as one scrolls, the calendar, search and filter, and Back through all of them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.people import Account, sign_in, sign_up

DAYS_AGO = 60


@pytest.fixture(scope="module")
def demo(live) -> Account:
    password = re.search(r"Password: (\S+)", live.flask("demo"))[1]
    return Account("demo@example.org", password)


@pytest.fixture
def journal(page: Page, demo: Account) -> Page:
    """The demo's ninety days, opened, and from then on offline: nothing here may need a network."""
    sign_in(page, demo)
    page.goto("/journal")
    expect(page.locator(".practice h3").first).to_have_text(re.compile(r"[A-Z][a-z ]+ \d+ min"))
    page.context.set_offline(True)
    return page


def heading(page: Page, day: date) -> Locator:
    return page.locator(f"#day-{day.isoformat()}")


def assert_fit_for_all(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def found(page: Page) -> Locator:
    return page.locator(".finder-chosen").get_by_role("status")


def test_days_come_as_one_scrolls_and_far_ones_are_let_go(journal):
    page = journal
    expect(page.get_by_role("heading", name="Nothing here yet")).to_be_hidden()
    first = page.locator("journal-day").first
    expect(first.locator(".record").first).to_be_visible()
    for _ in range(12):
        page.get_by_role("button", name="Earlier days").scroll_into_view_if_needed()
    expect(page.locator("journal-day").nth(40)).to_be_attached()
    expect(first.locator("h2")).to_be_attached()
    expect(first.locator(".record")).to_have_count(0)
    page.evaluate("scrollTo(0, 0)")
    expect(first.locator(".record").first).to_be_visible()


def test_a_day_is_reached_by_the_calendar_and_back_leads_back(journal):
    page = journal
    today = date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')"))
    page.get_by_role("link", name="Month", exact=True).click()
    grid = page.get_by_role("grid")
    marked = grid.locator('a[tabindex="0"]')
    expect(marked).to_have_attribute("data-date", today.isoformat())
    expect(page.locator("month-chart").get_by_role("img").or_(page.locator(".chart-empty"))).to_be_visible()
    assert_fit_for_all(page)
    marked.focus()
    page.keyboard.press("ArrowUp")
    expect(marked).to_be_focused()
    expect(marked).to_have_attribute("data-date", (today - timedelta(days=7)).isoformat())
    page.keyboard.press("PageUp")
    page.keyboard.press("ArrowLeft")
    expect(marked).to_be_focused()
    day = date.fromisoformat(marked.get_attribute("data-date"))
    expect(page.get_by_role("heading", name=day.strftime("%B %Y"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(heading(page, day)).to_be_focused()
    expect(heading(page, day)).to_be_in_viewport()
    page.go_back()
    expect(grid).to_be_visible()
    page.go_back()
    expect(page.locator("journal-day").first).to_be_in_viewport()
    assert page.url.endswith("/journal")


def test_a_link_to_a_day_opens_there_and_a_reload_stays_there(journal):
    page = journal
    day = date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')")) - timedelta(days=DAYS_AGO)
    page.evaluate("day => { location.hash = day }", day.isoformat())
    expect(heading(page, day)).to_be_focused()
    page.evaluate("scrollBy(0, 1500)")  # a turned wheel can be lost on a busy machine
    page.wait_for_function("day => history.state?.top?.day < day", arg=day.isoformat())
    top = page.evaluate("history.state.top.day")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("journal-day", has=heading(page, date.fromisoformat(top)))).to_be_in_viewport()


def test_notes_are_searched_whatever_their_capitals_and_the_filter_narrows_it(journal):
    page = journal
    box = page.get_by_role("searchbox", name="Search your notes")
    box.fill("BED Wàll")
    expect(page.locator(".note mark").first).to_have_text("wall")
    expect(found(page)).to_have_text(re.compile(r"^\d+ found\.$"))
    expect(page.locator(".record:not(.entry)")).to_have_count(0)
    assert page.url.endswith("/journal")  # what somebody looks for stays out of addresses, and so out of histories
    box.fill("nobody wrote this")
    expect(page.get_by_role("heading", name="Nothing found")).to_be_visible()
    page.go_back()
    expect(box).to_have_value("")
    expect(page.locator(".record.practice").first).to_be_visible()
    page.get_by_role("button", name="Filter").click()
    events = page.get_by_role("dialog").get_by_role("button", name="Events")
    expect(events).to_have_text(re.compile(r"\d"))
    assert_fit_for_all(page)
    events.click()
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".record:not(.event)")).to_have_count(0)
    expect(page.locator(".record.event").first).to_be_visible()
    page.get_by_role("button", name="Events: show everything else again").click()
    expect(page.locator(".record.practice").first).to_be_visible()


@pytest.fixture
def phone_in_auckland(browser: Browser, browser_context_args, complaints) -> Iterator[Page]:
    context = browser.new_context(**browser_context_args | {"timezone_id": "Pacific/Auckland"})
    complaints.watch(context)
    yield context.new_page()
    context.close()


def write(page: Page, moment: str, leg: int) -> None:
    """An entry written when this phone's clock says `moment` (UTC)."""
    page.clock.set_fixed_time(moment)
    page.goto("/journal/entry")
    page.locator(f'#scale-leg + .scale-cells [data-value="{leg}"]').tap()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("entry-form").get_by_role("status")).to_have_text(re.compile("^Saved"))


def test_the_night_the_clocks_go_back_and_a_leap_day_stay_what_they_were_on_the_other_side_of_the_world(
    page, phone_in_auckland
):
    account = sign_up(page)
    write(page, "2024-02-29T22:30:00Z", 7)
    write(page, "2026-10-25T00:30:00Z", 3)  # 02:30, summer time
    write(page, "2026-10-25T01:30:00Z", 5)  # 02:30 again, an hour later
    page.goto("/journal")
    expect(page.locator(".record-state.saved")).to_have_count(3)
    far = phone_in_auckland
    sign_in(far, account)
    far.goto("/journal#2024-02-29")
    expect(far.get_by_role("heading", name="Thursday 29 February 2024")).to_be_focused()
    night = far.locator("journal-day", has=heading(far, date(2026, 10, 25)))
    expect(night.locator("time")).to_have_text(["02:30", "02:30"])
    expect(night.locator(".numbers dd")).to_have_text(["5", "3"])
    expect(night.get_by_role("heading", name="Sunday 25 October")).to_be_attached()
