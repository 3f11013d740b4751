"""What a person ticks changes each routine for them, visibly: on the page, in the player, offline, on another phone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from app.library import library
from tests.complaints import Complaints
from tests.e2e.people import answer_no_to_every_sign, sign_in, sign_up, wait_until_kept
from tests.e2e.test_check import no_to_all_but, open_check

TAGS = library.cautions.tags
AGREED = library.cautions.agreed
WALL, CHAIR, REST = (library.poses[slug].name for slug in ("legs-up-the-wall", "legs-on-chair", "constructive-rest"))


def is_saved(page: Page) -> None:
    """A tick shows at once; only this says that it is safe."""
    expect(page.get_by_role("status").get_by_text("Saved on this phone")).to_be_visible()


def tick(page: Page, tag: str) -> None:
    page.goto("/practice/cautions")
    page.get_by_label(TAGS[tag]).check()
    is_saved(page)


def steps(page: Page) -> Locator:
    return page.locator("routine-steps .step-name")


def swaps(page: Page) -> Locator:
    return page.locator("routine-steps .swap")


def open_wall_5(page: Page) -> None:
    page.goto("/practice/wall-5")
    expect(page.locator("routine-steps").get_by_role("button").first).to_be_visible()


def follow(page: Page, *names: str) -> None:
    """Starts the routine that is open and goes from pose to pose until it is done."""
    page.get_by_role("button", name="Start").click()
    for name in names:
        expect(page.get_by_role("dialog").get_by_role("heading", name=name)).to_be_visible()
        page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Saved on this phone")).to_be_visible()


def test_a_ticked_caution_swaps_a_pose_on_the_page_in_the_player_offline_and_on_another_phone(
    page: Page, another_phone: Page
) -> None:
    account = sign_up(page)
    answer_no_to_every_sign(page)
    wait_until_kept(page)
    page.context.set_offline(True)
    tick(page, "glaucoma")
    open_wall_5(page)
    expect(steps(page)).to_have_text([REST, "Side-Lying Rest"])
    expect(swaps(page)).to_contain_text(f"{WALL} → becomes {REST}.")
    expect(swaps(page)).to_contain_text(f"You ticked: {TAGS['glaucoma']}")
    follow(page, REST, "Side-Lying Rest")
    page.context.set_offline(False)
    page.goto("/today")
    expect(page.get_by_text("Everything is saved.")).to_be_visible(timeout=15_000)

    sign_in(another_phone, account)
    open_wall_5(another_phone)
    expect(swaps(another_phone)).to_contain_text(REST)
    another_phone.goto("/practice/cautions")
    expect(another_phone.get_by_label(TAGS["glaucoma"])).to_be_checked()


def test_a_tick_can_be_taken_back(signed_in: Page) -> None:
    tick(signed_in, "clot")
    signed_in.reload()
    box = signed_in.get_by_label(TAGS["clot"])
    expect(box).to_be_checked()
    box.uncheck()
    is_saved(signed_in)
    open_wall_5(signed_in)
    expect(steps(signed_in)).to_have_text([REST, WALL, "Side-Lying Rest"])


def test_a_clinician_s_agreement_brings_the_pose_back_and_can_be_taken_back(signed_in: Page) -> None:
    tick(signed_in, "high-bp")
    open_wall_5(signed_in)
    expect(steps(signed_in).nth(1)).to_have_text(CHAIR)
    signed_in.get_by_label(AGREED).check()
    expect(steps(signed_in).nth(1)).to_have_text(WALL)
    is_saved(signed_in)
    signed_in.reload()
    agreed = signed_in.locator("routine-steps").get_by_label(AGREED)
    expect(agreed).to_be_checked()
    agreed.uncheck()
    expect(steps(signed_in).nth(1)).to_have_text(CHAIR)


def test_a_pose_can_be_left_out_from_now_on_and_put_back(signed_in: Page) -> None:
    open_wall_5(signed_in)
    signed_in.get_by_role("button", name=f"Leave out {WALL} from now on").click()
    expect(steps(signed_in)).to_have_text([REST, "Side-Lying Rest"])
    expect(swaps(signed_in)).to_contain_text("You left it out.")
    signed_in.get_by_role("button", name="Undo").click()
    expect(steps(signed_in).nth(1)).to_have_text(WALL)
    signed_in.goto("/practice/poses/bridge")
    signed_in.get_by_role("button", name="Leave this pose out from now on").click()
    expect(signed_in.get_by_role("button", name="Put this pose back")).to_be_visible()
    is_saved(signed_in)
    signed_in.goto("/practice/cautions")
    signed_in.get_by_role("button", name="Put back Bridge").click()
    is_saved(signed_in)
    expect(signed_in.get_by_role("heading", name="Poses you left out")).to_have_count(0)
    signed_in.goto("/practice/poses/bridge")
    expect(signed_in.get_by_role("button", name="Leave this pose out from now on")).to_be_visible()


def test_the_first_time_at_the_wall_is_with_bent_knees(signed_in: Page) -> None:
    answer_no_to_every_sign(signed_in)
    open_wall_5(signed_in)
    expect(swaps(signed_in)).to_contain_text("Knees bent the first time.")
    follow(signed_in, *(library.poses[step.pose].name for step in library.routines["wall-5"].steps))


def test_rest_positions_after_an_orange_sign_are_those_that_go_with_the_cautions(signed_in: Page) -> None:
    tick(signed_in, "pregnancy")
    open_check(signed_in)
    no_to_all_but(signed_in, "U1")
    signed_in.locator("#sign-U1 input[value=yes]").click()
    signed_in.get_by_role("button", name="Done", exact=True).click()
    rests = signed_in.locator(".rest-list li")
    expect(rests).to_have_text(["Side-Lying Rest"])


FULL_PHONE = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
}"""


def test_what_cannot_be_saved_is_said_and_stays_unticked(signed_in: Page, complaints: Complaints) -> None:
    complaints.allow("full")
    signed_in.goto("/practice/cautions")
    box = signed_in.get_by_label(TAGS["knee"])
    expect(box).not_to_be_checked()
    signed_in.evaluate(FULL_PHONE)
    box.click()
    expect(signed_in.get_by_role("alert")).to_contain_text("This is not saved")
    expect(box).not_to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_one_s_own_can_be_used_by_everybody(signed_in: Page, scheme: str) -> None:
    signed_in.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    tick(signed_in, "high-bp")
    for path in ["/practice/cautions", "/practice/wall-5", "/practice/poses/legs-up-the-wall"]:
        signed_in.goto(path)
        expect(signed_in.get_by_label(re.compile("agreed|blood pressure")).first).to_be_visible()
        found = Axe().run(signed_in)
        assert found.violations_count == 0, found.generate_report()
