"""The account pages in a browser: with script and without, by keyboard, and to a screen reader."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.complaints import Complaints
from tests.e2e.conftest import PHONE
from tests.e2e.people import PASSWORD, new_account, sign_in, sign_up


@pytest.fixture
def without_script(browser: Any, base_url: str) -> Any:
    context = browser.new_context(**PHONE, base_url=base_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_an_account_can_be_made_and_opened_with_no_script_at_all(without_script: Page) -> None:
    account = sign_up(without_script)
    expect(without_script).to_have_url(re.compile("/welcome$"))
    without_script.context.clear_cookies()
    sign_in(without_script, account)
    expect(without_script).to_have_url(re.compile("/today$"))


def test_a_password_can_be_looked_at_and_is_hidden_again_when_sent(page: Page) -> None:
    page.goto("/sign-in")
    field = page.get_by_label("Password", exact=True)
    field.fill(PASSWORD)
    page.get_by_role("button", name="Show").click()
    expect(field).to_have_attribute("type", "text")
    page.get_by_role("button", name="Hide").click()
    expect(field).to_have_attribute("type", "password")


def test_what_is_missing_from_a_new_password_is_said_while_typing(page: Page) -> None:
    page.goto("/sign-up")
    field = page.get_by_label("Password", exact=True)
    field.fill("six quiet")
    expect(page.get_by_text("6 more characters.")).to_be_visible()
    field.fill("six quiet herons wade")
    expect(page.get_by_text("Long enough.")).to_be_visible()


def test_a_refused_form_leads_the_keyboard_to_what_is_wrong(page: Page, complaints: Complaints) -> None:
    complaints.allow("status of 422")
    page.goto("/sign-up?next=/journal")
    page.get_by_label("Email").fill("sam@example.org")
    page.get_by_label("Password", exact=True).fill("passwordpassword")
    page.keyboard.press("Enter")
    field = page.get_by_label("Password", exact=True)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("too easy to guess"))
    expect(page.get_by_label("Email")).to_have_value("sam@example.org")


def test_a_visitor_comes_back_to_the_page_they_asked_for(page: Page) -> None:
    account = new_account()
    page.goto("/journal")
    page.get_by_role("main").get_by_role("link", name="Create account").click()
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password", exact=True).fill(account.password)
    page.get_by_role("button", name="Create account").click()
    expect(page).to_have_url(re.compile("/journal$"))


def test_sign_out_leads_home_and_closes_the_door(signed_in: Page) -> None:
    signed_in.goto("/settings")
    signed_in.get_by_role("button", name="Sign out").click()
    signed_in.wait_for_url(lambda url: url.endswith("/"))
    signed_in.goto("/settings")
    expect(signed_in).to_have_url(re.compile("/sign-in"))


@pytest.mark.parametrize("path", ["/sign-up", "/sign-in", "/reset"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_on_the_pages_at_the_door_shuts_anybody_out(page: Page, path: str, theme: Any) -> None:
    page.emulate_media(color_scheme=theme)
    page.goto(path)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_in_settings_shuts_anybody_out(signed_in: Page) -> None:
    signed_in.goto("/settings")
    expect(signed_in.get_by_role("button", name="Sign out")).to_be_visible()
    expect(signed_in.get_by_role("link", name="What applies to you")).to_be_visible()
    found = Axe().run(signed_in)
    assert found.violations_count == 0, found.generate_report()
