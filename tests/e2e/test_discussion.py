"""Two people under one article, one of them with no network in between; and what the author makes of it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.complaints import Complaints
from tests.e2e.people import sign_up, wait_until_kept
from tests.server import Server

ARTICLE = "/learn/a-runners-story"
HOSTILE = "I can't pee. <b>bold</b> \u202eback\u202c https://example.org/a"


def discussion(page: Page) -> Locator:
    """The threads of the article, which come when they are near the screen."""
    page.get_by_role("heading", name="Discussion", exact=True).scroll_into_view_if_needed()
    expect(page.locator(".thread").first).to_be_visible()
    return page.locator("article-discussion")


def test_two_people_talk_under_an_article_and_nothing_typed_offline_is_lost(
    page: Page, another_phone: Page, live: Server, complaints: Complaints
) -> None:
    complaints.allow("ERR_INTERNET_DISCONNECTED")
    sign_up(page)
    wait_until_kept(page)
    page.goto(ARTICLE)
    threads = discussion(page)
    expect(threads.locator(".thread").first).to_contain_text("The article’s first reader")

    # Offline: a first comment that names an emergency, in markup and with its letters turned round.
    page.context.set_offline(True)
    threads.get_by_label("Your name here").fill("Wilma")
    threads.get_by_label("Ask or tell something").fill(HOSTILE)
    expect(threads.get_by_role("link", name="Check the warning signs")).to_be_visible()
    threads.get_by_role("button", name="Send", exact=True).click()
    expect(threads.get_by_role("alert").filter(has_text="There is no network just now")).to_be_visible()
    page.reload()
    threads = discussion(page)
    expect(threads.get_by_text("The discussion as of")).to_be_visible()
    expect(threads.get_by_label("Ask or tell something")).to_have_value(HOSTILE)

    # With the network back it waits for a tap.
    page.context.set_offline(False)
    page.reload()
    threads = discussion(page)
    expect(threads.get_by_text("The discussion as of")).to_have_count(0)
    expect(threads.locator(".thread")).to_have_count(1)
    threads.get_by_label("Your name here").fill("Wilma")
    threads.get_by_role("button", name="Send", exact=True).click()
    mine = threads.get_by_role("article", name="Wilma")
    expect(mine.locator(".comment-text")).to_have_text(HOSTILE)
    expect(mine.locator("b", has_text="bold")).to_have_count(0)
    link = mine.get_by_role("link", name="https://example.org/a")
    expect(link).to_have_attribute("rel", "nofollow ugc noopener noreferrer")
    expect(mine.get_by_role("link", name="Check the warning signs")).to_be_visible()

    # The author reads it without that link, answers, and hides it with a reason.
    account = sign_up(another_phone)
    live.flask("user", "author", account.email)
    another_phone.goto(ARTICLE)
    theirs = discussion(another_phone)
    wilmas = theirs.get_by_role("article", name="Wilma")
    expect(wilmas.locator(".comment-text")).to_have_text(HOSTILE)
    expect(wilmas.get_by_role("link", name="Check the warning signs")).to_have_count(0)
    wilmas.get_by_role("button", name="Reply to Wilma").click()
    form = theirs.locator("form", has=another_phone.get_by_label("Reply to Wilma"))
    form.get_by_label("Your name here").fill("Ada")
    form.get_by_label("Reply to Wilma").fill("Please get help now.")
    form.get_by_role("button", name="Send", exact=True).click()
    expect(theirs.get_by_role("article", name="Ada, author")).to_be_focused()
    wilmas.get_by_text("Look after").click()
    wilmas.get_by_role("button", name="Hide with a reason").click()
    another_phone.get_by_label("The reason").fill("It is about today.")
    another_phone.get_by_role("button", name="Hide it").click()
    expect(theirs.get_by_text("It is about today.")).to_be_visible()
    found = Axe().run(another_phone)
    assert found.violations_count == 0, found.generate_report()

    # Its writer sees why, deletes it, and takes that back.
    page.reload()
    threads = discussion(page)
    hidden = threads.locator(".comment.hidden")
    expect(hidden).to_contain_text("It is about today.")
    hidden.get_by_role("button", name="Delete").click()
    expect(threads.get_by_text("Deleted by its writer.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(threads.locator(".comment.hidden .comment-text")).to_have_text(HOSTILE)
    expect(threads.get_by_role("article", name="Ada, author")).to_be_visible()
