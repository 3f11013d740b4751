"""The practice pages: all of the library in words, closed to visitors, the same for everybody else."""

import re
from html import unescape

import pytest

from app.library import library

ROUTINES = [f"/practice/{slug}" for slug in library.routines]
POSES = [f"/practice/poses/{slug}" for slug in library.poses]
PAGES = ["/practice", *ROUTINES, *POSES]


def words_of(client, path):
    """What the page says, in one line, as a reader would see it."""
    reply = client.get(path)
    assert reply.status_code == 200, path
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", reply.text)).split())


def test_a_length_stands_where_the_phone_can_tell_it_in_the_persons_unit(owner):
    page = owner.client.get("/practice/poses/legs-up-the-wall").text
    assert "<own-units>Move the hips 20 to 40 cm from the wall and bend the knees</own-units>" in page


def test_the_list_names_every_listed_routine_and_pose(owner):
    html, said = unescape(owner.client.get("/practice").text), words_of(owner.client, "/practice")
    for routine in library.listed_routines:
        assert f'href="/practice/{routine.slug}"' in html
        assert routine.name in said and routine.when in said
    for pose in library.listed_poses:
        assert f'href="/practice/poses/{pose.slug}"' in html
        assert pose.name in html


def test_the_list_leaves_out_what_only_the_rules_choose(owner):
    html = owner.client.get("/practice").text
    assert "rest-3" not in html
    assert "sit-tall" not in html


def test_a_routine_says_when_who_should_leave_it_and_each_step(owner):
    for routine in library.routines.values():
        said = words_of(owner.client, f"/practice/{routine.slug}")
        steps = [library.poses[step.pose].name for step in routine.steps]
        notes = [step.note for step in routine.steps if step.note]
        for words in [routine.name, f"{routine.minutes} min", routine.when, routine.avoid, *steps, *notes]:
            assert words in said, routine.slug


def test_a_routine_holds_its_player(owner):
    for slug in library.routines:
        assert f'<session-player routine="{slug}">' in owner.client.get(f"/practice/{slug}").text


def test_a_pose_says_everything_that_is_known_of_it(owner):
    for pose in library.poses.values():
        said = words_of(owner.client, f"/practice/poses/{pose.slug}")
        facts = [pose.name, pose.purpose, pose.breathing, pose.feel, pose.evidence, pose.start_position]
        cautions = [words for one in pose.cautions for words in (library.cautions.tags[one.tag], one.note)]
        for words in [*facts, *pose.cues, *pose.exit_cues, *pose.stop_if, *pose.easier, *cautions]:
            assert words in said, pose.slug


@pytest.mark.parametrize(
    "path", ["/practice/wall-6", "/practice/poses/headstand", "/practice/poses", "/practice/Wall-5"]
)
def test_what_is_not_in_the_library_is_not_found(owner, path):
    assert owner.client.get(path).status_code == 404


def test_everybody_gets_the_same_bytes(owner, stranger):
    for path in PAGES:
        assert owner.client.get(path).data == stranger.client.get(path).data, path


@pytest.mark.parametrize("path", ["/practice", "/practice/wall-5", "/practice/poses/bridge"])
def test_a_visitor_is_sent_to_sign_in_and_back(visitor, path):
    reply = visitor.get(path)
    assert (reply.status_code, reply.location) == (302, f"/sign-in?next={path}")


def test_every_name_on_a_page_is_there_once_and_every_figure_that_is_drawn_again_is_there(owner):
    for path in PAGES:
        html = owner.client.get(path).text
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), path
        assert set(re.findall(r'href="#([^"]+)"', html)) <= {*ids, "main"}, path


def test_no_page_carries_style_or_script_of_its_own(owner):
    for path in PAGES:
        html = owner.client.get(path).text
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)", html), path
