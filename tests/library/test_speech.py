"""What is spoken, in which order, and how it is written for the voice."""

import pytest

from app.library import library
from app.library.speech import believable, spoken_texts, utterance, word_count

TEXTS = spoken_texts(library)


def test_no_text_is_spoken_twice() -> None:
    assert len(TEXTS) == len(set(TEXTS))


def test_every_word_of_every_pose_is_spoken() -> None:
    for pose in library.poses.values():
        assert {pose.name, *pose.cues, *pose.exit_cues, pose.breathing, *pose.easier} <= set(TEXTS)


def test_notes_sides_numbers_and_fixed_phrases_are_spoken() -> None:
    notes = {step.note for routine in library.routines.values() for step in routine.steps if step.note}
    assert notes
    assert notes | {"Left side", "Right side", "Other side", "One", "Ten"} <= set(TEXTS)
    assert set(library.words.phrases.values()) <= set(TEXTS)


def test_the_warning_screens_and_their_signs_are_spoken() -> None:
    screens = {text for screen in library.words.screens.values() for text in (screen.heading, screen.body)}
    signs = {text for sign in library.signs.signs for text in (sign.text, sign.body)}
    levels = {text for level in library.signs.levels.values() for text in (level.title, level.action)}
    assert screens | signs | levels | {library.signs.intro, library.words.always} <= set(TEXTS)


def test_no_text_with_a_blank_to_fill_is_spoken() -> None:
    assert not [text for text in TEXTS if "{" in text or "[" in text]


def test_what_the_first_routine_says_comes_before_what_only_others_say() -> None:
    first = {step.pose for step in library.routines["wall-5"].steps}
    last_of_first = max(TEXTS.index(cue) for slug in first for cue in library.poses[slug].cues)
    shared = {cue for slug in first for cue in library.poses[slug].cues}
    others = [
        cue for slug, pose in library.poses.items() if slug not in first for cue in pose.cues if cue not in shared
    ]
    assert last_of_first < min(TEXTS.index(cue) for cue in others)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Move the hips 20 to 40 cm from the wall", "Move the hips 20 to 40 centimetres from the wall."),
        ("Rest calves on a seat (Legs on a Chair)", "Rest calves on a seat, Legs on a Chair."),
        ("Hold for 10-20 min", "Hold for 10 to 20 minutes."),
        ("Check: leg same or better?", "Check: leg same or better?"),
        ("What discs do · A runner’s story", "What discs do, A runner’s story."),
        ("Hug the left/right knee", "Hug the left or right knee."),
    ],
)
def test_a_text_is_written_out_as_the_voice_should_read_it(text: str, said: str) -> None:
    assert utterance(text) == said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Legs-Up-the-Wall", 4),
        ("Child's Pose", 2),
        ("20 to 40 cm", 4),
        ("In 2020", 3),
        ("Next", 1),
        ("Don’t", 1),
    ],
)
def test_words_are_counted_as_they_are_said(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize(("seconds", "fits"), [(0.29, False), (0.3, True), (1.8, True), (1.81, False)])
def test_two_words_take_between_0_3_and_1_8_seconds(seconds: float, fits: bool) -> None:
    assert believable("Left side", seconds) is fits
