"""Today as a person meets it: ten seconds of questions, what to do and why, and the way into it."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from app.library import library
from tests.e2e.people import answer_no_to_every_sign, wait_until_kept
from tests.e2e.sessions import seek, start

NOON = "2026-11-18T12:00:00+01:00"  # a Wednesday; neither morning nor evening


@pytest.fixture
def today(signed_in: Page) -> Iterator[Page]:
    """Today at noon, the warning signs answered with No."""
    signed_in.clock.set_fixed_time(NOON)
    answer_no_to_every_sign(signed_in)
    signed_in.goto("/today")
    yield signed_in


def rate(page: Page, name: str, value: int) -> None:
    page.locator(f'check-in #scale-{name} + .scale-cells [data-value="{value}"]').tap()


def ladder(page: Page, side: str, rung: str) -> None:
    place = [one.slug for one in library.body.ladder].index(rung)
    page.locator(f'leg-ladder [data-side="{side}"][data-place="{place}"]').tap()


def answer(page: Page, question: str, words: str) -> None:
    page.get_by_role("group", name=question).get_by_role("button", name=words, exact=True).tap()


def no_new_sign(page: Page) -> None:
    page.locator("gate-question").get_by_role("radio", name="No", exact=True).click()
    expect(page.locator("gate-question").get_by_role("status")).to_contain_text("Noted")


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).tap()
    expect(page.locator("check-in").get_by_role("status").last).to_have_text("Saved on this phone")


def plan(page: Page) -> Locator:
    return page.locator("today-plan article")


def nothing_for_axe(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []


def test_ten_seconds_lead_to_a_plan_that_says_why_and_to_its_start(today: Page) -> None:
    wait_until_kept(today)
    expect(plan(today)).to_contain_text("Assumed: 10 minutes and room on the floor. Not said yet: leg and back.")
    nothing_for_axe(today)
    today.context.set_offline(True)
    rate(today, "leg", 2)
    today.reload()
    expect(today.get_by_role("slider", name="Leg pain")).to_have_value("2")
    rate(today, "back", 7)
    today.get_by_role("button", name="Save", exact=True).tap()
    expect(today.locator("check-in").get_by_role("alert")).to_have_text("First say whether a warning sign is new.")
    no_new_sign(today)
    answer(today, "Minutes you have", "15")
    answer(today, "Where you are", "Bed")
    save(today)
    expect(plan(today)).to_contain_text("Back 7: 8 gentle minutes for a sore day.")
    expect(today.locator("check-in")).to_contain_text("Leg 2, back 7, 15 minutes, in bed")
    nothing_for_axe(today)

    today.get_by_role("button", name="Change").tap()
    rate(today, "back", 1)
    save(today)
    expect(plan(today).get_by_role("heading")).to_have_text("Legs Up the Wall")
    expect(plan(today)).to_contain_text("You have 15 minutes for a long, quiet rest.")
    today.get_by_role("button", name="Undo").tap()
    expect(plan(today)).to_contain_text("Back 7")
    today.get_by_role("link", name="Start").tap()
    today.wait_for_url("**/practice/flare-8")
    expect(today.get_by_role("button", name="Start")).to_be_visible()
    steps = today.locator("routine-steps .step-name")
    expect(steps).not_to_have_count(0)
    expect(steps.filter(has_text="Cat-Cow")).to_have_count(0)


def test_a_flare_day_is_one_tap_keeps_the_week_and_can_be_taken_back(today: Page) -> None:
    dots = today.locator(".week-day")
    expect(dots).to_have_count(7)
    today.get_by_text("Set a weekly goal").tap()
    answer(today, "Days a week", "1")
    expect(today.locator("week-rhythm")).to_contain_text("A new week of 1 day.")
    flare = today.get_by_role("button", name="Flare day")
    flare.tap()
    expect(flare).to_have_attribute("aria-pressed", "true")
    expect(plan(today)).to_contain_text("Flare day: 8 gentle minutes, lying down all the way.")
    expect(plan(today)).to_contain_text("Pelvic Tilt in place of Cat-Cow.")
    expect(today.locator("week-rhythm")).to_contain_text("1 of your 1 this week. Wednesday’s flare day counts.")
    nothing_for_axe(today)

    start(today, "flare-8")
    seek(today, -0.3)
    expect(today.get_by_text("Saved on this phone")).to_be_visible()
    today.goto("/today")
    expect(plan(today)).to_contain_text("Flare day: 8 gentle minutes")
    expect(plan(today)).not_to_contain_text("Done today")  # it was skipped to its end
    expect(dots.nth(2)).to_have_text(re.compile("Wednesday, today: practised"))

    flare.tap()
    expect(flare).to_have_attribute("aria-pressed", "false")
    today.get_by_text("Goal and pause").tap()
    today.get_by_role("button", name="Illness").tap()
    expect(today.locator("week-rhythm")).to_contain_text("Paused from today, while you are ill.")
    today.get_by_role("button", name="I am back").tap()
    expect(today.locator("week-rhythm")).to_contain_text("1 of your 1 this week.")


def test_something_else_is_two_others_or_rest_and_five_taps_are_an_entry_that_may_lead_to_the_check(
    today: Page,
) -> None:
    today.get_by_role("button", name="Skip").tap()
    expect(today.locator("check-in").get_by_role("slider")).to_have_count(0)
    today.get_by_role("button", name="Something else").tap()
    sheet = today.get_by_role("dialog", name="Something else")
    offers = sheet.get_by_role("link")
    expect(offers).to_have_count(3)
    expect(offers.last).to_have_attribute("href", "/practice")
    nothing_for_axe(today)
    sheet.get_by_role("button", name="A rest day").tap()
    expect(sheet).to_have_count(0)
    expect(today.locator("week-rhythm")).to_contain_text("Wednesday’s rest counts.")
    today.get_by_role("button", name="Something else").tap()
    offered = offers.first.get_attribute("href")
    assert offered is not None and offered.removeprefix("/practice/") in library.routines
    offers.first.tap()
    today.wait_for_url(f"**{offered}")
    today.goto("/today")
    expect(today.get_by_role("button", name="Check in")).to_be_visible()

    today.clock.set_fixed_time(NOON.replace("12:00", "12:10"))
    today.get_by_role("button", name="Check in").tap()
    rate(today, "leg", 3)
    rate(today, "back", 2)
    ladder(today, "left", "calf")
    no_new_sign(today)
    save(today)
    expect(today.locator("today-plan h2")).to_be_focused()
    today.get_by_role("button", name="Change").tap()
    ladder(today, "right", "thigh")
    today.get_by_role("button", name="Save", exact=True).tap()
    today.wait_for_url("**/check?next=/today*")
