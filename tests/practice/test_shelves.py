"""The shelves of the practice page, and the strip of figures on each card."""

import re
from html import unescape

import pytest

from app.assets import still
from app.library import library
from app.practice.shelves import shelves
from app.practice.strip import MOST, strip

BY_THE_DAY = ["About 5 minutes", "Flare day", "Morning", "At a desk", "Before sleep", "After a run"]
EVERY = pytest.mark.parametrize("routine", library.listed_routines, ids=lambda routine: routine.slug)


def test_they_are_named_as_a_person_would_look_for_them_and_the_shortest_comes_first():
    titles = [shelf.title for shelf in shelves()]
    assert titles[: len(BY_THE_DAY)] == BY_THE_DAY
    assert {"Strength", "Twelve-week programme"} <= set(titles)


def test_each_routine_stands_on_one_shelf_of_its_own_and_none_is_empty():
    own = [routine.slug for shelf in shelves() if not shelf.repeats for routine in shelf.routines]
    assert sorted(own) == sorted(routine.slug for routine in library.listed_routines)
    assert all(shelf.routines for shelf in shelves())


def test_who_has_five_minutes_finds_every_short_routine_and_none_that_is_much_longer():
    first = next(shelves())
    assert [routine.slug for routine in first.routines] == ["wall-5", "nerve-6", "desk-4"]
    assert first.repeats


def test_the_page_shows_the_shelves_in_order_and_a_way_to_each(owner):
    html = unescape(owner.client.get("/practice").text)
    for shelf in shelves():
        assert f'<section class="shelf" id="{shelf.slug}"' in html
        assert f'href="#{shelf.slug}">{shelf.title}</a>' in html
    places = [html.index(f'id="{shelf.slug}-title"') for shelf in shelves()]
    assert places == sorted(places)


def test_a_card_shows_its_figures_its_minutes_and_what_it_is_for(owner):
    html = unescape(owner.client.get("/practice").text)
    for routine in library.listed_routines:
        card = html[html.index(f'href="/practice/{routine.slug}"') :].partition("</li>")[0]
        assert re.findall(r'href="#figure-([^"]+)"', card) == [one.pose for one in strip(routine).figures]
        assert f">{routine.minutes} min<" in card
        assert routine.when in card


@EVERY
def test_a_strip_shows_some_of_the_poses_in_order_and_counts_the_others(routine):
    poses = list(dict.fromkeys(step.pose for step in routine.steps))
    shown = [one.pose for one in strip(routine).figures]
    assert min(3, len(poses)) <= len(shown) <= MOST
    assert shown == [pose for pose in poses if pose in shown]
    assert len(shown) + strip(routine).others == len(poses)


@EVERY
def test_the_figures_of_a_strip_stand_side_by_side_on_one_line_in_one_size(routine):
    row = strip(routine)
    ends = [0.0]
    for one in row.figures:
        assert (one.width, one.height) == still(one.pose).size
        assert one.x >= ends[-1]
        assert one.y + one.height == pytest.approx(row.height, abs=0.1)
        ends.append(one.x + one.width)
    assert ends[-1] <= row.width


def test_routines_of_one_shelf_can_be_told_apart_by_their_strips():
    for shelf in shelves():
        strips = [tuple(one.pose for one in strip(routine).figures) for routine in shelf.routines]
        assert len(strips) == len(set(strips)), shelf.title
