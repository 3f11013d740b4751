"""What the filters go by."""

import pytest

from app.library import library
from app.practice.needs import EVERYDAY, KINDS, is_spare, positions, props


@pytest.mark.parametrize(
    ("routine", "needed"),
    [("wall-5", ["wall"]), ("flare-8", ["chair"]), ("desk-4", ["chair", "wall"]), ("sleep-12", ["wall"])],
)
def test_a_routine_needs_what_its_poses_cannot_do_without(routine, needed):
    assert props(library.routines[routine]) == needed


@pytest.mark.parametrize("pose", library.poses.values(), ids=lambda pose: pose.slug)
def test_every_prop_is_one_we_ask_about_or_one_of_every_home(pose):
    """A new prop in the library has to be put into one of the two lists."""
    for prop in pose.props:
        known = [*KINDS, *EVERYDAY]
        assert is_spare(prop) or any(word in prop for word in known), prop


def test_positions_are_those_of_the_poses():
    assert positions(library.routines["wall-5"]) == ["supine"]
    assert set(positions(library.routines["desk-4"])) <= {"seated", "standing"}
