"""The journal as a person meets it: ten seconds in bed, offline, and nothing lost."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.e2e.people import Account, sign_in, sign_up

HOSTILE = "<img src=x onerror=\"document.title='hurt'\"> & <b>not bold</b>\n  two  spaces 🙂"

# The same clock time a day ago, as a datetime-local field takes it.
YESTERDAY = """(() => {
  const now = new Date();
  return new Date(now.getTime() - 864e5 - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 16);
})()"""


def slider(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name, exact=True)


def cell(page: Page, name: str, value: int) -> Locator:
    return page.locator(f'#scale-{name} + .scale-cells [data-value="{value}"]')


def status(page: Page) -> Locator:
    return page.locator("entry-form").get_by_role("status")


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


def write(page: Page, *, leg: int | None = None, note: str = "") -> str:
    """Writes an entry on a page of its own and returns its address, once it is on the phone."""
    page.goto("/journal/entry")
    if leg is not None:
        cell(page, "leg", leg).tap()
    if note:
        page.get_by_label("Note").fill(note)
    save(page)
    expect(status(page)).to_have_text(re.compile("^Saved"))
    page.wait_for_url("**/journal/entry?id=*")  # comes right after the status
    return page.url


def choice(page: Page, value: int) -> Locator:
    """A clash's button for a value; its time may hold the same figure."""
    return page.locator(".clash-choice", has=page.locator("strong", has_text=re.compile(f"^{value}$")))


def entries(page: Page) -> Locator:
    return page.locator(".record.entry")


def test_offline_an_entry_is_saved_on_this_phone_and_on_the_server_once_it_is_back(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    expect(slider(page, "Leg pain")).to_be_visible()
    page.context.set_offline(True)
    cell(page, "leg", 6).tap()
    save(page)
    expect(status(page)).to_have_text("Saved on this phone")
    page.context.set_offline(False)
    expect(status(page)).to_have_text("Saved", timeout=20_000)


def test_a_slider_that_was_not_touched_is_absent_and_not_0(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    expect(slider(page, "Leg pain")).to_have_attribute("aria-valuetext", "not set")
    slider(page, "Back pain").focus()
    page.keyboard.press("Home")
    expect(slider(page, "Back pain")).to_have_attribute("aria-valuetext", "0 of 10")
    save(page)
    expect(status(page)).to_have_text(re.compile("^Saved"))
    page.goto("/journal")
    expect(entries(page).locator("dl")).to_have_text(re.compile(r"^\s*Back\s*0\s*$"))


def test_the_sliders_answer_the_keyboard_and_assistive_technology(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    leg = slider(page, "Leg pain")
    leg.focus()
    for key in ("End", "ArrowLeft", "ArrowDown"):
        page.keyboard.press(key)
    expect(leg).to_have_attribute("aria-valuetext", "8 of 10")
    leg.fill("3")
    expect(leg).to_have_attribute("aria-valuetext", "3 of 10")
    page.keyboard.press("Delete")
    expect(leg).to_have_attribute("aria-valuetext", "not set")


def test_scrolling_over_the_cells_sets_nothing(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    box = cell(page, "back", 5).bounding_box()
    finger = page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 9):
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - 25 * step}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function("scrollY > 50")
    expect(slider(page, "Back pain")).to_have_attribute("aria-valuetext", "not set")
    expect(slider(page, "Leg pain")).to_have_attribute("aria-valuetext", "not set")


def test_a_note_is_shown_as_it_was_written_and_nothing_in_it_runs(signed_in):
    page = signed_in
    address = write(page, note=HOSTILE)
    page.goto("/journal")
    shown = entries(page).locator(".note")
    expect(shown).to_be_visible()
    assert shown.evaluate("note => note.textContent") == HOSTILE
    assert page.locator(".note img, .note b").count() == 0
    assert "hurt" not in page.title()
    page.goto(address)
    expect(page.get_by_label("Note")).to_have_value(HOSTILE)


def test_an_edit_changes_what_was_touched_and_leaves_the_rest(signed_in):
    page = signed_in
    write(page, leg=6, note="a long drive")
    page.goto("/journal")
    page.get_by_role("link", name="Edit").click()
    expect(page.get_by_label("Note")).to_have_value("a long drive")
    cell(page, "leg", 4).tap()
    save(page)
    expect(status(page)).to_have_text(re.compile("^Saved"))
    page.goto("/journal")
    expect(entries(page)).to_have_count(1)
    expect(entries(page).locator("dd")).to_have_text("4")
    expect(entries(page).locator(".note")).to_have_text("a long drive")


def test_a_deleted_entry_comes_back_by_undo_after_it_was_sent_too(signed_in):
    page = signed_in
    write(page, leg=6)
    page.goto("/journal")
    expect(entries(page).locator(".record-state")).to_contain_text("Saved on the server, ", timeout=20_000)
    with page.expect_response(lambda reply: reply.url.endswith("/api/log") and reply.request.method == "POST"):
        page.get_by_role("button", name="Delete the entry").click()
        expect(entries(page)).to_have_count(0)
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(entries(page).locator("dd")).to_have_text("6")
    expect(undo).to_have_count(0)


def test_what_was_typed_survives_a_reload(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    cell(page, "leg", 7).tap()
    page.get_by_label("Note").press_sequentially("woke at four ")
    expect(page.get_by_label("Note")).to_have_value("woke at four ")
    page.reload()
    expect(page.get_by_label("Note")).to_have_value("woke at four ")
    expect(slider(page, "Leg pain")).to_have_attribute("aria-valuetext", "7 of 10")


def test_yesterday_is_a_hint_and_is_never_filled_in(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    page.get_by_role("button", name="Change the time").click()
    yesterday = page.evaluate(YESTERDAY)
    page.get_by_label("When was it?").fill(yesterday)
    cell(page, "leg", 8).tap()
    save(page)
    expect(status(page)).to_have_text(re.compile("^Saved"))
    page.goto("/journal/entry")
    expect(page.get_by_text("yesterday 8")).to_be_visible()
    expect(slider(page, "Leg pain")).to_have_attribute("aria-valuetext", "not set")
    save(page)
    expect(page.get_by_role("alert")).to_have_text("Nothing to save yet. Choose a number or write a note.")


def test_a_time_to_come_is_refused_in_words_and_keeps_everything(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    cell(page, "leg", 5).tap()
    page.get_by_role("button", name="Change the time").click()
    page.get_by_label("When was it?").fill("2099-01-01T10:00")
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("still to come")
    expect(page.get_by_label("When was it?")).to_have_attribute("aria-invalid", "true")
    expect(slider(page, "Leg pain")).to_have_attribute("aria-valuetext", "5 of 10")


@pytest.fixture
def two_phones(page: Page, another_phone: Page) -> tuple[Page, Page, Account]:
    account = sign_up(page)
    sign_in(another_phone, account)
    return page, another_phone, account


def test_two_values_for_one_field_are_shown_side_by_side_and_one_tap_chooses(two_phones):
    mine, theirs, _account = two_phones
    address = write(mine, leg=5)
    expect(status(mine)).to_have_text("Saved", timeout=20_000)
    theirs.goto("/journal")
    expect(entries(theirs)).to_have_count(1, timeout=20_000)
    theirs.goto(address)
    for phone, leg in ((mine, 6), (theirs, 4)):
        expect(slider(phone, "Leg pain")).to_have_attribute("aria-valuetext", "5 of 10")
        phone.context.set_offline(True)
        cell(phone, "leg", leg).tap()
        save(phone)
        expect(status(phone)).to_have_text("Saved on this phone")
    for phone in (mine, theirs):
        phone.context.set_offline(False)
        expect(status(phone)).to_have_text("Saved", timeout=20_000)
    for phone in (mine, theirs):
        phone.goto("/journal")
        group = phone.get_by_role("group", name="Two values for leg pain")
        expect(group.get_by_role("button")).to_have_count(2, timeout=20_000)
        expect(choice(phone, 6)).to_contain_text("this phone" if phone is mine else "other phone")
    choice(mine, 4).click()
    expect(mine.locator(".clash")).to_have_count(0)  # until then the card still tells of the save before
    expect(entries(mine).locator(".record-state")).to_contain_text("Saved on the server", timeout=20_000)
    theirs.reload()
    for phone in (mine, theirs):
        expect(phone.locator(".clash")).to_have_count(0, timeout=20_000)
        expect(entries(phone).locator("dd")).to_have_text("4")


def test_an_empty_journal_is_drawn_and_kind(signed_in):
    signed_in.goto("/journal")
    expect(signed_in.get_by_role("heading", name="Nothing here yet")).to_be_visible()
    signed_in.get_by_role("link", name="New entry").click()
    expect(signed_in.get_by_role("heading", name="How is it?")).to_be_visible()


def test_an_entry_that_is_not_on_this_phone_says_so(signed_in):
    signed_in.goto("/journal/entry?id=0190a000-0000-7000-8000-000000000001")
    expect(signed_in.get_by_role("heading", name="Not on this phone")).to_be_visible()


@pytest.mark.parametrize("path", ["/journal", "/journal/entry"])
def test_axe_finds_nothing_to_complain_of(signed_in, path):
    write(signed_in, leg=6, note="a note")
    signed_in.goto(path)
    expect(signed_in.locator(".record, leg-ladder svg").first).to_be_visible()
    found = Axe().run(signed_in)
    assert found.violations_count == 0, found.generate_report()


def test_an_update_of_the_app_waits_while_something_is_not_saved(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    expect(slider(page, "Leg pain")).to_be_visible()
    root = page.locator("html")
    expect(root).not_to_have_attribute("data-unsaved", "")
    cell(page, "leg", 4).tap()
    expect(root).to_have_attribute("data-unsaved", "")
    save(page)
    expect(root).not_to_have_attribute("data-unsaved", "")
