"""The pages: light until somebody scrolls down, the same for everybody, and labelled whether or not a script runs."""

from app import assets
from tests.learn.discussion.cast import ARTICLE, Discusser


def test_an_article_loads_nothing_of_its_discussion_before_it_is_near(owner):
    html = owner.client.get(f"/learn/{ARTICLE}").text
    assert f'<article-discussion article="{ARTICLE}">' in html
    assert assets.asset("article-discussion.js") not in html


def test_strangers_advice_is_labelled_and_the_warning_signs_are_near_in_the_page_itself(owner):
    html = owner.client.get(f"/learn/{ARTICLE}").text
    section = html[html.index('<section class="discussion"') :]
    assert "not checked by anybody" in section
    assert 'href="/check"' in section


def test_the_moderators_page_is_the_same_bytes_for_everybody(writer, author):
    pages = {one.client.get("/learn/discussion").data for one in (writer, author)}
    assert len(pages) == 1


def test_a_comment_is_on_no_page(writer, reader):
    writer.wrote("Canary words.")
    for one in (writer, reader):
        assert "Canary" not in one.client.get(f"/learn/{ARTICLE}").text


def test_nobody_without_an_account_opens_the_moderators_page(visitor):
    assert visitor.get("/learn/discussion").location == "/sign-in?next=/learn/discussion"


def test_a_member_finds_an_empty_desk(owner):
    desk = Discusser.of(owner).desk()
    assert (desk["waiting"], desk["reported"], desk["you"]["role"]) == ([], [], None)
