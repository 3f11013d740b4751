"""What a person does on the account pages, by the names that they meet there."""

import secrets
from dataclasses import dataclass

from playwright.sync_api import Page, expect

PASSWORD = "a quiet room with one window"


@dataclass(frozen=True)
class Account:
    email: str
    password: str


def new_account() -> Account:
    return Account(f"{secrets.token_hex(6)}@example.org", PASSWORD)


def sign_up(page: Page, account: Account | None = None) -> Account:
    """Makes an account through the real form and leaves the page at the first run or wherever that leads."""
    page.goto("/sign-up")
    return enter(page, account)


def enter(page: Page, account: Account | None = None) -> Account:
    """Fills the form of the sign-up page that is open."""
    account = account or new_account()
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password", exact=True).fill(account.password)
    page.get_by_role("button", name="Create account", exact=True).click()
    page.wait_for_url(lambda url: "/sign-up" not in url)
    return account


def sign_in(page: Page, account: Account) -> None:
    page.goto("/sign-in")
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password", exact=True).fill(account.password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def wait_until_kept(page: Page) -> None:
    """Until every page and file of the app is on this phone: the page's own sign of it."""
    expect(page.locator("html")).to_have_attribute("data-offline", "ready", timeout=30_000)


def cache_names(page: Page) -> list[str]:
    names: list[str] = page.evaluate("caches.keys()")
    return names


def held_in(page: Page, kind: str) -> set[str]:
    """Addresses kept in the caches whose name begins with `kind`: static-, private- or voice."""
    script = """async (kind) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(kind));
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname);
    }"""
    return set(page.evaluate(script, kind))


def answer_no_to_every_sign(page: Page) -> None:
    """Goes through the whole list of warning signs, as somebody does to whom none of them applies."""
    page.goto("/check")
    signs = page.locator("warning-check fieldset")
    expect(signs.first).to_be_visible()
    for sign in signs.all():
        sign.get_by_role("radio", name="No", exact=True).check()
    page.get_by_role("button", name="Done", exact=True).click()
    expect(signs).to_have_count(0)


def wait_until_voiced(page: Page) -> None:
    """Until the whole voice pack is on this phone."""
    page.goto("/settings")
    expect(page.locator("voice-pack")).to_contain_text("The whole voice is on this phone", timeout=30_000)
