"""Writing an entry as a person does it: in five taps, or with as much as they want to say."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.e2e.test_journal import cell, save, slider, status

COUNT_TAPS = "addEventListener('click', () => { window.taps = (window.taps ?? 0) + 1 }, true)"


def rung(page: Page, side: str, place: int) -> Locator:
    return page.locator(f'.ladder-rungs [data-side="{side}"][data-place="{place}"]')


def touch(target: Locator) -> None:
    """A finger where the target is now: unlike tap(), it scrolls nothing into view."""
    box = target.bounding_box()
    assert box is not None
    target.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def unfold(page: Page, title: str) -> Locator:
    """Opens a folded part of the entry and gives it."""
    part = page.locator(".entry-section", has=page.locator("summary", has_text=title))
    part.locator("summary").click()
    return part


def tap_body(page: Page, x: float, y: float) -> None:
    """A finger on the drawn body; x and y are units of the view's own box."""
    point = page.locator(".body-picture").evaluate(
        """(svg, [x, y]) => {
          svg.scrollIntoView({ block: 'center' });
          const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
          return [left, top];
        }""",
        [x, y],
    )
    page.touchscreen.tap(*point)


def saved_body(page: Page) -> dict[str, object]:
    """What the server holds of the newest revision of an entry."""
    expect(status(page)).to_have_text("Saved")
    reply = page.evaluate("""async () => {
      const { user, epoch } = await (await fetch('/api/me')).json();
      const pulled = await (await fetch(`/api/log?user=${user}&epoch=${epoch}&after=0&limit=200`)).json();
      return pulled.revisions.filter(({ kind }) => kind === 'entry').at(-1).body;
    }""")
    return dict(reply)


def test_a_quick_entry_takes_one_screen_and_five_taps(signed_in):
    page = signed_in
    page.add_init_script(COUNT_TAPS)
    page.goto("/journal/entry")
    expect(page.locator(".quick-ladder")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_in_viewport(ratio=1)
    touch(cell(page, "leg", 6))
    touch(cell(page, "back", 3))
    touch(rung(page, "left", 5))
    touch(page.get_by_role("button", name="Right leg: none"))
    touch(page.get_by_role("button", name="Save", exact=True))
    expect(status(page)).to_have_text(re.compile("^Saved"))
    assert page.evaluate("window.taps") <= 5
    assert page.evaluate("scrollY") == 0
    body = saved_body(page)
    assert {key: body[key] for key in body if key != "at"} == {
        "leg": 6,
        "back": 3,
        "ladder.left": "calf",
        "ladder.right": "none",
    }


def test_the_body_map_by_touch_and_what_is_felt_there(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    part = unfold(page, "Where is it?")
    tap_body(page, 130, 310)
    panel = part.get_by_role("region", name="Back of calf, left")
    panel.get_by_text("tingling, pins and needles").tap()
    panel.locator('.scale-cells [data-value="7"]').tap()
    part.get_by_text("Soles", exact=True).tap()
    tap_body(page, 110, 260)
    expect(part.get_by_role("region", name="Heel, left")).to_be_visible()
    save(page)
    body = saved_body(page)
    assert body["regions.calf-back.left"] == {"sensation": "tingling", "strength": 7}
    assert body["regions.heel.left"] is True
    page.reload()
    part = unfold(page, "2 places")
    part.get_by_role("button", name="Heel, left").tap()
    part.get_by_role("button", name="Remove heel, left").tap()
    save(page)
    assert saved_body(page) == {"regions.heel.left": None}


def test_the_list_of_places_does_by_keyboard_and_by_name_all_that_the_map_does(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    part = unfold(page, "Where is it?")
    part.get_by_role("radio", name="Back").focus()
    page.keyboard.press("ArrowLeft")
    expect(part.get_by_role("radio", name="List")).to_be_checked()
    toe = part.get_by_role("button", name="Big toe, right", exact=True)
    toe.focus()
    page.keyboard.press("Enter")
    expect(toe).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    expect(part.get_by_role("button", name="Remove big toe, right")).to_be_focused()
    page.keyboard.press("Tab")
    expect(part.get_by_role("slider", name="How strong?")).to_be_focused()
    page.keyboard.press("4")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(part.get_by_role("radio", name="aching")).to_be_checked()
    save(page)
    assert saved_body(page)["regions.big-toe.right"] == {"sensation": "aching", "strength": 4}


def test_a_chip_of_ones_own_is_added_renamed_and_retired_and_entries_follow(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    part = unfold(page, "What set it off?")
    part.get_by_role("button", name="Your own").click()
    part.get_by_label("Your own").fill("Digging")
    page.keyboard.press("Enter")
    expect(part.get_by_role("button", name="Digging", exact=True)).to_have_attribute("aria-pressed", "true")
    save(page)
    expect(status(page)).to_have_text("Saved")
    part.get_by_role("button", name="Change your own").click()
    part.get_by_label("Name of Digging").fill("Gardening")
    page.keyboard.press("Enter")
    expect(part.locator("summary")).to_contain_text("Gardening")
    part.get_by_role("button", name="Retire Gardening").click()
    expect(part.get_by_role("button", name="Bring back Gardening")).to_be_visible()
    page.goto("/journal/entry")
    part = unfold(page, "What set it off?")
    expect(part.get_by_role("button", name="driving")).to_be_visible()
    expect(part.get_by_role("button", name="Gardening", exact=True)).to_have_count(0)
    page.goto("/journal")
    expect(page.locator(".record.entry")).to_contain_text("Gardening")


def test_the_saddle_leads_to_the_warning_signs_and_nothing_is_lost(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    page.get_by_label("Note").fill("since this morning")
    part = unfold(page, "Where is it?")
    tap_body(page, 160, 135)
    page.wait_for_url("**/check?next=*")
    expect(page.locator("#sign-E1 input").first).to_be_focused()
    page.go_back()
    expect(page.get_by_label("Note")).to_have_value("since this morning")
    part = unfold(page, "1 place")
    part.get_by_role("button", name=re.compile("^Private parts")).click()
    expect(part.get_by_role("slider")).to_have_count(0)
    part.get_by_role("button", name=re.compile("^Remove private parts")).click()
    expect(part.locator(".place-panel")).to_have_count(0)


def test_both_legs_for_the_first_time_lead_to_the_warning_signs_after_saving(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    rung(page, "left", 5).tap()
    rung(page, "right", 3).tap()
    save(page)
    page.wait_for_url("**/check?next=*#sign-E7")
    page.go_back()
    expect(slider(page, "Left leg")).to_have_attribute("aria-valuetext", "calf")


def test_an_old_entry_is_edited_with_every_part_and_hidden_parts_stay_hidden(signed_in):
    page = signed_in
    page.goto("/journal/entry")
    part = unfold(page, "Sleep and energy")
    part.locator('#scale-sleep + .scale-cells [data-value="4"]').tap()
    part.get_by_text("low", exact=True).tap()
    unfold(page, "Medicine").get_by_text("No", exact=True).tap()
    save(page)
    assert {key: value for key, value in saved_body(page).items() if key != "at"} == {
        "sleep": 4,
        "energy": 2,
        "medicine": False,
    }
    page.get_by_role("button", name="Choose what is shown here").click()
    for title in ("Medicine", "What helped?"):
        page.get_by_role("checkbox", name=title).uncheck()
    expect(page.locator(".in-relief")).to_have_count(0)
    expect(page.locator(".in-medicine")).to_have_count(1)  # this entry says something there
    address = page.url
    page.goto("/journal/entry")
    expect(page.locator(".entry-section").first).to_contain_text("Sleep and energy")
    expect(page.locator(".in-medicine, .in-relief")).to_have_count(0)
    page.goto(address)
    part = unfold(page, "energy low, sleep 4 of 10")
    part.get_by_role("button", name="Clear: Energy").tap()
    save(page)
    assert saved_body(page) == {"energy": None}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_entry_with_all_of_it_open(signed_in, scheme):
    page = signed_in
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto("/journal/entry")
    expect(page.locator(".entry-section")).to_have_count(7)
    for summary in page.locator(".entry-section summary").all():
        summary.click()
    tap_body(page, 130, 310)
    page.get_by_role("button", name="numb", exact=True).click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.get_by_role("radio", name="List").check(force=True)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
