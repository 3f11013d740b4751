"""What a person wrote is theirs: it reaches their account, it outlives a lost sign-in, and it goes when they go."""

import json
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.complaints import Complaints
from tests.e2e.conftest import Profile
from tests.e2e.people import cache_names, new_account, sign_in, sign_up, wait_until, wait_until_kept
from tests.e2e.test_journal import cell, entries, save, status
from tests.server import Server

PATIENCE = 30_000  # of a machine that has other things to do
DATABASES = "indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => name !== 'legs-up'))"
SENT = """async () => {
  const { user, epoch } = await (await fetch('/api/me')).json();
  const page = await (await fetch(`/api/log?user=${user}&epoch=${epoch}&after=0`)).json();
  return page.revisions.filter(({ kind }) => kind === 'entry').length;
}"""


def note(page: Page, text: str) -> None:
    """Writes an entry from a page that is open already, as one does offline in a first visit."""
    page.get_by_label("Note").fill(text)
    save(page)
    expect(status(page)).to_have_text("Saved on this phone")


def line(page: Page) -> Locator:
    return page.locator("sync-status")


def sign_out(page: Page) -> None:
    page.locator("sign-out").get_by_role("button", name="Sign out", exact=True).click()


def is_signed_out(page: Page) -> bool:
    return bool(page.evaluate("fetch('/api/me').then(({ status }) => status === 401)"))


def test_what_waits_is_said_and_the_line_goes_when_it_is_sent(signed_in: Page) -> None:
    page = signed_in
    page.goto("/journal/entry")
    wait_until_kept(page)
    page.context.set_offline(True)
    note(page, "in the tunnel")
    expect(line(page)).to_contain_text("1 entry waits on this phone.", timeout=PATIENCE)
    line(page).get_by_role("button", name="Send now").click()
    expect(line(page)).to_contain_text("No network just now", timeout=PATIENCE)
    page.context.set_offline(False)
    expect(status(page)).to_have_text("Saved", timeout=PATIENCE)
    expect(line(page)).to_be_empty()
    assert page.evaluate(SENT) == 1


def test_a_lost_sign_in_loses_no_word_and_as_the_same_person_all_of_it_is_sent(
    page: Page, complaints: Complaints
) -> None:
    complaints.allow("status of 401")
    account = sign_up(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    page.context.clear_cookies()
    note(page, "still writing")
    link = line(page).get_by_role("link", name="Sign in again to send")
    expect(link).to_have_attribute("href", re.compile(r"^/sign-in\?next=%2Fjournal%2Fentry"), timeout=PATIENCE)
    sign_in(page, account)
    page.goto("/journal")
    expect(entries(page)).to_have_count(1)
    expect(entries(page)).to_contain_text("still writing")
    wait_until(page, f"({SENT})().then((count) => count === 1)")


def test_another_person_on_the_same_phone_sees_and_sends_nothing_of_the_first(
    page: Page, complaints: Complaints
) -> None:
    complaints.allow("status of 401")
    first = sign_up(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    page.context.clear_cookies()
    note(page, "mine alone")
    sign_up(page)
    page.goto("/journal")
    expect(page.locator("#journal-empty, .empty").first).to_be_visible()
    page.wait_for_timeout(1_500)
    expect(entries(page)).to_have_count(0)
    assert page.evaluate(SENT) == 0
    page.context.clear_cookies()
    sign_in(page, first)
    page.goto("/journal")
    expect(entries(page)).to_contain_text("mine alone")
    wait_until(page, f"({SENT})().then((count) => count === 1)")


def test_a_tab_whose_person_was_replaced_in_another_tab_sends_nothing(page: Page, complaints: Complaints) -> None:
    complaints.allow("status of 40[19]")
    sign_up(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    page.wait_for_timeout(1_000)
    page.context.clear_cookies()
    other = page.context.new_page()
    sign_up(other, new_account())
    note(page, "not for them")
    expect(line(page)).to_contain_text("Somebody else is signed in here.", timeout=PATIENCE)
    assert other.evaluate(SENT) == 0


def test_signing_out_sends_first_and_leaves_nothing_behind(page: Page, complaints: Complaints) -> None:
    complaints.allow("status of 401")
    account = sign_up(page)
    wait_until_kept(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    page.get_by_label("Note").fill("last words")
    save(page)
    expect(status(page)).to_have_text("Saved", timeout=PATIENCE)
    page.goto("/settings")
    sign_out(page)
    page.wait_for_url(lambda url: url.endswith("/"))
    assert is_signed_out(page)
    assert page.evaluate(DATABASES) == []
    assert [name for name in cache_names(page) if name.startswith("private")] == []
    sign_in(page, account)
    page.goto("/journal")
    expect(entries(page)).to_contain_text("last words", timeout=PATIENCE)


def test_leaving_with_something_unsent_asks_and_gives_it_along_as_a_file(
    profile: Profile, server: Server, complaints: Complaints, tmp_path: Path
) -> None:
    complaints.allow("status of 401")
    page = profile.open()
    sign_up(page)
    wait_until_kept(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    server.stop()
    note(page, "unsent")
    page.goto("/settings")
    sign_out(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 entry is only on this phone", timeout=PATIENCE)
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save a file").click()
    download.value.save_as(tmp_path / "kept.json")
    kept = json.loads((tmp_path / "kept.json").read_text("utf-8"))
    assert [row["body"]["note"] for row in kept["revisions"]] == ["unsent"]
    dialog.get_by_role("button", name="Wait").click()
    expect(dialog).to_have_count(0)
    assert len(page.evaluate(DATABASES)) == 1


def test_leaving_with_a_comment_that_was_never_sent_names_it_with_a_way_to_send_it(
    page: Page, complaints: Complaints
) -> None:
    complaints.allow("ERR_INTERNET_DISCONNECTED")
    sign_up(page)
    wait_until_kept(page)
    page.goto("/learn/a-runners-story")
    page.get_by_role("heading", name="Discussion", exact=True).scroll_into_view_if_needed()
    page.get_by_label("Ask or tell something").fill("Mine shrank.")
    expect(page.get_by_text("Draft, on this phone only")).to_be_visible()
    page.goto("/settings")
    page.context.set_offline(True)
    sign_out(page)
    dialog = page.get_by_role("dialog", name="1 comment is only on this phone")
    expect(dialog.get_by_role("button", name="Let it go and sign out")).to_be_visible(timeout=PATIENCE)
    dialog.get_by_role("link", name="Mine shrank.").click()
    expect(page.get_by_label("Ask or tell something")).to_have_value("Mine shrank.")


def test_leaving_offline_takes_everything_away_and_ends_the_sign_in_when_the_network_is_back(
    profile: Profile, server: Server, complaints: Complaints
) -> None:
    complaints.allow("status of 401")
    page = profile.open()
    sign_up(page)
    wait_until_kept(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    server.stop()
    note(page, "left behind")
    page.goto("/settings")
    sign_out(page)
    page.get_by_role("dialog").get_by_role("button", name="Sign out anyway").click()
    page.wait_for_url(lambda url: url.endswith("/"), timeout=PATIENCE)
    assert page.evaluate(DATABASES) == []
    page.goto("/journal")
    expect(page.get_by_role("heading", name="No network just now")).to_be_visible()
    server.start()
    assert is_signed_out(page)


def test_a_full_phone_says_so_and_keeps_the_words_on_the_screen(profile: Profile) -> None:
    page = profile.open()  # a private window keeps its databases in memory and knows no quota
    sign_up(page)
    page.goto("/journal/entry")
    expect(page.get_by_label("Note")).to_be_visible()
    page.goto("/about")
    page.wait_for_timeout(
        3_000
    )  # Chromium reckons with the room it saw until the database has been closed for two seconds
    browser = page.context.new_cdp_session(page)
    origin = page.evaluate("location.origin")
    browser.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    page.goto("/journal/entry")
    page.get_by_label("Note").fill("too much")
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("no room left", timeout=PATIENCE)
    expect(page.get_by_label("Note")).to_have_value("too much")
    browser.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    save(page)
    expect(status(page)).to_contain_text("Saved", timeout=PATIENCE)


def test_two_tabs_send_one_entry_once(signed_in: Page) -> None:
    other = signed_in.context.new_page()
    for page in (signed_in, other):
        page.goto("/journal/entry")
        expect(page.get_by_label("Note")).to_be_visible()
    signed_in.get_by_label("Note").fill("one")
    other.get_by_label("Note").fill("two")
    save(signed_in)
    save(other)
    for page in (signed_in, other):
        expect(status(page)).to_have_text("Saved", timeout=PATIENCE)
    assert signed_in.evaluate(SENT) == 2


def test_after_a_new_epoch_the_phone_offers_everything_again(
    profile: Profile, server: Server, complaints: Complaints
) -> None:
    complaints.allow("status of 409")
    page = profile.open()
    sign_up(page)
    for i in range(3):
        page.goto("/journal/entry")
        cell(page, "leg", i).tap()
        save(page)
        expect(status(page)).to_have_text("Saved", timeout=PATIENCE)
    server.flask("log", "epoch")
    page.goto("/journal/entry")
    cell(page, "leg", 9).tap()
    save(page)
    expect(status(page)).to_have_text("Saved", timeout=PATIENCE)
    assert page.evaluate(SENT) == 4
