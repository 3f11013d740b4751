"""A red sign as it meets a running session, a full phone and the gate of a check-in; and the first run."""

import re

from playwright.sync_api import Page, expect

from app.library import library
from tests.complaints import Complaints
from tests.e2e.people import answer_no_to_every_sign, sign_up, wait_until_kept
from tests.e2e.sessions import start
from tests.e2e.test_check import RED, SIGNS, STOP, no_to_all_but, open_check

CRISIS = library.words.screens["crisis"]
SAME = library.words.screens["unchanged"]
DAYS = {
    "another tab": ("E1", "unsure"),
    "kept by the browser": ("E14", "yes"),
    "full": ("E5", "unsure"),
    "offline": ("E9", "yes"),
    "signed out": ("E12", "yes"),  # the last: nothing brings the sign-in back
}

# A page writes down, as it goes, what of its sound could still be played.
HEAR = """const heard = [];
const make = document.createElement.bind(document);
document.createElement = (tag, ...more) => {
  const made = make(tag, ...more);
  if (tag === 'audio') heard.push(made);
  return made;
};
addEventListener('pagehide', ({ isTrusted }) => {
  if (isTrusted) sessionStorage.left = JSON.stringify(heard.map(({ paused, src }) => [paused, src]));
});"""
PLAYS = "() => { const it = document.querySelector('audio'); return !!it && !it.paused && it.currentTime > 0 }"
# Playwright's Chromium keeps no page for the way back, so the page is told that it was kept.
BACK = "() => ['pagehide', 'pageshow'].forEach((n) => dispatchEvent(new PageTransitionEvent(n, { persisted: true })))"

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


def all_no(page: Page) -> None:
    expect(page.get_by_role("radio")).to_have_count(3 * 29)
    no_to_all_but(page)
    expect(page.get_by_text("29 of 29")).to_be_visible()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("heading", name="Thank you.")).to_be_visible()


def end_the_sign(page: Page, sign: str) -> None:
    """By the stated path: nothing else opens routines again."""
    page.goto("/check")
    screen, said, button = (CRISIS, "checked", "Save") if SIGNS[sign].screen == "crisis" else (SAME, "unchanged", None)
    page.get_by_text(screen.buttons["safe"] if button else screen.heading).click()
    page.get_by_label(screen.prompts[said]).check()
    page.get_by_role("button", name=button or screen.buttons[said], exact=True).click()
    all_no(page)


def test_red_on_each_bad_day_stops_what_really_plays_and_stays(ready: Page, complaints: Complaints) -> None:
    """The matrix itself runs under Node (red-matrix.test.ts); here it meets a real <audio> and a real database."""
    complaints.allow("ERR_INTERNET_DISCONNECTED")
    complaints.allow("status of 401")
    player, context = ready, ready.context
    context.add_init_script(HEAR)
    player.goto("/today")
    wait_until_kept(player)
    other = context.new_page()
    for day, (sign, answer) in DAYS.items():
        start(player, "wall-5")
        player.wait_for_function(PLAYS)
        if day == "kept by the browser":
            player.evaluate(BACK)
            expect(player.get_by_role("button", name="Resume")).to_be_visible()
            assert not player.evaluate(PLAYS), "it came back playing"
            player.get_by_role("button", name="Resume").click()
            player.wait_for_function(PLAYS)
        other.goto(f"/check#sign-{sign}")
        expect(other.locator(f"#sign-{sign} input").first).to_be_focused()
        if day == "full":
            other.evaluate(FILL)
        if day == "signed out":
            context.clear_cookies()
        context.set_offline(day == "offline")
        assert other.evaluate(TAP_AND_LOOK, [sign, answer]) == heading_of(sign), day
        player.wait_for_url("**/check?next=/practice/wall-5")
        assert player.evaluate("JSON.parse(sessionStorage.left)") == [[True, ""]], f"{day}: what was there to be played"
        expect(player.get_by_role("heading", name=heading_of(sign))).to_be_visible()
        player.goto("/practice/wall-5")
        expect(player.get_by_role("link", name="See what to do")).to_be_visible()
        expect(player.get_by_role("button", name="Start")).to_have_count(0)
        if day != "signed out":
            end_the_sign(other, sign)
        context.set_offline(False)


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


def test_the_first_run_goes_on_where_it_stopped_and_leads_to_today(page: Page) -> None:
    sign_up(page)
    expect(page).to_have_url(re.compile("/welcome$"))  # where a new account begins
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("link", name="Check now")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^(Skip|Go on)$"))).to_have_count(0)
    answer_no_to_every_sign(page)
    page.get_by_role("link", name="Go on").click()
    page.wait_for_url(lambda url: "/check" not in url)
    page.goto("/welcome")
    expect(page.get_by_text("You have answered.")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Left").click()
    page.get_by_role("button", name="Go on").click()
    cautions = page.get_by_role("heading", name="What applies to you?")
    expect(cautions).to_be_visible()
    page.reload()
    expect(cautions).to_be_visible()
    steps = page.get_by_role("progressbar", name="Steps")
    now, last = (int(steps.get_attribute(name) or 0) for name in ("aria-valuenow", "aria-valuemax"))
    for number in range(now + 1, last + 1):
        page.get_by_role("button", name="Skip").click()
        expect(steps).to_have_attribute("aria-valuenow", str(number))  # a second tap on one step is not another step
    expect(page.locator("install-prompt")).to_be_visible()
    page.get_by_role("button", name="Go to Today").click()
    page.wait_for_url("**/today")
    expect(page.locator("standing-banner")).to_be_empty()
