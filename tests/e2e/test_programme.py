"""The twelve weeks as a person meets them: joined, practised, repeated, left; and the way to a routine that fits."""

import re
import uuid
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from app.library import library
from tests.e2e.people import from_elsewhere
from tests.log.conftest import revision

PROGRAMME = library.programme
FIRST = PROGRAMME.weeks[0]


def join(page: Page) -> None:
    page.goto("/practice/programme")
    page.get_by_role("button", name="Join the programme").click()
    expect(page.get_by_role("heading", name="Week 1")).to_be_focused()


def test_the_honest_word_stands_there_before_joining(signed_in: Page) -> None:
    signed_in.goto("/practice/programme")
    expect(signed_in.get_by_text(PROGRAMME.honesty)).to_be_visible()
    for phase in PROGRAMME.phases:
        expect(signed_in.get_by_text(phase.aim)).to_be_visible()


def test_joining_shows_the_week_and_it_is_still_there_after_a_reload(signed_in: Page) -> None:
    join(signed_in)
    signed_in.reload()
    expect(signed_in.get_by_role("heading", name="Week 1")).to_be_visible()
    for slug, times in FIRST.sessions.items():
        session = signed_in.locator(".week-session", has_text=library.routines[slug].name)
        expect(session).to_contain_text(f"0 of {times} done")
        expect(session).to_have_attribute("href", f"/practice/{slug}")
    expect(signed_in.locator("programme-week").get_by_text(FIRST.walk)).to_be_visible()
    expect(signed_in.get_by_text("This week lasts until")).to_be_visible()


def test_a_week_can_be_repeated_and_the_programme_left_and_taken_up_again(signed_in: Page) -> None:
    join(signed_in)
    signed_in.get_by_role("button", name="Do this week again").click()
    expect(signed_in.get_by_text("Week 1 begins again.")).to_be_attached()
    signed_in.get_by_role("button", name="Leave the programme").click()
    expect(signed_in.get_by_role("button", name="Join the programme")).to_be_visible()
    signed_in.get_by_role("button", name="Undo").click()
    expect(signed_in.get_by_role("heading", name="Week 1")).to_be_visible()


def shown(page: Page) -> list[str]:
    """Names, with the short ones twice, until something is asked for."""
    return [" ".join(one.split()) for one in page.locator("#routines li:visible .routine-head").all_text_contents()]


def ago(days: int) -> str:
    """The moment of the phone's own zone, so many days ago."""
    return (datetime.now(ZoneInfo("Europe/Vienna")) - timedelta(days=days)).isoformat(timespec="seconds")


def bring(page: Page, rows: list[dict[str, Any]]) -> None:
    """What the person's other phone sent; waits until this one has it."""
    from_elsewhere(page, *rows)
    page.goto("/today")
    expect(page.get_by_text("Everything is saved.")).to_be_visible()


def week_four(page: Page, *entries: dict[str, Any]) -> None:
    """Eight days into week 4, with these entries and a session yesterday."""
    user: str = page.context.request.get("/api/me").json()["user"]
    body = {"week": 4, "joined": ago(40), "began": ago(8), "easing": None}
    record = str(uuid.uuid5(uuid.UUID(user), "programme"))
    done = {"at": ago(1), "routine": "settle-12", "finished": True, "seconds": 720, "steps": []}
    rows = [revision(kind="entry", body=entry) for entry in entries]
    bring(page, [revision(record=record, kind="programme", body=body), revision(kind="practice", body=done), *rows])
    page.goto("/practice/programme")
    expect(page.get_by_role("heading", name="Week 4")).to_be_visible()


def test_the_gate_says_what_is_missing_and_holds_without_a_penalty(signed_in: Page) -> None:
    week_four(signed_in)
    gate = signed_in.locator(".gate")
    expect(gate.get_by_text("Go through the warning signs once more.")).to_be_visible()
    expect(gate.get_by_text("Too little is written down")).to_be_visible()
    expect(signed_in.get_by_text(PROGRAMME.hold)).to_be_visible()
    expect(signed_in.get_by_role("button", name="Go on to week 5")).to_have_count(0)
    signed_in.get_by_role("button", name=library.body.settle.answers[1].name).click()
    expect(gate.get_by_text("After 1 of the 1 that you told us about.")).to_be_visible()
    expect(signed_in.get_by_text(library.body.settle.question)).to_have_count(0)
    assert Axe().run(signed_in).response["violations"] == []


def test_a_rise_offers_the_gentle_routine_and_a_start_one_week_earlier(signed_in: Page) -> None:
    week_four(signed_in, *({"at": ago(days), "leg": 6 if days < 7 else 3} for days in range(14)))
    signed_in.get_by_role("button", name="Take the gentle routine for now").click()
    gentle = library.routines[PROGRAMME.step_back.routine]
    expect(signed_in.get_by_role("link", name=gentle.name)).to_have_attribute("href", f"/practice/{gentle.slug}")
    assert Axe().run(signed_in).response["violations"] == []
    signed_in.get_by_role("button", name="Start again with week 3").click()
    expect(signed_in.get_by_role("heading", name="Week 3")).to_be_focused()


def test_filters_leave_what_fits_keep_it_in_the_address_and_let_go(signed_in: Page) -> None:
    signed_in.goto("/practice")
    everything = shown(signed_in)
    assert len(everything) > len(library.listed_routines) == len(set(everything))
    signed_in.get_by_text("Find one that fits").click()
    signed_in.get_by_label("Position").select_option(label="Sitting or standing only")
    expect(signed_in.get_by_role("status").filter(has_text="1 of 13 routines fit.")).to_be_visible()
    assert shown(signed_in) == [library.routines["desk-4"].name]
    assert signed_in.url.endswith("?position=upright")
    ways = signed_in.get_by_role("navigation", name="Kinds of routine").get_by_role("link")
    assert ways.all_text_contents() == ["At a desk", "Your own", "All poses"]
    signed_in.reload()
    expect(signed_in.get_by_text("1 of 13 routines fit.")).to_be_visible()
    signed_in.get_by_label("A wall").uncheck()
    expect(signed_in.get_by_role("heading", name="Nothing fits all of that")).to_be_visible()
    signed_in.get_by_role("button", name="Show all routines").click()
    expect(signed_in.get_by_label("Position")).to_have_value("")
    assert shown(signed_in) == everything
    expect(signed_in).to_have_url(re.compile("/practice$"))


def test_without_script_the_list_is_whole(signed_in: Page, browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, storage_state=signed_in.context.storage_state())
    plain = context.new_page()
    plain.goto(base_url + "/practice?minutes=5")
    assert len(set(shown(plain))) == len(library.listed_routines)
    context.close()


def test_the_pages_leave_axe_nothing_to_say(signed_in: Page) -> None:
    join(signed_in)
    assert Axe().run(signed_in).response["violations"] == []
    signed_in.goto("/practice?position=upright&without=wall")
    expect(signed_in.get_by_role("heading", name="Nothing fits all of that")).to_be_visible()
    assert Axe().run(signed_in).response["violations"] == []
