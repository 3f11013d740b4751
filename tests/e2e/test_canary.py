"""What was typed before a sign-out is nowhere on the phone after it: a canary, looked for in every place there is."""

import pytest
from playwright.sync_api import Page, expect

from tests.complaints import Complaints
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
