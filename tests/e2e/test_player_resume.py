"""Crash drills: the page is killed at ten points of a session, and the session goes on where it was."""

import re
import time

from playwright.sync_api import BrowserContext, Error, Page, expect

from tests.e2e.sessions import hold, seek, start, tap

POINTS = range(10)
AWAY_SECONDS = 2  # as much as a kill may cost
LEFT = "(audio) => audio.duration - audio.currentTime"


def kill(page: Page) -> None:
    """Ends the page's process, as an empty battery does: nothing on the page hears of it."""
    try:
        page.goto("chrome://crash", timeout=3000)
    except Error as error:
        assert "crash" in str(error).lower() or "Timeout" in str(error)
    page.close()


def seconds(clock: str) -> int:
    minutes, rest = clock.split(":")
    return 60 * int(minutes) + int(rest)


def offered(page: Page) -> tuple[str, int]:
    """The pose that the card names, and the seconds to go."""
    title = page.get_by_role("heading", name=re.compile("^Resume "))
    found = re.fullmatch(r"Resume (.+), (\d+:\d\d) to go\?", title.inner_text())
    assert found
    return found[1], seconds(found[2])


def test_a_killed_session_goes_on_at_its_step_and_second_and_is_logged_once(
    ready: Page, context: BrowserContext
) -> None:
    page = ready
    start(page, "flare-8")
    whole = page.locator("audio").evaluate("(audio) => audio.duration")
    for point in POINTS:
        seek(page, 5 + point * (whole - 30) / len(POINTS))
        page.wait_for_timeout(1200)
        pose = page.locator(".stage-words h2").inner_text()
        left = page.locator("audio").evaluate(LEFT)
        kill(page)
        page = context.new_page()
        page.goto("/practice/flare-8")
        name, to_go = offered(page)
        assert pose.startswith(name)
        assert abs(to_go - left) <= AWAY_SECONDS, (point, to_go, left)
        tapped = time.monotonic()
        tap(page, "Resume")
        expect(page.locator(".stage-words h2")).to_have_text(pose)
        played = to_go - page.locator("audio").evaluate(LEFT)
        # nothing is skipped: no more was played than time has gone by, to the second that the card rounds to
        assert -1 <= played <= time.monotonic() - tapped + 1, (point, played)
    hold(page, "Stop")
    expect(page.get_by_text("Saved on this phone")).to_be_visible()
    page.goto("/journal")
    expect(page.locator(".record.practice, .record.session")).to_have_count(1)


def test_what_was_done_is_logged_when_it_is_not_gone_on_from(ready: Page, context: BrowserContext) -> None:
    start(ready, "wall-5")
    seek(ready, 40)
    ready.wait_for_timeout(2500)
    kill(ready)
    page = context.new_page()
    page.goto("/today")
    page.locator("resume-card").get_by_role("button", name="Not now", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("^Resume "))).to_have_count(0)
    page.goto("/journal")
    expect(page.locator(".record.practice, .record.session")).to_have_count(1)
    page.goto("/practice/wall-5")
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    expect(page.get_by_role("button", name="Resume")).to_have_count(0)


def test_today_leads_back_into_the_session_and_a_session_that_runs_is_offered_nowhere(
    ready: Page, context: BrowserContext
) -> None:
    start(ready, "wall-5")
    seek(ready, 60)
    ready.wait_for_timeout(1200)
    other = context.new_page()
    other.goto("/practice/wall-5")
    expect(other.get_by_role("button", name="Start")).to_be_visible()
    expect(other.get_by_role("button", name="Resume")).to_have_count(0)
    kill(ready)
    other.goto("/today")
    other.get_by_role("link", name="Resume").click()
    expect(other.get_by_role("button", name="Pause")).to_be_visible()
    expect(other.get_by_role("heading", name="Legs-Up-the-Wall")).to_be_visible()
