"""Nothing written is ever lost: edits from two phones, deletions, refusals, a browser that clears its memory."""

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.complaints import Complaints
from tests.e2e.people import from_elsewhere
from tests.e2e.test_journal import cell, entries, save, slider, status, write
from tests.log.conftest import revision as plain_revision

PATIENCE = 30_000
AT = "2026-11-20T08:00:00+01:00"

# A page that garbles what it sends until it is told to stop: so the real server refuses it with its own words.
GARBLE = """(() => {
  const real = window.fetch;
  window.fetch = (path, init) => {
    const spoilt = typeof init?.body === 'string' && !sessionStorage.getItem('mended');
    return real(path, spoilt ? { ...init, body: init.body.replace('"leg":6', '"leg":66') } : init);
  };
})()"""


def revision(body: dict[str, Any] | None, **fields: Any) -> dict[str, Any]:
    return plain_revision(body=body, made_at=AT, **fields)


def saved(page: Page) -> None:
    expect(status(page)).to_have_text("Saved", timeout=PATIENCE)


def fine(page: Page) -> None:
    """Axe finds nothing to complain of."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def state(page: Page) -> Locator:
    return entries(page).locator(".record-state")


def test_a_clash_over_each_kind_of_field_is_told_in_plain_words_and_ended_by_one_tap_each(signed_in: Page) -> None:
    page = signed_in
    first = revision({"at": AT, "leg": 5})
    mine = {
        "at": "2026-11-20T09:30:00+01:00",
        "leg": 6,
        "note": "after the stairs",
        "medicine": True,
        "ladder.left": "calf",
        "regions.calf-back.left": {"sensation": "numb", "strength": 6},
        "triggers.sitting": True,
    }
    theirs = {
        "at": "2026-11-20T07:15:00+01:00",
        "leg": 4,
        "note": "at night",
        "medicine": False,
        "ladder.left": "none",
        "regions.calf-back.left": True,
        "triggers.sitting": None,
    }
    onto = {"record": first["record"], "parents": [first["id"]]}
    from_elsewhere(page, first, revision(theirs, **onto), revision(mine, **onto))
    page.goto("/journal")
    clashes = page.locator(".clash")
    expect(clashes).to_have_count(len(mine), timeout=PATIENCE)
    for field, values in {
        "leg pain": ("6", "4"),
        "the note": ("after the stairs", "at night"),
        "medicine taken": ("yes", "no"),
        "how far down the left leg it goes": ("calf", "no pain"),
        "the place “back of calf, left”": ("numb, 6 of 10", "marked"),
        "“long sitting”, which made it worse": ("chosen", "not chosen"),
        "the time": (re.compile("09:30"), re.compile("07:15")),
    }.items():
        group = page.get_by_role("group", name=f"Two values for {field}", exact=True)
        expect(group.locator("strong")).to_have_text(list(values))
        group.get_by_role("button").last.click()
        expect(group).to_have_count(0)
    expect(clashes).to_have_count(0)
    expect(entries(page).locator("dd").first).to_have_text("4")
    expect(state(page)).to_contain_text("Saved on the server", timeout=PATIENCE)


def test_deleted_here_and_changed_elsewhere_it_comes_back_and_asks(signed_in: Page) -> None:
    page = signed_in
    first = revision({"at": AT, "leg": 5})
    from_elsewhere(page, first)
    page.goto("/journal")
    page.get_by_role("button", name="Delete the entry").click()
    expect(entries(page)).to_have_count(0)
    from_elsewhere(page, revision({"leg": 3}, record=first["record"], parents=[first["id"]]))
    page.reload()
    asked = page.get_by_role("group", name="Deleted on one phone, changed on another")
    expect(asked).to_be_visible(timeout=PATIENCE)
    expect(entries(page).locator("dd")).to_have_text("3")
    asked.get_by_role("button", name="Keep it").click()
    expect(asked).to_have_count(0)
    expect(entries(page)).to_have_count(1)


def test_what_is_deleted_waits_in_the_trash_and_any_version_of_it_can_be_brought_back(signed_in: Page) -> None:
    page = signed_in
    address = write(page, leg=6, note="a long drive")
    page.goto(address)
    expect(slider(page, "Leg pain")).to_have_attribute("aria-valuetext", "6 of 10")
    cell(page, "leg", 2).tap()
    save(page)
    expect(status(page)).to_have_text(re.compile("^Saved"))
    page.goto("/journal")
    page.get_by_role("button", name="Delete the entry").click()
    expect(entries(page)).to_have_count(0)
    page.get_by_role("link", name="Deleted", exact=True).click()
    expect(entries(page)).to_contain_text("a long drive")
    fine(page)
    page.get_by_role("button", name="Bring back the entry").click()
    expect(page.get_by_role("heading", name="Nothing is deleted")).to_be_visible()
    page.goto("/journal")
    page.get_by_role("link", name="Earlier versions of the entry").click()
    versions = page.locator(".version")
    expect(versions.locator("h2")).to_have_text(["Brought back", "Deleted", "Changed", "Written"])
    expect(versions.nth(2)).to_contain_text("Leg pain: 2, was 6")
    versions.last.get_by_text("Look at it").click()
    expect(versions.last.locator(".version-content")).to_contain_text("a long drive")
    fine(page)
    versions.last.get_by_role("button", name="Bring this back").click()
    expect(versions).to_have_count(5)
    expect(versions.first).to_contain_text("Leg pain: 6, was 2")
    page.get_by_role("button", name="Undo").click()
    expect(versions.first).to_contain_text("Leg pain: 2, was 6")


def test_what_the_server_refuses_says_why_and_is_mended_in_its_form(signed_in: Page) -> None:
    page = signed_in
    page.add_init_script(GARBLE)
    page.goto("/journal/entry")
    cell(page, "leg", 6).tap()
    save(page)
    expect(status(page)).to_have_text(re.compile("^Saved"))
    page.goto("/journal")
    refusal = page.locator(".refusal")
    expect(refusal).to_contain_text("The server did not take this. Leg pain", timeout=PATIENCE)
    expect(page.locator("sync-status")).to_contain_text("1 entry could not be sent as written.")
    with page.expect_download() as taken:
        refusal.get_by_role("button", name="Save a file").click()
    assert '"leg": 6' in taken.value.path().read_text("utf-8")
    page.evaluate("sessionStorage.setItem('mended', 'yes')")
    refusal.get_by_role("link", name="Mend").click()
    expect(page.get_by_role("alert")).to_contain_text("Leg pain")
    cell(page, "leg", 7).tap()
    save(page)
    saved(page)
    expect(page.locator("sync-status")).to_be_empty()


def test_a_browser_that_cleared_the_journal_is_told_of_and_all_of_it_comes_back(
    signed_in: Page, complaints: Complaints
) -> None:
    page = signed_in
    write(page, leg=6, note="still there")
    saved(page)
    page.goto("/about")
    browser = page.context.new_cdp_session(page)
    cleared = {"origin": page.evaluate("location.origin"), "storageTypes": "indexeddb,cache_storage,service_workers"}
    browser.send("Storage.clearDataForOrigin", cleared)
    page.goto("/journal")
    line = page.locator("sync-status")
    expect(line).to_contain_text("What was on the server is here again", timeout=PATIENCE)
    expect(entries(page)).to_contain_text("still there")
    line.get_by_role("button", name="All right").click()
    expect(line).to_be_empty()
    page.reload()
    expect(entries(page)).to_contain_text("still there")
    expect(line).to_be_empty()


def test_a_session_gets_a_note_and_how_it_was_afterwards(signed_in: Page) -> None:
    page = signed_in
    session = {"at": AT, "routine": "wall-5", "seconds": 300, "finished": True, "steps": []}
    from_elsewhere(page, revision(session, kind="practice"))
    page.goto("/journal")
    page.get_by_role("link", name="Edit the session").click()
    page.get_by_label("Note").fill("calmer than yesterday")
    fine(page)
    slider(page, "Left leg").focus()
    page.keyboard.press("Home")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("session-form").get_by_role("status")).to_have_text("Saved", timeout=PATIENCE)
    page.goto("/journal")
    card = page.locator(".record.practice")
    expect(card).to_contain_text("calmer than yesterday")
    expect(card).to_contain_text("finished")
