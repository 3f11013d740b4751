"""The pages that only some servers have: codes by mail, and an invitation's link."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.accounts.post_office import PostOffice, post_office
from tests.complaints import Complaints
from tests.e2e.conftest import PHONE
from tests.e2e.people import PASSWORD, new_account
from tests.server import Server

NEW = "eleven otters on a raft"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with post_office() as office:
        yield office


@pytest.fixture
def invited_only(tmp_path: Path, office: PostOffice) -> Iterator[Server]:
    """Sends mail, and takes nobody without a link."""
    server = Server(tmp_path, MAIL_SERVER=office.address, REGISTRATION="invitation")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def visitor(browser: Any, invited_only: Server, complaints: Complaints) -> Iterator[Page]:
    context = browser.new_context(**PHONE, base_url=invited_only.url)
    complaints.watch(context)
    yield context.new_page()
    context.close()


def looks_right(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def code_from(office: PostOffice, page: Page, letters: int) -> str:
    """The letter comes behind the answer's back."""
    for _ in range(400):  # 20 s, as every other promise
        if len(office.letters) >= letters:
            return office.code()
        page.wait_for_timeout(50)
    raise AssertionError("no mail came")


def test_an_invitation_a_code_by_mail_and_a_forgotten_password(
    invited_only: Server, visitor: Page, office: PostOffice, complaints: Complaints
) -> None:
    complaints.allow("status of 401")  # whoever cleared their cookies
    complaints.allow("status of 403")
    complaints.allow("status of 422")
    page = visitor
    page.goto("/sign-up")
    expect(page.get_by_role("heading", name="By invitation")).to_be_visible()
    looks_right(page)

    link = next(word for word in invited_only.flask("user", "invite").split() if "invitation=" in word)
    account = new_account()
    page.goto("/sign-up?" + link.partition("?")[2])
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Create account", exact=True).click()
    page.wait_for_url("**/sign-up/code?*")
    looks_right(page)
    page.get_by_label("Code from the mail").fill("WRONG1")
    page.get_by_role("button", name="Finish my account").click()
    expect(page.get_by_text("This is not the code.")).to_be_visible()
    page.get_by_label("Code from the mail").fill(code_from(office, page, 1).lower())
    page.get_by_role("button", name="Finish my account").click()
    page.wait_for_url("**/welcome")

    page.context.clear_cookies()
    page.goto("/sign-in")
    page.get_by_role("link", name="I can’t get in").click()
    page.get_by_label("Email").fill(account.email)
    page.get_by_role("button", name="Send me a code").click()
    page.wait_for_url("**/reset/code")
    looks_right(page)
    page.get_by_label("Code from the mail").fill(code_from(office, page, 2))
    page.get_by_label("New password", exact=True).fill(NEW)
    page.get_by_role("button", name="Change password").click()
    page.wait_for_url("**/reset/done")
    page.get_by_role("link", name="Sign in").last.click()
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password", exact=True).fill(NEW)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
