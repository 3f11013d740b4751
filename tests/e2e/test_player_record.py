"""What a session leaves behind: all that was said of the leg is in its record, and counts for the rest of the day."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app.library import library
from tests.e2e.sessions import seek, tap

WALL, CHAIR = (library.poses[slug].name for slug in ("legs-up-the-wall", "legs-on-chair"))
WALL_5 = library.routines["wall-5"]
IN_FIRST_HOLD = WALL_5.steps[0].lead_seconds + 2
IN_THE_WALL = sum((s.seconds + s.exit_seconds) for s in WALL_5.steps[:1]) + WALL_5.steps[0].lead_seconds + 60
SENT = """async () => {
  const { user, epoch } = await (await fetch('/api/me')).json();
  const { revisions } = await (await fetch(`/api/log?user=${user}&epoch=${epoch}&after=0&limit=1000`)).json();
  const practised = revisions.filter(({ kind }) => kind === 'practice');
  const fields = Object.assign({}, ...practised.map(({ body }) => body));
  return { records: new Set(practised.map(({ record }) => record)).size, fields };
}"""


def sent(page: Page) -> dict[str, Any]:
    """The one practice record as the server holds it."""
    page.goto("/today")
    expect(page.get_by_text("Everything is saved.")).to_be_visible()
    found: dict[str, Any] = page.evaluate(SENT)
    assert found["records"] == 1
    fields: dict[str, Any] = found["fields"]
    return fields


def rate(page: Page, side: str, rung: str) -> None:
    """One tap on the leg, where it ends."""
    page.get_by_role("slider", name=side).first.press("Home")
    for _ in range([one.slug for one in library.body.ladder].index(rung)):
        page.get_by_role("slider", name=side).first.press("ArrowRight")


def test_from_the_bell_to_the_record_and_the_rest_of_the_day(ready: Page) -> None:
    page = ready
    page.goto("/practice/wall-5")
    tap(page, "Try the sound")  # before the first session it stands on the page itself
    expect(page.get_by_role("button", name="Try the sound")).to_be_enabled()
    expect(page.locator(".bell").get_by_role("status")).to_contain_text("volume buttons")
    tap(page, "Voice, sides and more")
    page.get_by_label("Ask after each pose").check()
    page.get_by_label("Left", exact=True).check()
    expect(page.get_by_label("That side first")).to_be_visible()  # it is kept
    tap(page, "Done")
    page.get_by_text("How far down is it now?").click()
    rate(page, "Left", "calf")
    tap(page, "Start")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.get_by_role("img", name="Constructive Rest. The left leg is marked as sore")).to_be_visible()
    seek(page, IN_FIRST_HOLD)
    page.wait_for_timeout(1200)
    tap(page, "Next")
    tap(page, "Better")
    seek(page, IN_THE_WALL)
    page.wait_for_timeout(1200)
    tap(page, "Leg is worse")
    tap(page, "Next")
    page.get_by_role("button", name=f"Easier: {CHAIR}").click()
    expect(page.get_by_text("It comes after this rest.")).to_be_visible()
    tap(page, "Next")
    expect(page.get_by_role("heading", name=CHAIR)).to_be_visible()
    for _ in range(2):
        tap(page, "Next")
    expect(page.get_by_text("What made your leg worse is left out until tomorrow.")).to_be_visible()
    page.get_by_role("dialog").get_by_text("How far down is it now?").click()
    rate(page, "Left", "thigh")
    expect(page.get_by_text("Saved on this phone")).to_be_visible()

    fields = sent(page)
    assert (fields["before.ladder.left"], fields["after.ladder.left"]) == ("calf", "thigh")
    assert "before.ladder.right" not in fields
    responses = {step["pose"]: step.get("response") for step in fields["steps"]}
    assert (responses["constructive-rest"], responses["legs-up-the-wall"]) == ("better", "worse")
    assert [(one["pose"], one["easier"]) for one in fields["worse"]] == [("legs-up-the-wall", "legs-on-chair")]

    page.goto("/practice/sleep-12")
    expect(page.locator("routine-steps")).to_contain_text(f"Your leg got worse in {WALL} today.")
    expect(page.locator("routine-steps .step-name").filter(has_text=WALL)).to_have_count(0)
    page.get_by_role("button", name=f"That was a slip. Put back {WALL}").click()
    expect(page.locator("routine-steps .step-name").filter(has_text=WALL)).to_have_count(1)


def test_what_made_the_leg_worse_counts_though_the_phone_dies_and_the_session_is_not_gone_on_with(ready: Page) -> None:
    page = ready
    page.goto("/practice/wall-5")
    tap(page, "Start")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    seek(page, IN_THE_WALL)
    page.wait_for_timeout(1200)
    tap(page, "Leg is worse")
    expect(page.locator(".stage-caption")).not_to_be_empty()
    page.wait_for_timeout(500)
    page.goto("/practice/run-10")  # no goodbye: the page is simply gone
    expect(page.locator("routine-steps")).to_contain_text(f"Your leg got worse in {WALL} today.")
    expect(page.locator("routine-steps .step-name").filter(has_text=WALL)).to_have_count(0)


def test_what_somebody_has_to_take_care_of_stands_under_the_words_of_its_pose(ready: Page) -> None:
    page = ready
    page.goto("/practice/cautions")
    page.get_by_label(library.cautions.tags["neck"]).check()
    expect(page.get_by_role("status").get_by_text("Saved on this phone")).to_be_visible()
    page.goto("/practice/strength-15")
    tap(page, "Start")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.locator(".stage-care")).to_be_empty()
    for _ in range([step.pose for step in library.routines["strength-15"].steps].index("bridge")):
        tap(page, "Next")
    expect(page.locator(".stage-care")).to_have_text("Do not turn the head while up.")
    tap(page, "Leg is worse")
    tap(page, "Next")
    expect(page.get_by_role("button", name="Easier: ")).to_be_visible()
    assert Axe().run(page, "dialog").response["violations"] == []


def test_a_pose_s_page_shows_either_side_and_the_sore_leg(ready: Page) -> None:
    page = ready
    page.goto("/practice/wall-5")
    tap(page, "Voice, sides and more")
    page.get_by_label("Left", exact=True).check()
    expect(page.get_by_label("That side first")).to_be_visible()  # it is kept
    tap(page, "Done")
    page.goto("/practice/poses/figure-four")
    figure = page.get_by_role("img", name="Reclined Figure Four. The left leg is marked as sore")
    expect(figure).to_be_visible()
    before = figure.inner_html()
    expect(page.get_by_role("button", name="Right side")).to_have_attribute("aria-pressed", "true")
    tap(page, "Left side")
    expect(page.get_by_role("button", name="Left side")).to_have_attribute("aria-pressed", "true")
    assert figure.inner_html() != before
    assert Axe().run(page).response["violations"] == []
