"""Weekly questions and events, as a person meets them: offered and never in the way, and written offline as well."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.people import wait_until_kept

OLD_ENTRY = """async () => {
  const at = new Date(Date.now() - 40 * 864e5).toISOString().slice(0, 16);
  const field = document.querySelector('#entry-at');
  field.value = at;
  field.dispatchEvent(new Event('change'));
}"""


def clean(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def saved(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("form").get_by_role("status").last).to_have_text(re.compile("^Saved"))


def write_an_old_entry(page: Page) -> None:
    page.goto("/journal/entry")
    page.get_by_role("button", name="Change the time").click()
    page.evaluate(OLD_ENTRY)
    page.locator('#scale-leg + .scale-cells [data-value="5"]').tap()
    saved(page)


def test_the_week_is_offered_put_off_answered_offline_and_mended(signed_in):
    page = signed_in
    write_an_old_entry(page)
    page.goto("/journal")
    offer = page.get_by_role("region", name="How was your week?")
    offer.get_by_role("button", name="Not today").click()
    expect(offer).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    wait_until_kept(page)
    page.context.set_offline(True)
    offer.get_by_role("link", name="Answer").click()
    pain = page.get_by_role("slider", name="All in all, how sore was this week?")
    pain.focus()
    page.keyboard.press("6")
    expect(pain).to_have_attribute("aria-valuetext", "6 of 10")
    page.get_by_role("radio", name="A little better").check()
    clean(page)
    saved(page)
    page.get_by_role("link", name="See the journal").click()
    card = page.locator(".record.measure")
    expect(card).to_contain_text("A little better")
    expect(offer).to_have_count(0)
    page.context.set_offline(False)
    expect(card).to_contain_text("Saved on the server", timeout=20_000)
    card.get_by_role("link", name=re.compile("^Edit")).click()
    page.locator('[id="scale-weekly.pain"] + .scale-cells [data-value="3"]').tap()
    saved(page)
    page.goto("/journal")
    expect(card.locator("dd").first).to_have_text("3")
    card.get_by_role("button", name=re.compile("^Delete")).click()
    expect(card).to_have_count(0)


def test_a_flare_is_noted_offline_ended_and_named_when_it_lacks_something(signed_in):
    page = signed_in
    page.goto("/journal")
    wait_until_kept(page)
    page.context.set_offline(True)
    page.get_by_role("link", name="New event").click()
    page.get_by_label("Note").fill("after the train")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("Choose what it was.")
    page.get_by_role("radio", name="Flare").check()
    page.get_by_role("button", name="It is over").click()
    expect(page.get_by_label("First day after it")).not_to_have_value("")
    clean(page)
    saved(page)
    page.get_by_role("link", name="See the journal").click()
    card = page.locator(".record.event")
    expect(card).to_contain_text(re.compile(r"Until \d+ \w+"))
    expect(card).to_contain_text("after the train")
    page.context.set_offline(False)
    expect(card).to_contain_text("Saved on the server", timeout=20_000)
