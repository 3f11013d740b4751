"""The practice room's pages: every routine and pose of the library has one, the same for everybody."""

import re

import pytest
from flask.testing import FlaskClient

from app.library import library
from app.practice.groups import grouped, pictured
from app.practice.times import clock, spoken, title
from tests.conftest import Member

ROUTINES = [f"/practice/{slug}" for slug in library.routines]
POSES = [f"/practice/poses/{slug}" for slug in library.poses]
PAGES = ["/practice", "/practice/poses", *ROUTINES, *POSES]


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


def test_the_list_shows_every_listed_routine_once(owner: Member) -> None:
    html = owner.client.get("/practice").text
    for routine in library.listed_routines:
        assert html.count(f'href="/practice/{routine.slug}"') == 1


def test_a_routine_page_tells_its_steps_who_should_leave_it_and_where_to_start(owner: Member) -> None:
    for slug, routine in library.routines.items():
        html = owner.client.get(f"/practice/{slug}").text
        assert f'<session-player routine="{slug}">' in html
        assert html.count('class="card step"') == len(routine.steps)
        assert clock(routine.total_seconds) in html


def test_a_pose_page_tells_its_cautions_in_words_and_never_by_tag(owner: Member) -> None:
    for slug, pose in library.poses.items():
        html = owner.client.get(f"/practice/poses/{slug}").text
        assert html.count("<dt>") == len(pose.cautions)
        for caution in pose.cautions:
            assert f"<dt>{caution.tag}</dt>" not in html


def test_no_page_needs_a_style_attribute(owner: Member) -> None:
    assert [page for page in PAGES if "style=" in owner.client.get(page).text] == []


def test_a_routine_whose_group_has_no_heading_is_refused() -> None:
    odd = library.routines["wall-5"].model_copy(update={"group": "underwater"})
    with pytest.raises(LookupError, match="underwater"):
        grouped([odd])


def test_a_card_pictures_at_most_three_poses_in_their_order() -> None:
    assert pictured(library.routines["wall-5"]) == ("constructive-rest", "legs-up-the-wall", "side-lying-rest")
    assert all(1 <= len(pictured(routine)) <= 3 for routine in library.routines.values())


def test_times_read_as_a_person_says_them() -> None:
    assert (clock(186), clock(600)) == ("3:06", "10:00")
    assert [spoken(seconds) for seconds in (1, 30, 60)] == ["1 second", "30 seconds", "1 minute"]
    assert spoken(186) == "3 minutes 6 seconds"
        "30 seconds",
        "1 minute",
        "3 minutes 6 seconds",
        "1 second",
    )


def test_a_title_leaves_its_minutes_to_the_number_beside_it() -> None:
    assert title(library.routines["wall-5"]) == "Legs Up the Wall"
