"""What a person does on the account pages, by the names that they meet there."""

import secrets
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Error, Page, expect

from app.library import library
from tests.log.conftest import revision

PASSWORD = "a quiet room with one window"
OF_OURS = {"Sec-Fetch-Site": "same-origin"}  # what a browser says of a form on our own page


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


# What the sign-in page writes on a phone: without it the app has to take an account that it does not know for one
# whose journal the browser threw away, and says so above whatever a test is about to touch.
EXPECT_SOMEBODY = """() => new Promise((resolve, reject) => {
  const asked = indexedDB.open('legs-up', 1);
  asked.onerror = () => reject(asked.error);
  asked.onupgradeneeded = () => asked.result.createObjectStore('device');
  asked.onsuccess = () => {
    const writing = asked.result.transaction('device', 'readwrite');
    writing.objectStore('device').put({ email: null }, 'doubt');
    writing.onabort = () => reject(writing.error);
    writing.oncomplete = () => resolve(asked.result.close());
  };
})"""


def join(page: Page) -> Account:
    """Makes an account as the form does, without opening its page: for tests that are about something else."""
    account = new_account()
    form = {"email": account.email, "password": account.password}
    reply = page.context.request.post("/sign-up", form=form, headers=OF_OURS, max_redirects=0)
    assert reply.status == 303, reply.text()
    page.goto("/manifest.webmanifest")  # of ours, and runs nothing
    page.evaluate(EXPECT_SOMEBODY)
    return account


def wait_until(page: Page, script: str, seconds: float = 30) -> None:
    """Until what `script` promises is true. To `wait_for_function` the promise itself is true, whatever comes of it."""
    end = time.monotonic() + seconds
    while not _promised(page, script):
        assert time.monotonic() < end, f"not within {seconds} s: {script}"
        page.wait_for_timeout(40)


def _promised(page: Page, script: str) -> bool:
    try:
        return bool(page.evaluate(script))
    except Error as error:
        if "context was destroyed" in str(error):  # the page is being loaded anew
            return False
        raise


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


def from_elsewhere(page: Page, *revisions: dict[str, Any]) -> None:
    """One request of another phone of this person's, made with this page's sign-in. The page need not be open yet."""
    server = page.context.request
    me = server.get("/api/me").json()
    sent = {"user": me["user"], "epoch": me["epoch"], "revisions": revisions}
    results = server.post("/api/log", data=sent, headers=OF_OURS).json()["results"]
    assert all("seq" in result for result in results), results


def bring_no_to_every_sign(page: Page) -> None:
    """The same answers from another phone: this one finds them on the server."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    answers = {f"answers.{sign.id}": "no" for sign in library.signs.signs}
    body = {"at": now, "list": "full", "under_18": "no", **answers}
    from_elsewhere(page, revision(kind="screen", body=body, made_at=now))


def wait_until_voiced(page: Page) -> None:
    """Until the whole voice pack is on this phone."""
    page.goto("/settings")
    expect(page.locator("voice-pack")).to_contain_text("The whole voice is on this phone", timeout=30_000)
