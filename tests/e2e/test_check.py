"""The warning-sign check as a person meets it."""

import pytest
from playwright.sync_api import Page, expect

from app.library import library
from tests.e2e.people import wait_until_kept

RED = library.words.screens["red"]
SIGNS = {sign.id: sign for sign in library.signs.signs}
STOP = {"name": RED.heading}


def tap(page: Page, sign: str, answer: str) -> None:
    group = page.get_by_role("group", name=SIGNS[sign].text)
    group.get_by_role("radio", name=answer, exact=True).click()


def no_to_all_but(page: Page, *others: str) -> None:
    """All in one go: 28 taps by hand would take most of the test's time."""
    script = "(radios, others) => radios.filter(({name}) => !others.includes(name)).forEach((radio) => radio.click())"
    page.locator("input[type=radio][value=no]").evaluate_all(script, list(others))


def open_check(page: Page, address: str = "/check") -> None:
    page.goto(address)
    expect(page.get_by_role("radio")).to_have_count(3 * (len(SIGNS) + 1))


def tell_of_a_doctor(page: Page, day: str) -> None:
    page.get_by_text(RED.buttons["checked"]).click()
    page.get_by_label(RED.prompts["checked"]).check()
    page.get_by_label(RED.prompts["checked_on"]).fill(day)
    page.get_by_role("button", name="Save", exact=True).click()


def test_no_to_everything_leads_on_to_where_the_person_was_going(signed_in: Page) -> None:
    open_check(signed_in, "/check?next=/practice/flare-8")
    no_to_all_but(signed_in)
    expect(signed_in.get_by_text("29 of 29")).to_be_visible()
    signed_in.get_by_role("button", name="Done").click()
    expect(signed_in.get_by_role("heading", name="Thank you.")).to_be_focused()
    expect(signed_in.get_by_text(library.words.always)).to_be_visible()
    signed_in.get_by_role("link", name="Go on").click()
    signed_in.wait_for_url("**/practice/flare-8")
    signed_in.goto("/today")
    expect(signed_in.get_by_text("Everything is saved.")).to_be_visible()
    expect(signed_in.locator("standing-banner")).to_be_empty()


def test_nothing_is_answered_before_the_person_answers(signed_in: Page) -> None:
    open_check(signed_in)
    expect(signed_in.get_by_role("radio", checked=True)).to_have_count(0)
    expect(signed_in.get_by_text("0 of 29")).to_be_visible()


def test_done_says_what_is_missing_and_goes_there(signed_in: Page) -> None:
    open_check(signed_in)
    no_to_all_but(signed_in, "U3", "S2")
    signed_in.get_by_role("button", name="Done").click()
    expect(signed_in.get_by_role("alert").first).to_contain_text("2 signs are not answered yet")
    expect(signed_in.locator("#sign-U3 input").first).to_be_focused()
    signed_in.goto("/today")
    expect(signed_in.get_by_role("link", name="One minute first")).to_be_visible()


def test_answers_outlive_a_reload(signed_in: Page) -> None:
    open_check(signed_in)
    tap(signed_in, "S1", "Not sure")
    expect(signed_in.get_by_text("1 of 29")).to_be_visible()
    signed_in.reload()
    expect(signed_in.get_by_text("1 of 29")).to_be_visible()


@pytest.mark.parametrize("answer", ["Yes", "Not sure"])
def test_a_red_sign_shows_its_screen_in_the_very_tap_that_gave_it(signed_in: Page, answer: str) -> None:
    open_check(signed_in)
    value = {"Yes": "yes", "Not sure": "unsure"}[answer]
    tap_and_look = """async (radio) => {
      radio.click();
      await null; // Lit draws in a microtask: no storage and no network lies between
      await null;
      return document.querySelector('main h1').textContent;
    }"""
    heading = signed_in.locator(f"#sign-E1 input[value={value}]").evaluate(tap_and_look)
    assert heading == RED.heading
    expect(signed_in.get_by_role("heading", **STOP)).to_be_focused()
    expect(signed_in.get_by_role("alert").first).to_contain_text(SIGNS["E1"].body)


def test_a_red_sign_stays_after_a_reload_and_with_no_network(signed_in: Page) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    open_check(signed_in)
    tap(signed_in, "E3", "Yes")
    expect(signed_in.get_by_role("heading", **STOP)).to_be_visible()
    signed_in.reload()
    expect(signed_in.get_by_role("heading", **STOP)).to_be_visible()
    signed_in.context.set_offline(True)
    signed_in.goto("/check")
    expect(signed_in.get_by_role("heading", **STOP)).to_be_visible()
    signed_in.goto("/today")
    expect(signed_in.get_by_role("link", name="Routines are locked.")).to_be_visible()


def test_the_list_is_answered_and_kept_with_no_network(signed_in: Page) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    signed_in.context.set_offline(True)
    open_check(signed_in)
    no_to_all_but(signed_in)
    signed_in.get_by_role("button", name="Done").click()
    expect(signed_in.get_by_role("heading", name="Thank you.")).to_be_visible()
    signed_in.goto("/today")
    expect(signed_in.get_by_text("One thing is waiting to be sent.")).to_be_visible()
    signed_in.context.set_offline(False)
    expect(signed_in.get_by_text("Everything is saved.")).to_be_visible(timeout=15_000)


def test_a_doctor_s_check_needs_its_tick_and_a_day_that_makes_sense(signed_in: Page) -> None:
    open_check(signed_in)
    tap(signed_in, "E2", "Yes")
    signed_in.get_by_text(RED.buttons["checked"]).click()
    signed_in.get_by_label(RED.prompts["checked_on"]).fill("2024-03-01")
    signed_in.get_by_role("button", name="Save", exact=True).click()
    expect(signed_in.get_by_text("Please tick the box")).to_be_visible()
    signed_in.get_by_label(RED.prompts["checked"]).check()
    signed_in.get_by_label(RED.prompts["checked_on"]).fill("2099-01-01")
    signed_in.get_by_role("button", name="Save", exact=True).click()
    expect(signed_in.get_by_role("heading", **STOP)).to_be_visible()


def test_after_a_doctor_s_check_the_list_goes_on(signed_in: Page) -> None:
    open_check(signed_in)
    tap(signed_in, "E2", "Yes")
    tell_of_a_doctor(signed_in, signed_in.evaluate("new Date().toLocaleDateString('sv')"))
    expect(signed_in.get_by_text("1 of 29")).to_be_visible()
    no_to_all_but(signed_in, "E2")
    signed_in.get_by_role("button", name="Done").click()
    expect(signed_in.get_by_role("heading", name="Thank you.")).to_be_visible()


def test_the_number_to_call_is_typed_once_and_then_dials(signed_in: Page) -> None:
    open_check(signed_in)
    tap(signed_in, "E14", "Yes")
    expect(signed_in.get_by_role("heading", name=library.words.screens["crisis"].heading)).to_be_visible()
    signed_in.get_by_label("Crisis line", exact=True).fill("call me")
    signed_in.get_by_role("button", name="Keep").first.click()
    expect(signed_in.get_by_text("Please type a number")).to_be_visible()
    signed_in.get_by_label("Crisis line", exact=True).fill("142 (day)")
    signed_in.get_by_role("button", name="Keep").first.click()
    link = signed_in.get_by_role("link", name="Call a crisis line")
    expect(link).to_have_attribute("href", "tel:142")
    expect(link).to_be_focused()
    signed_in.reload()
    expect(link).to_be_visible()


def test_after_a_talk_in_a_crisis_the_list_goes_on_with_no_day_asked(signed_in: Page) -> None:
    crisis = library.words.screens["crisis"]
    open_check(signed_in)
    tap(signed_in, "E14", "Not sure")
    signed_in.get_by_text(crisis.buttons["safe"]).click()
    signed_in.get_by_role("button", name="Save", exact=True).click()
    expect(signed_in.get_by_text("Please tick the box first")).to_be_visible()
    signed_in.get_by_label(crisis.prompts["checked"]).check()
    signed_in.get_by_role("button", name="Save", exact=True).click()
    expect(signed_in.get_by_text("1 of 29")).to_be_visible()


def test_staff_see_the_sign_and_since_when(signed_in: Page) -> None:
    open_check(signed_in)
    tap(signed_in, "E8", "Not sure")
    began = signed_in.evaluate("new Date().toLocaleDateString('sv') + 'T00:01'")
    signed_in.get_by_label("When did it start, if you know?").fill(began)
    signed_in.get_by_role("button", name="Show this to staff").click()
    expect(signed_in.get_by_text("today at 00:01").first).to_be_visible()
    signed_in.get_by_role("button", name="Back to the advice").click()
    expect(signed_in.get_by_role("heading", **STOP)).to_be_visible()


def test_yellow_leads_on_and_orange_leaves_rest_positions_for_the_whole_day(signed_in: Page) -> None:
    open_check(signed_in)
    tap(signed_in, "S7", "Yes")
    no_to_all_but(signed_in, "S7")
    signed_in.get_by_role("button", name="Done").click()
    expect(signed_in.get_by_role("heading", name="Book a visit soon.")).to_be_visible()
    expect(signed_in.get_by_role("link", name="Go on")).to_have_attribute("href", "/practice/wall-5")
    signed_in.get_by_role("button", name="Go through the list again").click()
    tap(signed_in, "U1", "Not sure")
    no_to_all_but(signed_in, "U1")
    signed_in.get_by_role("button", name="Done").click()
    orange = signed_in.get_by_role("heading", name="Please call a doctor today.")
    expect(orange).to_be_visible()
    for pose in (pose for pose in library.listed_poses if pose.rest):
        expect(signed_in.get_by_role("link", name=pose.name)).to_be_visible()
    signed_in.get_by_role("button", name="Go through the list again").click()
    no_to_all_but(signed_in)
    signed_in.get_by_role("button", name="Done").click()
    expect(orange).to_be_visible()
    signed_in.goto("/practice/wall-5")
    expect(signed_in.get_by_text("Rest positions only")).to_be_visible()
    expect(signed_in.get_by_role("button", name="Start")).to_have_count(0)
