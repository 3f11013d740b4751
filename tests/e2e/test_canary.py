"""What was typed before a sign-out is nowhere on the phone after it: a canary, looked for in every place there is.

A page that was kept for Back is brought back in a Chromium with windows: its headless shell and Debian's WebKit under
automation keep none (tried on 22 November 2026). There such a page is tried by the events that browsers send it.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserType, Page, expect

from tests.browser import FLAGS, whole_chromium
from tests.complaints import Complaints
from tests.e2e.conftest import PHONE
from tests.e2e.people import sign_up, wait_until_kept

CANARY = "canary-7f3a-sings-in-the-reeds"

# Every value of every database, every body of every cache, and both kinds of small storage, as one text.
EVERYTHING = """async () => {
  const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const reply = await cache.match(request, { ignoreVary: true });
      if (/html|json|text/.test(reply.headers.get('Content-Type') ?? '')) found.push(await reply.text());
    }
  }
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, failed) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      found.push(JSON.stringify(await new Promise((done) => { all.onsuccess = () => done(all.result); })));
    }
    db.close();
  }
  return found.join('\\n');
}"""

LEFT_FOR_BACK = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))"
BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
# Somebody left on another page while this one was kept: the phone knows nobody any more when it comes back.
NOBODY_HERE = """() => new Promise((done) => {
  const asked = indexedDB.open('legs-up');
  asked.onsuccess = () => {
    const tx = asked.result.transaction('device', 'readwrite');
    tx.objectStore('device').delete('who');
    tx.oncomplete = () => { asked.result.close(); done(); };
  };
})"""


# Which page came back last, and whether it showed nothing at that moment.
CAME_BACK = """addEventListener('pageshow', ({ persisted }) => {
  if (persisted) sessionStorage.cameBack = JSON.stringify([location.pathname, document.documentElement.hidden]);
})"""


@pytest.fixture
def keeping(browser_type: BrowserType, base_url: str, complaints: Complaints) -> Iterator[Page]:
    """A page in a browser that keeps pages for Back; Playwright switches that off by itself."""
    off = ["--disable-back-forward-cache"]
    args = [*FLAGS, "--headless=new"]
    browser = browser_type.launch(executable_path=whole_chromium(), args=args, ignore_default_args=off)
    context = browser.new_context(**PHONE, base_url=base_url)
    context.add_init_script(CAME_BACK)
    complaints.watch(context)
    yield context.new_page()
    browser.close()


@pytest.mark.parametrize("network", ["online", "offline"])
def test_after_a_sign_out_the_canary_is_silent(page: Page, complaints: Complaints, network: str) -> None:
    complaints.allow("ERR_INTERNET_DISCONNECTED")
    complaints.allow("status of 401")
    email = sign_up(page).email
    wait_until_kept(page)
    page.context.set_offline(network == "offline")
    page.goto("/journal/entry")
    page.get_by_label("Note").fill(CANARY)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()  # a page left sooner may take it along
    page.goto("/journal")
    expect(page.get_by_text(CANARY).first).to_be_visible()
    assert CANARY in page.evaluate(EVERYTHING)

    page.goto("/settings")
    page.get_by_role("button", name="Sign out", exact=True).click()
    if network == "offline":
        page.get_by_role("button", name="Sign out anyway").click()
    page.wait_for_url(lambda url: "/settings" not in url)
    page.context.set_offline(False)
    page.goto("/about")
    left = page.evaluate(EVERYTHING)
    assert CANARY not in left
    assert email not in left
    for _ in range(4):  # back through what was open: the journal, the entry
        page.go_back()
        page.wait_for_load_state()
        assert CANARY not in page.content()


def test_a_page_that_was_kept_for_back_shows_nothing_until_it_is_known_whose_it_is(signed_in: Page) -> None:
    signed_in.goto("/settings")
    mail = signed_in.locator("account-email")
    expect(mail).to_contain_text("@example.org")
    wait_until_kept(signed_in)  # a page that is left while it still reads begins again when it comes back
    signed_in.evaluate(LEFT_FOR_BACK)
    expect(mail).to_be_hidden()
    signed_in.evaluate(BACK)
    expect(mail).to_be_visible()
    signed_in.evaluate(LEFT_FOR_BACK)
    signed_in.evaluate(NOBODY_HERE)
    signed_in.evaluate(BACK)
    signed_in.wait_for_url(lambda url: url.endswith("/"))


@pytest.mark.windows
def test_a_journal_that_was_kept_for_back_is_gone_after_a_sign_out(keeping: Page, complaints: Complaints) -> None:
    complaints.allow("status of 401")
    page = keeping
    sign_up(page)
    wait_until_kept(page)
    page.goto("/journal/entry")
    page.get_by_label("Note").fill(CANARY)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    page.goto("/journal")
    expect(page.get_by_text(CANARY).first).to_be_visible()
    page.goto("/about")
    page.go_back(wait_until="commit")
    expect(page.get_by_text(CANARY).first).to_be_visible()
    assert page.evaluate("JSON.parse(sessionStorage.cameBack)") == ["/journal", True]  # it was kept, and hid itself

    page.goto("/settings")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url(lambda url: "/settings" not in url)
    page.goto("/about")
    page.evaluate("history.go(-2)")  # over the first page to the journal, which was left with the canary on it
    page.wait_for_url(lambda url: urlsplit(url).path in ("/", "/sign-in"))
    expect(page.get_by_role("link", name="Warning signs")).to_be_visible()
    assert CANARY not in page.content()
