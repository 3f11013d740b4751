"""Reading: from the tab to the article, from a number to its source and back, and on to the routine."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.people import sign_in, sign_up, wait_until_kept

TITLE = "When back pain runs down the leg"


def open_article(page: Page) -> None:
    page.goto("/learn")
    page.get_by_role("link", name=re.compile(TITLE)).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


def nothing_for_axe(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []


def test_the_contents_lead_to_a_heading_that_is_not_under_the_header(signed_in: Page) -> None:
    open_article(signed_in)
    signed_in.get_by_text("In this article").click()
    signed_in.get_by_role("link", name="Does yoga help?").click()
    expect(signed_in.get_by_role("heading", name="Does yoga help?")).to_be_in_viewport()


def test_a_number_opens_its_source_in_place_and_leads_to_the_list_and_back(signed_in: Page) -> None:
    open_article(signed_in)
    number = signed_in.locator(".cite a[href='#source-wieland-2022']").first
    expect(number).to_have_role("button")
    number.press("Enter")
    note = signed_in.get_by_role("note", name=re.compile(r"^Source \d+$"))
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("Wieland")
    nothing_for_axe(signed_in)
    note.press("Escape")
    expect(note).to_have_count(0)
    expect(number).to_be_focused()
    expect(number).to_have_attribute("aria-expanded", "false")

    number.press("Space")
    note.get_by_role("link", name="All sources").click()
    source = signed_in.locator("#source-wieland-2022")
    expect(source).to_be_in_viewport()
    source.get_by_role("link", name=re.compile("^Back to the text")).click()
    expect(signed_in.get_by_role("heading", name="Does yoga help?")).to_be_in_viewport()


def test_the_article_offers_the_routine(signed_in: Page) -> None:
    open_article(signed_in)
    expect(signed_in.get_by_role("link", name="Start", exact=True)).to_have_attribute("href", "/practice/wall-5")


def test_the_widest_card_does_not_make_a_small_phone_scroll_sideways(signed_in: Page) -> None:
    signed_in.set_viewport_size({"width": 320, "height": 568})
    open_article(signed_in)
    assert signed_in.evaluate("document.documentElement.scrollWidth") == 320


def read_up_to(page: Page, heading: str) -> None:
    """Scrolls there and stays until this phone has written it down."""
    page.get_by_role("heading", name=heading).evaluate("(heading) => heading.scrollIntoView({ block: 'center' })")
    expect(page.locator("article-progress")).to_have_attribute("kept", re.compile(r"^0\.[2-9]"))


def test_read_saved_and_searched_with_no_network_and_gone_on_with_on_another_phone(
    page: Page, another_phone: Page
) -> None:
    account = sign_up(page)
    wait_until_kept(page)
    page.goto("/today")
    offer = page.locator("today-reading").get_by_role("link")
    expect(page.locator("today-reading")).to_contain_text("A good one to begin with.")
    page.locator("today-reading").get_by_role("button", name="Not now").click()
    expect(offer).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(offer).to_have_text(TITLE)
    page.context.set_offline(True)
    page.goto("/learn")
    expect(page.get_by_role("button", name="Saved", exact=True)).to_be_visible()
    page.get_by_role("searchbox").fill("legs up wal")
    found = page.get_by_role("region", name="To read").get_by_role("link")
    expect(found.first).to_contain_text("Legs-Up-the-Wall")
    assert "wal" not in page.url.partition("/learn")[2]
    nothing_for_axe(page)
    expect(page.get_by_role("region", name="Poses").get_by_role("link").first).to_contain_text("Legs-Up-the-Wall")
    page.get_by_role("searchbox").fill("")

    open_article(page)
    page.get_by_role("button", name="Save for later").click()
    expect(page.get_by_role("button", name="Saved")).to_have_attribute("aria-pressed", "true")
    read_up_to(page, "Is it a disc?")
    page.get_by_role("link", name="Back to Learn").first.click()
    page.get_by_role("button", name=re.compile("^Saved 1")).click()
    saved = page.locator("[data-article]:visible")
    expect(saved).to_have_count(1)
    expect(saved.get_by_role("progressbar", name="Read so far")).to_be_visible()
    saved.get_by_role("button", name=re.compile("^Save for later")).click()
    expect(page.get_by_role("heading", name="Nothing saved yet")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(saved).to_have_count(1)
    nothing_for_axe(page)

    page.context.set_offline(False)
    expect(page.locator("sync-status")).not_to_contain_text("on this phone")
    sign_in(another_phone, account)
    another_phone.goto("/today")
    expect(another_phone.locator("today-reading").get_by_role("link")).to_have_text(TITLE)
    another_phone.goto("/learn")
    another_phone.get_by_role("button", name=re.compile("^Continue 1")).click()
    another_phone.get_by_role("link", name=re.compile(TITLE)).click()
    another_phone.get_by_role("button", name=re.compile("^Continue where you stopped")).click()
    expect(another_phone.get_by_role("heading", name="Is it a disc?")).to_be_in_viewport()
    expect(another_phone.get_by_role("button", name="Saved")).to_have_attribute("aria-pressed", "true")
