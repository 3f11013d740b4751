"""A session in a real browser: sought rather than waited for, with and without a voice."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.sessions import hold, seek, start, tap

# In the page itself: what its worker fetches can't be intercepted, and the files may be on the phone already.
WITHOUT_VOICE = """(answer) => {
  const real = window.fetch;
  window.fetch = (what, ...more) => (String(what).endsWith('.mp3') ? answer() : real(what, ...more));
}"""


def test_a_session_plays_its_whole_track_and_is_kept_when_it_ends(ready: Page) -> None:
    start(ready, "rest-3")
    expect(ready.get_by_role("timer")).to_have_text("0:18")  # time runs, and so sound does: the track is the clock
    seek(ready, -1)
    expect(ready.get_by_role("heading", name="Done.")).to_be_visible()
    expect(ready.get_by_text("Saved on this phone")).to_be_visible()
    expect(ready.locator("html")).not_to_have_attribute("data-session", "running")


def test_a_pause_stands_still_and_stop_can_be_carried_on_from(ready: Page) -> None:
    start(ready, "wall-5")
    tap(ready, "Next")
    tap(ready, "Pause")
    timer = ready.get_by_role("timer")
    left = timer.inner_text()
    ready.wait_for_timeout(700)
    expect(timer).to_have_text(left)
    hold(ready, "Stop")
    tap(ready, "Carry on")
    expect(ready.get_by_role("heading", name="Legs-Up-the-Wall")).to_be_visible()
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()


def test_leg_is_worse_leads_out_into_a_rest_and_the_second_time_ends_it(ready: Page) -> None:
    start(ready, "wall-5")
    seek(ready, 100)
    tap(ready, "Leg is worse")
    expect(ready.locator(".stage-caption")).to_have_text(re.compile("ease off|Bend your knees"))
    tap(ready, "Next")
    expect(ready.get_by_role("heading", name="Constructive Rest")).to_be_visible()
    tap(ready, "Leg is worse")
    tap(ready, "Next")
    expect(ready.get_by_role("heading", name="Stopped here.")).to_be_visible()


def test_keys_pause_and_go_on(ready: Page) -> None:
    start(ready, "wall-5")
    ready.keyboard.press("ArrowRight")
    expect(ready.get_by_role("heading", name="Legs-Up-the-Wall")).to_be_visible()
    ready.keyboard.press("Space")
    expect(ready.get_by_role("button", name="Resume")).to_be_visible()


def test_without_a_voice_the_words_on_the_screen_carry_on(ready: Page) -> None:
    ready.add_init_script(f"({WITHOUT_VOICE})(() => Promise.reject(new TypeError('away')))")
    start(ready, "wall-5")
    expect(ready.get_by_text("No voice on this phone just now. Follow the words.")).to_be_visible()
    first = ready.get_by_role("timer").inner_text()
    expect(ready.get_by_role("timer")).not_to_have_text(first)


def test_nobody_has_to_wait_for_a_network_that_hangs(ready: Page) -> None:
    ready.add_init_script(f"({WITHOUT_VOICE})(() => new Promise(() => {{}}))")
    ready.goto("/practice/wall-5")
    tap(ready, "Start")
    tap(ready, "Go on without the voice")
    expect(ready.get_by_role("timer")).to_be_visible()
