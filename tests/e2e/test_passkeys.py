"""Passkeys in a browser, with Chromium's own virtual authenticator: from sign-up to taking one away."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import CDPSession, Page, expect

from tests.complaints import Complaints
from tests.e2e.people import new_account, sign_up


@pytest.fixture
def authenticator(page: Page) -> CDPSession:
    """A phone's own authenticator, whose finger is always the right one."""
    line = page.context.new_cdp_session(page)
    line.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    line.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return line


def sign_out(page: Page) -> None:
    page.goto("/settings")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(lambda url: url.endswith("/"))


def test_an_account_lives_on_a_passkey_alone(page: Page, authenticator: CDPSession, complaints: Complaints) -> None:
    complaints.allow("status of 409")
    email = new_account().email
    page.goto("/sign-up?next=/journal")
    page.get_by_label("Email").fill(email)
    page.get_by_role("button", name="Continue with a passkey").click()
    page.wait_for_url(lambda url: url.endswith("/journal") and "sign-up" not in url)

    sign_out(page)
    page.goto("/sign-in")
    # The e-mail field offers the passkey by itself; the virtual finger takes what is offered.
    expect(page).to_have_url(re.compile("/today$"))

    page.goto("/settings/security")
    card = page.get_by_role("region", name="Passkeys")
    card.get_by_role("button", name=re.compile("^Rename")).click()
    card.get_by_label("Name").fill("Blue phone")
    card.get_by_role("button", name="Save name").click()
    expect(card.get_by_text("Blue phone")).to_be_visible()
    card.get_by_role("button", name="Remove Blue phone").click()
    expect(card.get_by_role("alert")).to_contain_text("only way into your account")


def test_a_passkey_joins_a_password_and_opens_by_its_button(
    page: Page, authenticator: CDPSession, complaints: Complaints
) -> None:
    sign_up(page)
    page.goto("/settings/security")
    page.get_by_role("button", name="Add a passkey").click()
    card = page.get_by_role("region", name="Passkeys")
    expect(card.get_by_role("listitem")).to_have_count(1)
    page.get_by_role("button", name="Add a passkey").click()
    expect(card.get_by_role("alert")).to_contain_text("holds a passkey for your account already")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

    sign_out(page)
    page.add_init_script("delete PublicKeyCredential.isConditionalMediationAvailable")  # a browser that offers nothing
    page.goto("/sign-in")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(re.compile("/today$"))


def test_a_closed_passkey_window_changes_nothing_and_says_so(page: Page, authenticator: CDPSession) -> None:
    authenticator.send("WebAuthn.disable")
    page.add_init_script("""
      navigator.credentials.create = async () => { throw new DOMException('closed', 'NotAllowedError'); };
    """)
    page.goto("/sign-up")
    page.get_by_label("Email").fill(new_account().email)
    page.get_by_role("button", name="Continue with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was changed")
    expect(page).to_have_url(re.compile("/sign-up$"))
