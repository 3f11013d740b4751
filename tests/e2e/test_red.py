"""A red sign as it meets a running session, a full phone and the gate of a check-in; and the first run."""

import re

import pytest
from playwright.sync_api import Page, expect

from app.library import library
from tests.e2e.people import answer_no_to_every_sign, wait_until_kept
from tests.e2e.sessions import start
from tests.e2e.test_check import RED, SIGNS, STOP, open_check

CRISIS = library.words.screens["crisis"]
REDS = [sign.id for sign in library.signs.signs if sign.level == "red"]

# What a phone without room does, until the page is loaded again.
FILL = """() => {
  const full = () => { throw new DOMException('no room', 'QuotaExceededError') };
  IDBObjectStore.prototype.put = full;
  IDBObjectStore.prototype.add = full;
}"""
TAP_AND_LOOK = """async ([sign, answer]) => {
  document.querySelector(`#sign-${sign} input[value=${answer}]`).click();
  for (let i = 0; i < 9; i++) await null; // elements draw in microtasks: no storage and no network lies between
  return document.querySelector('main h1')?.textContent;
}"""


def heading_of(sign: str) -> str:
    return CRISIS.heading if SIGNS[sign].screen == "crisis" else RED.heading


def tap_at_the_gate(page: Page, answer: str) -> None:
    gate = page.locator("gate-question")
    gate.get_by_role("radio", name=answer, exact=True).click()


def test_a_red_sign_in_another_tab_stops_sound_and_routine(signed_in: Page) -> None:
    answer_no_to_every_sign(signed_in)
    start(signed_in, "wall-5")
    other = signed_in.context.new_page()
    other.goto("/check")
    other.locator("#sign-E1 input[value=unsure]").evaluate("radio => radio.click()")
    signed_in.wait_for_url("**/check?next=/practice/wall-5")
    expect(signed_in.get_by_role("heading", **STOP)).to_be_visible()
    signed_in.goto("/practice/wall-5")
    expect(signed_in.get_by_text("Routines are locked until a doctor has checked it.")).to_be_visible()
    expect(signed_in.get_by_role("button", name="Start")).to_have_count(0)


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_each_red_sign_stays_after_a_reload_on_a_full_phone_with_no_network(signed_in: Page, answer: str) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    signed_in.context.set_offline(True)
    for sign in REDS:
        open_check(signed_in)
        signed_in.evaluate(FILL)
        assert signed_in.evaluate(TAP_AND_LOOK, [sign, answer]) == heading_of(sign)
        expect(signed_in.get_by_text("This could not be kept on the phone")).to_be_visible()
        signed_in.goto("/practice/wall-5")
        expect(signed_in.get_by_text("Routines are locked until a doctor has checked it.")).to_be_visible()
        signed_in.evaluate("localStorage.clear()")  # the next sign is another day's


def test_the_gate_asks_which_and_then_shows_the_red_screen(signed_in: Page) -> None:
    answer_no_to_every_sign(signed_in)
    signed_in.goto("/today")
    tap_at_the_gate(signed_in, "Not sure")
    which = signed_in.get_by_role("dialog", name="Warning signs")
    expect(which.get_by_role("heading", name="Which one is it?")).to_be_visible()
    signed_in.keyboard.press("Escape")
    expect(which).to_be_visible()
    which.locator("#sign-E3").get_by_role("radio", name="Yes").click()
    expect(which.get_by_role("heading", **STOP)).to_be_focused()
    signed_in.reload()
    expect(signed_in.get_by_role("link", name="Routines are locked.")).to_be_visible()


def test_no_at_the_gate_leads_on(signed_in: Page) -> None:
    answer_no_to_every_sign(signed_in)
    signed_in.goto("/today")
    tap_at_the_gate(signed_in, "No")
    expect(signed_in.get_by_text("Noted. If that changes, tap Warning signs.")).to_be_visible()


def test_under_18_a_grown_up_comes_first(signed_in: Page) -> None:
    under_18 = library.words.screens["under_18"]
    open_check(signed_in)
    script = "(radios) => radios.filter(({name}) => name !== 'under_18').forEach((radio) => radio.click())"
    signed_in.locator("input[type=radio][value=no]").evaluate_all(script)
    signed_in.locator("#sign-under_18").get_by_role("radio", name="Not sure").click()
    signed_in.get_by_role("button", name="Done").click()
    expect(signed_in.get_by_role("heading", name=under_18.heading)).to_be_visible()
    signed_in.get_by_role("button", name=under_18.buttons["agreed"]).click()
    expect(signed_in.get_by_text("Please tick the box first")).to_be_visible()
    signed_in.get_by_label(under_18.prompts["agreed"]).check()
    signed_in.get_by_role("button", name=under_18.buttons["agreed"]).click()
    expect(signed_in.get_by_role("heading", name="Thank you.")).to_be_visible()


def test_the_first_run_goes_on_where_it_stopped_and_leads_to_today(signed_in: Page) -> None:
    expect(signed_in).to_have_url(re.compile("/welcome$"))  # where a new account begins
    signed_in.get_by_role("button", name="Go on").click()
    expect(signed_in.get_by_role("link", name="Check now")).to_be_visible()
    expect(signed_in.get_by_role("button", name=re.compile("^(Skip|Go on)$"))).to_have_count(0)
    answer_no_to_every_sign(signed_in)
    signed_in.get_by_role("link", name="Go on").click()
    signed_in.goto("/welcome")
    expect(signed_in.get_by_text("You have answered.")).to_be_visible()
    signed_in.get_by_role("button", name="Go on").click()
    signed_in.get_by_role("button", name="Left").click()
    signed_in.get_by_role("button", name="Go on").click()
    cautions = signed_in.get_by_role("heading", name="What applies to you?")
    expect(cautions).to_be_visible()
    signed_in.reload()
    expect(cautions).to_be_visible()
    for _ in range(5):
        signed_in.get_by_role("button", name="Skip").click()
    expect(signed_in.locator("install-prompt")).to_be_visible()
    signed_in.get_by_role("button", name="Go to Today").click()
    signed_in.wait_for_url("**/today")
    expect(signed_in.locator("standing-banner")).to_be_empty()
