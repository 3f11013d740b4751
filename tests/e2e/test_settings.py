"""Settings: saved at once, worn at once, and the same on a new phone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.people import sign_in, sign_up


def test_what_is_chosen_is_kept_worn_and_there_on_a_new_phone(page: Page, another_phone: Page) -> None:
    account = sign_up(page)
    page.goto("/settings")
    page.get_by_label("What shall we call you?").fill("Sam")
    page.get_by_label("What shall we call you?").blur()
    expect(page.get_by_text("Saved on this phone")).to_be_visible()
    page.get_by_role("radio", name="Night").check()
    page.get_by_role("radio", name="Larger").check()
    expect(page.locator("html")).to_have_attribute("data-theme", "night")
    expect(page.locator("html")).to_have_attribute("data-text", "larger")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "night")

    sign_in(another_phone, account)
    another_phone.goto("/settings")
    expect(another_phone.get_by_label("What shall we call you?")).to_have_value("Sam")
    expect(another_phone.get_by_role("radio", name="Night")).to_be_checked()
    expect(another_phone.locator("html")).to_have_attribute("data-theme", "night")

    another_phone.get_by_role("button", name="Sign out").click()
    another_phone.wait_for_url(lambda url: url.endswith("/"))
    assert another_phone.evaluate("localStorage.length") == 0
