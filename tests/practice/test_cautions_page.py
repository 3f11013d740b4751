"""The list of cautions: every tag, in plain words, closed to visitors, found from where a person needs it."""

from html import unescape

import pytest

from app.library import library
from app.library.speech import spoken_texts


def test_the_list_asks_every_tag_once_under_a_heading(owner):
    page = unescape(owner.client.get("/practice/cautions").text)
    for group in library.cautions.groups:
        assert group.name in page
    for words in library.cautions.tags.values():
        assert page.count(words) == 1, words


@pytest.mark.parametrize("path", ["/practice", "/practice/wall-5", "/practice/rest-3"])
def test_the_list_is_found_from(owner, path):
    assert 'href="/practice/cautions"' in owner.client.get(path).text


def test_a_visitor_is_sent_to_sign_in_and_back(visitor):
    reply = visitor.get("/practice/cautions")
    assert (reply.status_code, reply.location) == (302, "/sign-in?next=/practice/cautions")


def test_everybody_gets_the_same_bytes(owner, stranger):
    assert owner.client.get("/practice/cautions").data == stranger.client.get("/practice/cautions").data


def test_a_note_with_which_a_pose_stays_is_spoken_and_one_that_names_another_pose_is_not():
    spoken = spoken_texts(library)
    assert "Small rocks only" in spoken
    assert "Use side-lying rest" not in spoken
