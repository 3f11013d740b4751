"""A session followed with closed eyes: one big area, held buttons, a dark screen, and a session that waits."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app.library import library
from tests.e2e.sessions import hold, seek, start, tap

WALL_5 = library.routines["wall-5"]
DIMS_AFTER_MS = 20_000
SECOND = library.poses[WALL_5.steps[1].pose].name

LISTEN = """() => {
  window.heard = [];
  const regions = '[role=status], [aria-live=polite], [role=alert], [role=timer]';
  const live = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(regions);
  new MutationObserver((changes) => {
    for (const region of new Set(changes.map(({ target }) => live(target)))) {
      if (region && region.getAttribute('aria-live') !== 'off') window.heard.push(region.textContent.trim());
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}"""

SHOWN = """(state) => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def like(page: Page, *choices: str) -> None:
    page.goto("/practice/wall-5")
    tap(page, "Voice, sides and more")
    for choice in choices:
        page.get_by_label(choice).check()
    tap(page, "Done")


def test_a_tap_pauses_and_plays_and_two_go_on(ready: Page) -> None:
    start(ready, "wall-5")
    area = ready.locator(".stage-figure")
    area.tap()
    expect(ready.get_by_role("button", name="Resume")).to_be_visible()
    area.tap()
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    ready.wait_for_timeout(400)
    area.dblclick()
    expect(ready.get_by_role("heading", name=SECOND)).to_be_visible()
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()


def test_stop_and_warning_signs_are_held_not_tapped(ready: Page) -> None:
    start(ready, "wall-5")
    tap(ready, "Stop")
    expect(ready.get_by_text("Hold for one second.")).to_be_visible()
    expect(ready.get_by_role("timer")).to_be_visible()
    hold(ready, "Warning signs")
    ready.wait_for_url("**/check?next=/practice/wall-5")


def test_the_screen_dims_and_then_only_leg_is_worse_is_a_button(ready: Page) -> None:
    ready.clock.install()
    start(ready, "wall-5")
    tap(ready, "Next")
    seek(ready, 80)
    stage = ready.locator(".stage")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    ready.clock.fast_forward(DIMS_AFTER_MS)
    expect(stage).to_have_attribute("data-dim", "")
    ready.get_by_role("button", name="Next", exact=True).tap()
    expect(stage).not_to_have_attribute("data-dim", "")
    expect(ready.get_by_role("button", name="Resume")).to_be_visible()  # the whole dark screen is the area
    expect(ready.get_by_role("heading", name=SECOND)).to_be_visible()


def test_a_session_waits_until_the_person_is_in_position(ready: Page) -> None:
    like(ready, "Wait for me")
    tap(ready, "Start")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    seek(ready, WALL_5.steps[0].lead_seconds - 1)
    expect(ready.get_by_role("button", name="I’m in position")).to_be_visible()
    ready.locator(".stage-words").tap()
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    seek(ready, WALL_5.steps[0].lead_seconds + WALL_5.steps[0].seconds + WALL_5.steps[0].exit_seconds + 19)
    expect(ready.get_by_role("button", name="I’m in position")).to_be_visible()
    for state in ("hidden", "visible"):  # a phone that is locked, and unlocked
        ready.evaluate(SHOWN, state)
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()


def test_who_wants_to_be_waited_for_is_told_what_a_locked_phone_can_not_do(ready: Page) -> None:
    like(ready, "Wait for me")
    expect(ready.get_by_text("If you lock it, it may go on only when you unlock it.")).to_be_visible()
    tap(ready, "Start")
    expect(ready.get_by_text("A locked phone may wait until you unlock it.")).to_be_visible()


def test_milestones_are_announced_once_where_no_voice_says_them_and_the_time_never(ready: Page) -> None:
    ready.add_init_script(f"({LISTEN})()")
    like(ready, "Chimes only")
    tap(ready, "Start")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    first, wall = WALL_5.steps[:2]
    begins = first.lead_seconds + first.seconds + first.exit_seconds + wall.lead_seconds
    phrases = library.words.phrases
    milestones = {
        phrases["halfway"]: begins + wall.seconds / 2,
        phrases["minute_left"]: begins + wall.seconds - 60,
        phrases["ten_seconds"]: begins + wall.seconds - 10,
    }
    for words, at in milestones.items():
        seek(ready, at - 1)
        expect(ready.locator(".stage-caption")).to_have_text(words)
        ready.wait_for_timeout(1500)
    heard: list[str] = ready.evaluate("window.heard")
    assert [heard.count(words) for words in milestones] == [1, 1, 1]
    assert not [words for words in heard if re.fullmatch(r"\d+:\d\d", words)]
    assert ready.get_by_role("timer").get_attribute("aria-live") == "off"


def test_how_the_leg_is_after_a_pose_is_kept_with_it(ready: Page) -> None:
    like(ready, "Ask after each pose")
    tap(ready, "Start")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    seek(ready, WALL_5.steps[0].lead_seconds + 5)
    ready.wait_for_timeout(1200)
    tap(ready, "Next")
    tap(ready, "Better")
    expect(ready.get_by_role("button", name="Better")).to_have_attribute("aria-pressed", "true")
    ready.reload()
    expect(ready.get_by_role("heading", name=re.compile(f"^Resume {SECOND}"))).to_be_visible()
    tap(ready, "Resume")
    tap(ready, "Back")
    expect(ready.get_by_role("timer")).to_be_visible()


def test_thirty_seconds_more_and_once_more(ready: Page) -> None:
    start(ready, "wall-5")
    before = ready.locator("audio").evaluate("(audio) => audio.duration")
    seek(ready, 40)
    tap(ready, "Pause")
    tap(ready, "30 seconds more")
    longer = "(least) => document.querySelector('audio').duration >= least"
    ready.wait_for_function(longer, arg=before + 29)
    tap(ready, "30 seconds more")
    ready.wait_for_function(longer, arg=before + 59)
    tap(ready, "Repeat this pose")
    assert ready.locator("audio").evaluate("(audio) => audio.currentTime") < 1


def test_a_whole_session_by_keyboard_alone_with_quiet_time_and_nothing_said_twice(ready: Page) -> None:
    ready.add_init_script(f"({LISTEN})()")
    ready.goto("/practice/wall-5")
    ready.locator("session-player").get_by_role("button", name="Start", disabled=False).press("Enter")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    ready.get_by_role("button", name="Pause").press("Enter")
    ready.get_by_role("button", name="Resume").press("Space")
    for step in WALL_5.steps:
        expect(ready.get_by_role("heading", name=library.poses[step.pose].name)).to_be_visible()
        ready.get_by_role("button", name="Next", exact=True).press("Enter")
    expect(ready.get_by_text("Saved on this phone")).to_be_visible()
    heard = [words for words in ready.evaluate("window.heard") if words]
    assert f"Next: {library.poses[WALL_5.steps[2].pose].name}" in heard
    assert not [words for words in heard if re.fullmatch(r"\d+:\d\d", words)]
    assert len(set(heard)) == len(heard)


def test_a_key_acts_at_once_where_a_finger_has_to_hold(ready: Page) -> None:
    start(ready, "wall-5")
    ready.locator("dialog").get_by_role("button", name="Stop").press("Enter")
    expect(ready.get_by_role("heading", name="Stopped here.")).to_be_visible()


def test_axe_finds_nothing_to_complain_of_in_a_session_and_at_its_end(ready: Page) -> None:
    start(ready, "wall-5")
    assert Axe().run(ready, "dialog").response["violations"] == []
    seek(ready, 40)
    ready.wait_for_timeout(1000)
    hold(ready, "Stop")
    ready.locator("dialog summary").click()
    expect(ready.get_by_text("Saved on this phone")).to_be_visible()
    assert Axe().run(ready, "dialog").response["violations"] == []
