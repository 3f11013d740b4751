"""Routines of a person's own: made, put in order, played with no network, shared, and kept by somebody else."""

import json
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from app.library import library
from tests.e2e.people import answer_no_to_every_sign, enter, sign_up, wait_until_kept, wait_until_voiced

BRIDGE = library.poses["bridge"].name
CHAIR = library.poses["legs-on-chair"].name
FOUR = library.poses["figure-four"].name
DRAW_AGAIN = "async (editor) => { editor.requestUpdate(); await editor.updateComplete; }"


def names(page: Page) -> list[str]:
    return page.locator(".made-step .step-name").all_text_contents()


def add_pose(page: Page, name: str) -> None:
    page.get_by_role("button", name="Add a pose").click()
    page.get_by_role("dialog").get_by_role("button", name=name, exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def make(page: Page, name: str, *poses: str) -> None:
    """Makes and saves a routine; the page stays on it."""
    page.goto("/practice/own")
    page.get_by_role("link", name="New routine").click()
    page.get_by_label("Name").fill(name)
    for pose in poses:
        add_pose(page, pose)
    save(page)


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".own-foot").get_by_role("status")).to_have_text(re.compile("^Saved"))


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


def test_a_routine_is_made_ordered_by_keyboard_and_still_there_after_a_reload(signed_in: Page) -> None:
    make(signed_in, "Evening", BRIDGE, CHAIR, FOUR)
    assert names(signed_in) == [BRIDGE, CHAIR, FOUR]
    up = signed_in.get_by_role("button", name=f"Move {FOUR} up")
    up.focus()
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_text(f"{FOUR} is now 2 of 3.")).to_be_attached()
    expect(up).to_be_focused()
    signed_in.get_by_role("button", name=re.compile(f"Move {CHAIR}, 3 of 3")).focus()
    signed_in.keyboard.press("ArrowUp")
    signed_in.keyboard.press("ArrowUp")
    assert names(signed_in) == [CHAIR, BRIDGE, FOUR]
    save(signed_in)
    signed_in.reload()
    expect(signed_in.locator(".made-step")).to_have_count(3)
    assert names(signed_in) == [CHAIR, BRIDGE, FOUR]


def from_grip_to_grip(page: Page, start: int, end: int) -> list[tuple[float, float]]:
    """Where a hand passes that drags one row to another's place."""
    grips = page.locator(".grip")
    here, there = grips.nth(start).bounding_box(), grips.nth(end).bounding_box()
    assert here and there
    over = -10 if there["y"] < here["y"] else 10
    by = there["y"] + over - here["y"]
    return [(here["x"] + 20, here["y"] + 20 + by * part / 8) for part in range(9)]


def test_a_row_is_dragged_by_its_handle_with_a_mouse_and_with_a_finger(signed_in: Page) -> None:
    make(signed_in, "Evening", BRIDGE, CHAIR, FOUR)
    (x, y), *way = from_grip_to_grip(signed_in, 2, 0)
    signed_in.mouse.move(x, y)
    signed_in.mouse.down()
    for x, y in way:
        signed_in.mouse.move(x, y)
    signed_in.mouse.up()
    expect(signed_in.get_by_text(f"{FOUR} is now 1 of 3.")).to_be_attached()
    assert names(signed_in) == [FOUR, BRIDGE, CHAIR]
    finger = signed_in.context.new_cdp_session(signed_in)
    (x, y), *way = from_grip_to_grip(signed_in, 0, 2)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for x, y in way:
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(signed_in.get_by_text(f"{FOUR} is now 3 of 3.")).to_be_attached()
    assert names(signed_in) == [BRIDGE, CHAIR, FOUR]


def test_the_total_follows_and_a_change_too_short_for_its_words_is_lengthened(signed_in: Page) -> None:
    make(signed_in, "Evening", BRIDGE, FOUR)
    total = signed_in.locator(".own-total")
    before = total.text_content()
    signed_in.get_by_role("button", name=f"Times of {FOUR}").click()
    field(signed_in, "Hold, each side").fill("60")
    signed_in.locator("routine-editor").evaluate(DRAW_AGAIN)  # as when something arrives while one types
    field(signed_in, "Hold, each side").blur()
    expect(total).not_to_have_text(before or "")
    field(signed_in, "Getting there").fill("1")
    field(signed_in, "Getting there").blur()
    expect(signed_in.get_by_text(re.compile("Getting there now takes .* the voice needs that long"))).to_be_visible()
    assert int(field(signed_in, "Getting there").input_value()) > 1


def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(signed_in: Page) -> None:
    make(signed_in, "Evening", BRIDGE)
    signed_in.get_by_role("button", name=f"Times of {BRIDGE}").click()
    hold = field(signed_in, "Hold")
    hold.fill("900")
    hold.blur()
    expect(hold).to_have_attribute("aria-invalid", "true")
    expect(signed_in.get_by_text("the hold can be 30 to 80 seconds long, not 900")).to_be_visible()
    signed_in.reload()
    expect(signed_in.get_by_text("You made this earlier and did not save it.")).to_be_visible()
    signed_in.get_by_role("button", name="Start afresh").click()
    expect(signed_in.locator(".made-step")).to_contain_text("1 min")


def test_a_name_is_asked_for_beside_its_field(signed_in: Page) -> None:
    signed_in.goto("/practice/own/edit")
    add_pose(signed_in, BRIDGE)
    signed_in.get_by_role("button", name="Save", exact=True).click()
    expect(signed_in.get_by_label("Name")).to_be_focused()
    expect(signed_in.get_by_text("Give this routine a name.")).to_be_visible()


def test_a_deleted_routine_comes_back(signed_in: Page) -> None:
    make(signed_in, "Evening", BRIDGE)
    signed_in.goto("/practice/own")
    signed_in.get_by_role("button", name="Delete Evening").click()
    expect(signed_in.get_by_role("heading", name="None yet")).to_be_visible()
    signed_in.get_by_role("button", name="Undo").click()
    expect(signed_in.get_by_role("heading", name="Evening")).to_be_visible()


def test_it_is_played_and_logged_with_no_network(signed_in: Page) -> None:
    answer_no_to_every_sign(signed_in)
    make(signed_in, "Evening", BRIDGE, CHAIR)
    wait_until_kept(signed_in)
    wait_until_voiced(signed_in)
    signed_in.context.set_offline(True)
    signed_in.goto("/practice/own")
    signed_in.get_by_role("link", name="Play Evening").click()
    expect(signed_in.get_by_role("heading", name="Evening", level=1)).to_be_visible()
    signed_in.get_by_role("button", name="Start").click()
    expect(signed_in.get_by_role("timer")).to_be_visible()
    for pose in (BRIDGE, CHAIR):
        expect(signed_in.get_by_role("dialog").get_by_role("heading", name=pose)).to_be_visible()
        signed_in.get_by_role("button", name="Next", exact=True).click()
    expect(signed_in.get_by_text("Saved on this phone")).to_be_visible()
    signed_in.goto("/journal")
    expect(signed_in.locator(".record.practice")).to_contain_text("Evening")
    signed_in.context.set_offline(False)
    signed_in.goto("/today")
    expect(signed_in.get_by_text("Everything is saved.")).to_be_visible()


def test_a_file_brings_it_to_another_account(signed_in: Page, another_phone: Page, tmp_path: Path) -> None:
    make(signed_in, "Evening", BRIDGE, CHAIR)
    signed_in.goto("/practice/own")
    signed_in.get_by_role("button", name="Share Evening").click()
    with signed_in.expect_download() as download:
        signed_in.get_by_role("button", name="Save as a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    sign_up(another_phone)
    another_phone.goto("/practice/own")
    expect(another_phone.get_by_role("heading", name="None yet")).to_be_visible()
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {"steps": [{"pose": "headstand"}]}), "utf-8")
    another_phone.locator("input[type=file]").set_input_files(broken)
    expect(another_phone.get_by_role("alert")).to_contain_text("no pose is called “headstand”")
    another_phone.locator("input[type=file]").set_input_files(file)
    another_phone.get_by_role("button", name="Keep it").click()
    expect(another_phone.get_by_role("link", name="Play Evening")).to_be_visible()


def test_a_link_brings_it_to_another_account_and_tells_the_server_nothing(signed_in: Page, another_phone: Page) -> None:
    signed_in.context.grant_permissions(["clipboard-read", "clipboard-write"])
    make(signed_in, "Evening", BRIDGE, CHAIR)
    signed_in.goto("/practice/own")
    signed_in.get_by_role("button", name="Share Evening").click()
    signed_in.get_by_role("button", name="Copy a link").click()
    expect(signed_in.get_by_text("Link copied.")).to_be_attached()
    link: str = signed_in.evaluate("navigator.clipboard.readText()")

    asked: list[str] = []
    another_phone.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    another_phone.goto(link)  # signed out, as somebody is who never heard of Legs Up
    another_phone.get_by_role("link", name="Create account").last.click()
    another_phone.wait_for_url("**/sign-up?next=/practice/own#routine=*")
    enter(another_phone)
    another_phone.wait_for_url("**/practice/own#routine=*")
    expect(another_phone.get_by_role("heading", name="Evening")).to_be_visible()
    another_phone.get_by_role("button", name="Keep it").click()
    expect(another_phone.get_by_role("link", name="Play Evening")).to_be_visible()
    assert link.partition("#routine=")[2] not in "".join(url.partition("#")[0] for url in asked)
    another_phone.reload()
    expect(another_phone.get_by_role("button", name="Keep it")).to_have_count(0)


def test_the_pages_leave_axe_nothing_to_say(signed_in: Page) -> None:
    signed_in.goto("/practice/own")
    expect(signed_in.get_by_role("heading", name="None yet")).to_be_visible()
    assert Axe().run(signed_in).response["violations"] == []
    make(signed_in, "Evening", BRIDGE, FOUR)
    signed_in.get_by_role("button", name=f"Times of {FOUR}").click()
    field(signed_in, "Hold, each side").fill("999")
    field(signed_in, "Hold, each side").blur()
    assert Axe().run(signed_in).response["violations"] == []
    signed_in.get_by_role("button", name="Add a pose").click()
    assert Axe().run(signed_in).response["violations"] == []
    signed_in.goto("/practice/own")
    signed_in.get_by_role("link", name="Play Evening").click()
    expect(signed_in.locator("own-summary .step").first).to_be_visible()
    assert Axe().run(signed_in).response["violations"] == []


def test_a_pose_left_out_is_left_out_of_their_own_routines_too(signed_in: Page) -> None:
    make(signed_in, "Evening", BRIDGE, CHAIR)
    signed_in.goto("/practice/poses/bridge")
    signed_in.get_by_role("button", name="Leave this pose out from now on").click()
    expect(signed_in.get_by_text("is left out from now on.").first).to_be_attached()
    signed_in.goto("/practice/own")
    signed_in.get_by_role("link", name="Play Evening").click()
    expect(signed_in.locator("own-summary .swap")).to_contain_text(BRIDGE)
