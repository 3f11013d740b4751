"""Reading: from the tab to the article, from a number to its source and back, and on to the routine."""

import re

from playwright.sync_api import Page, expect

TITLE = "When back pain runs down the leg"


def open_article(page: Page) -> None:
    page.goto("/learn")
    page.get_by_role("link", name=re.compile(TITLE)).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


def test_the_contents_lead_to_a_heading_that_is_not_under_the_header(signed_in: Page) -> None:
    open_article(signed_in)
    signed_in.get_by_text("In this article").click()
    signed_in.get_by_role("link", name="A reader asked").click()
    expect(signed_in.get_by_role("heading", name="A reader asked")).to_be_in_viewport()


def test_a_number_leads_to_its_source_and_back_to_where_it_is_first_used(signed_in: Page) -> None:
    open_article(signed_in)
    signed_in.get_by_role("link", name="Source 34", exact=True).last.click()
    source = signed_in.locator("#source-wieland-2022")
    expect(source).to_be_in_viewport()
    source.get_by_role("link", name=re.compile("^Back to the text")).click()
    expect(signed_in.get_by_role("heading", name=re.compile("Pooled by Cochrane"))).to_be_in_viewport()


def test_the_article_offers_the_routine(signed_in: Page) -> None:
    open_article(signed_in)
    expect(signed_in.get_by_role("link", name="Start", exact=True)).to_have_attribute("href", "/practice/wall-5")


def test_the_widest_card_does_not_make_a_small_phone_scroll_sideways(signed_in: Page) -> None:
    signed_in.set_viewport_size({"width": 320, "height": 568})
    open_article(signed_in)
    assert signed_in.evaluate("document.documentElement.scrollWidth") == 320
