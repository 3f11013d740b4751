"""The pose on a routine's card, and the words for its lengths."""

import pytest

from app.library import library
from app.practice.lengths import length_words
from app.practice.portrait import portrait


@pytest.mark.parametrize("routine", library.routines.values(), ids=lambda routine: routine.slug)
def test_the_portrait_is_a_pose_of_the_routine(routine):
    assert portrait(routine) in {step.pose for step in routine.steps}


@pytest.mark.parametrize(
    ("routine", "pose"),
    [
        ("wall-5", "legs-up-the-wall"),
        ("nerve-6", "nerve-glide"),
        ("flare-8", "legs-on-chair"),
        ("strength-15", "bridge"),
    ],
)
def test_the_portrait_is_what_sets_the_routine_apart(routine, pose):
    assert portrait(library.routines[routine]) == pose


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (45, "45 s"), (60, "1 min"), (186, "3 min 6 s"), (1440, "24 min")]
)
def test_lengths_are_read_at_a_glance(seconds, words):
    assert length_words(seconds) == words
