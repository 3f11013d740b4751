"""The practice room's pages: every routine and pose of the library has one, the same for everybody."""

import re

import pytest
from flask.testing import FlaskClient
from markupsafe import escape

from app.library import library
from app.practice.lengths import length_words
from app.practice.portrait import portrait
from tests.conftest import Member

ROUTINES = [f"/practice/{slug}" for slug in library.routines]
POSES = [f"/practice/poses/{slug}" for slug in library.poses]
PAGES = ["/practice", *ROUTINES, *POSES]


def test_the_whole_library_has_pages() -> None:
    assert (len(POSES), len(ROUTINES)) >= (24, 13)


def test_every_page_opens_and_is_the_same_bytes_for_everybody(owner: Member, stranger: Member) -> None:
    for page in PAGES:
        reply = owner.client.get(page)
        assert reply.status_code == 200, page
        assert reply.data == stranger.client.get(page).data, page


def test_every_link_into_the_room_leads_somewhere(owner: Member) -> None:
    links = {link for page in PAGES for link in re.findall(r'href="(/practice[^"#?]*)', owner.client.get(page).text)}
    assert links <= set(PAGES)


def test_a_visitor_is_asked_to_sign_in(visitor: FlaskClient) -> None:
    assert visitor.get("/practice/wall-5").location == "/sign-in?next=/practice/wall-5"


@pytest.mark.parametrize("address", ["/practice/nothing", "/practice/poses/nothing", "/practice/wall-5/nothing"])
def test_what_is_not_there_is_not_found(owner: Member, address: str) -> None:
    assert owner.client.get(address).status_code == 404


def test_the_list_shows_every_listed_routine_and_pose_once(owner: Member) -> None:
    html = owner.client.get("/practice").text
    listed = [f"/practice/{routine.slug}" for routine in library.listed_routines]
    for address in [*listed, *(f"/practice/poses/{pose.slug}" for pose in library.listed_poses)]:
        assert html.count(f'href="{address}"') == 1, address


def test_a_routine_page_tells_its_steps_who_should_leave_it_and_where_to_start(owner: Member) -> None:
    for slug, routine in library.routines.items():
        html = owner.client.get(f"/practice/{slug}").text
        assert f'<session-player routine="{slug}">' in html
        assert html.count('class="step"') == len(routine.steps)
        assert str(escape(routine.avoid)) in html
        assert length_words(routine.total_seconds) in html


def test_a_pose_page_tells_its_cautions_in_words_and_never_by_tag(owner: Member) -> None:
    for slug, pose in library.poses.items():
        html = owner.client.get(f"/practice/poses/{slug}").text
        assert html.count("<dt>") == len(pose.cautions), slug
        for caution in pose.cautions:
            assert f"<dt>{caution.tag}</dt>" not in html


def test_no_page_needs_a_style_attribute(owner: Member) -> None:
    assert [page for page in PAGES if "style=" in owner.client.get(page).text] == []


def test_a_card_pictures_the_pose_that_most_time_is_spent_in() -> None:
    assert portrait(library.routines["wall-5"]) == "legs-up-the-wall"
    assert portrait(library.routines["rest-3"]) == "legs-on-chair"
    assert {portrait(routine) for routine in library.routines.values()} <= set(library.poses)


def test_lengths_read_at_a_glance() -> None:
    assert [length_words(seconds) for seconds in (45, 120, 186)] == ["45 s", "2 min", "3 min 6 s"]
