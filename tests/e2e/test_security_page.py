"""The page about signing in, as somebody goes through it: an app, codes to write down, the door after that."""

import re

import pyotp
from playwright.sync_api import Page, expect

from tests.complaints import Complaints
from tests.e2e.people import sign_up


def test_an_authenticator_app_is_set_up_and_asked_for_at_the_door(page: Page) -> None:
    account = sign_up(page)
    page.goto("/settings/security")
    page.get_by_role("button", name="Set up an app").click()
    secret = page.locator(".account-secret").inner_text().replace(" ", "")
    page.get_by_label("Six digits").fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="Switch it on").click()
    codes = page.locator(".account-codes code")
    expect(codes).to_have_count(8)
    recovery = codes.first.inner_text()

    page.goto("/settings")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(lambda url: url.endswith("/"))
    page.goto("/sign-in?next=/journal")
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password", exact=True).fill(account.password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    page.get_by_label("Code", exact=True).fill(recovery)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(re.compile("/journal$"))


def test_a_made_up_passphrase_becomes_the_password(page: Page) -> None:
    sign_up(page)
    page.goto("/settings/security")
    page.get_by_role("button", name="Change password").click()
    page.get_by_role("button", name="Make one up for me").click()
    expect(page.get_by_label("New password")).to_have_value(re.compile(r"^[a-z]+( [a-z]+){5}$"))
    expect(page.get_by_text("Long enough. Strong.")).to_be_visible()
    page.get_by_role("button", name="Save password").click()
    expect(page.get_by_text("Your password is changed.")).to_be_visible()


def test_before_a_copy_of_everything_the_page_asks_who_is_there(page: Page, complaints: Complaints) -> None:
    complaints.allow("status of 403")
    complaints.allow("status of 422")
    account = sign_up(page)
    page.goto("/settings/security")
    refusal = {"error": "proof", "message": "Please show once more that it is you."}
    # Of the context, so that a request by way of the worker is caught as well.
    page.context.route("**/api/account/export", lambda route: route.fulfill(status=403, json=refusal), times=1)
    page.get_by_role("button", name="Download everything").click()
    sheet = page.get_by_role("dialog", name="Is it you?")
    sheet.get_by_label("Your password").fill("not this one")
    sheet.get_by_role("button", name="Go on").click()
    expect(sheet.get_by_role("alert")).to_contain_text("not your password")
    sheet.get_by_label("Your password").fill(account.password)
    with page.expect_download() as taken:
        sheet.get_by_role("button", name="Go on").click()
    assert account.email in taken.value.path().read_text()
    expect(sheet).to_be_hidden()
