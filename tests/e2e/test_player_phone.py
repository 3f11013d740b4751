"""What the phone around a session is told, by stubs: what only a real phone can show is listed in the README."""

import pytest
from playwright.sync_api import Page, expect

from app.library import library
from tests.e2e.sessions import hold, seek, start, tap

STUBS = """() => {
  window.told = { handlers: {}, positions: [], felt: [], locks: 0, types: [] };
  const { told } = window;
  navigator.mediaSession.setActionHandler = (action, handler) => { told.handlers[action] = handler; };
  navigator.mediaSession.setPositionState = (state) => told.positions.push(state);
  const claimed = { set type(type) { told.types.push(type); } };
  Object.defineProperty(navigator, 'audioSession', { value: claimed });
  Object.defineProperty(navigator, 'vibrate', { value: (pattern) => told.felt.push(pattern) });
  const request = async () => {
    told.locks += 1;
    told.lock = { released: false, release: async () => { told.lock.released = true; } };
    return told.lock;
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}"""

SWITCH = [220, 120, 220]


@pytest.fixture
def ready(ready: Page) -> Page:
    ready.add_init_script(f"({STUBS})()")
    return ready


def press(page: Page, action: str) -> None:
    """A button of the lock screen or a headset."""
    page.evaluate("(action) => window.told.handlers[action]()", action)


def before_first_switch() -> tuple[str, float]:
    """A routine with a left–right pose, and the second before its sides are switched."""
    for routine in library.routines.values():
        at = 0.0
        for step in routine.steps:
            if step.sides == "left-right":
                return routine.slug, at + step.lead_seconds + step.seconds - 1
            at += step.lead_seconds + step.seconds + step.exit_seconds
    raise AssertionError("no routine has a left-right pose")


def test_the_lock_screen_knows_the_session_and_all_its_buttons_work(ready: Page) -> None:
    start(ready, "wall-5")
    press(ready, "pause")
    expect(ready.get_by_role("button", name="Resume")).to_be_visible()
    press(ready, "play")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    press(ready, "nexttrack")
    expect(ready.get_by_role("heading", name="Legs-Up-the-Wall")).to_be_visible()
    assert ready.evaluate("navigator.mediaSession.metadata.title") == "Legs-Up-the-Wall"
    assert ready.evaluate("navigator.mediaSession.metadata.artwork.length") > 0
    press(ready, "previoustrack")
    expect(ready.get_by_role("heading", name="Constructive Rest")).to_be_visible()
    position = ready.evaluate("window.told.positions.at(-1)")
    assert 0 <= position["position"] < position["duration"]
    press(ready, "stop")
    expect(ready.get_by_role("heading", name="Stopped here.")).to_be_visible()
    assert ready.evaluate("Object.values(window.told.handlers).every((handler) => handler === null)")


def test_a_silent_switch_does_not_mute_the_voice_unless_music_is_to_go_on(ready: Page) -> None:
    start(ready, "wall-5")
    assert ready.evaluate("window.told.types") == ["playback"]
    hold(ready, "Stop")
    assert ready.evaluate("window.told.types.at(-1)") == "auto"
    ready.goto("/practice/wall-5")
    tap(ready, "Voice, sides and more")
    ready.get_by_label("Keep my music playing").check()
    tap(ready, "Done")
    tap(ready, "Start")
    expect(ready.get_by_role("button", name="Pause")).to_be_visible()
    assert "ambient" in ready.evaluate("window.told.types")


def test_the_screen_is_kept_on_again_after_that_was_lost(ready: Page) -> None:
    start(ready, "wall-5")
    ready.wait_for_function("() => window.told.lock")
    ready.evaluate("window.told.lock.released = true")
    ready.wait_for_function("() => window.told.locks === 2")
    tap(ready, "Pause")
    ready.wait_for_function("() => window.told.lock.released")


def test_the_switch_of_sides_is_felt_and_turns_the_picture_over(ready: Page) -> None:
    routine, at = before_first_switch()
    start(ready, routine)
    seek(ready, at)
    ready.wait_for_function(
        "(felt) => window.told.felt.some((one) => String(one) === felt)", arg=",".join(map(str, SWITCH))
    )
    expect(ready.locator('.stage-figure[data-part="switch"]')).to_be_visible()
