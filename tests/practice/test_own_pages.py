"""The pages of one's own routines and of the programme: closed to visitors, and the same bytes for everybody else."""

import re
from html import unescape

import pytest

from app.library import library
from app.practice.needs import positions, props

PAGES = ["/practice/own", "/practice/own/edit", "/practice/own/play", "/practice/programme"]


@pytest.mark.parametrize("path", PAGES)
def test_a_visitor_is_sent_to_sign_in_and_back(visitor, path):
    reply = visitor.get(path)
    assert (reply.status_code, reply.location) == (302, f"/sign-in?next={path}")


@pytest.mark.parametrize("path", PAGES)
def test_everybody_gets_the_same_bytes_whatever_the_query(owner, stranger, path):
    plain = owner.client.get(path).data
    assert stranger.client.get(path).data == plain
    assert owner.client.get(f"{path}?id=<script>&copy=wall-5").data == plain


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_style_or_script_of_its_own(owner, path):
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)", owner.client.get(path).text)


def test_the_programme_page_says_what_is_known_and_all_twelve_weeks(owner):
    html = unescape(owner.client.get("/practice/programme").text)
    assert library.programme.honesty in html
    for week in library.programme.weeks:
        assert f"Week {week.week}</p>" in html
        assert week.walk in html


def test_each_card_carries_what_the_filters_go_by(owner):
    html = owner.client.get("/practice").text
    for routine in library.listed_routines:
        card = html[: html.index(f'href="/practice/{routine.slug}"')].rpartition("<li")[2]
        assert f'data-minutes="{routine.minutes}"' in card
        assert f'data-intensity="{routine.intensity}"' in card
        assert f'data-positions="{" ".join(positions(routine))}"' in card
        assert f'data-props="{" ".join(props(routine))}"' in card
