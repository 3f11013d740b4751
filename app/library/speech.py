"""What is spoken, in which order, and how it is written for the voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .book import Library
    from .models.pose import Pose
    from .models.routine import Routine

LEAST_PER_WORD, MOST_PER_WORD = 0.15, 0.9  # seconds

UNITS = {"cm": "centimetres", "mm": "millimetres", "min": "minutes", "kg": "kilograms"}


def spoken_texts(library: Library) -> list[str]:
    """Return every text that is ever spoken, each once, in the order in which a phone should fetch their clips.

    The phrases of any session come first, then the routines as they are listed (wall-5 leads), then the rest.
    """
    texts = [*library.words.phrases.values(), *library.words.numbers]
    for routine in library.routines.values():
        texts += _of_routine(routine, library)
    for pose in library.poses.values():
        texts += _of_pose(pose)
    texts += _of_warnings(library)
    return list(dict.fromkeys(texts))


def utterance(text: str) -> str:
    """Return `text` as the voice should read it: units in words, brackets as pauses, an end. Numbers it can read."""
    said = re.sub(r"\s*\(([^)]*)\)", r", \1,", text)
    said = re.sub(r"(?<=\d)\s*[–-]\s*(?=\d)", " to ", said)
    said = re.sub(rf"(?<=\d)\s*({'|'.join(UNITS)})\b", lambda unit: f" {UNITS[unit[1]]}", said)
    said = said.replace(" - ", ", ").replace(" · ", ", ").replace("/", " or ").strip(" ,")
    return said if said.endswith((".", "?", "!")) else f"{said}."


def word_count(text: str) -> int:
    """Return about how many words the voice says for `text`: a hyphen joins two, two digits make one of a number."""
    return len(re.findall(r"\d{1,2}|[^\W\d_]+(?:['’][^\W\d_]+)?", utterance(text)))


def believable(text: str, seconds: float) -> bool:
    """Return whether a clip of so many seconds can be a reading of `text`: neither cut short nor stumbled over."""
    return LEAST_PER_WORD <= seconds / word_count(text) <= MOST_PER_WORD


def _of_routine(routine: Routine, library: Library) -> Iterator[str]:
    for step in routine.steps:
        if step.note:
            yield step.note
        yield from _of_pose(library.poses[step.pose])


def _of_pose(pose: Pose) -> Iterable[str]:
    forms = [cue for cues in pose.variant_cues.values() for cue in cues]
    return [pose.name, *pose.cues, *pose.exit_cues, pose.breathing, *pose.easier, *forms, *_told_with(pose)]


def _told_with(pose: Pose) -> Iterator[str]:
    """Yield the notes of cautions with which the pose itself stays. At a desk, no floor pose steps in."""
    for caution in pose.cautions:
        stays = caution.variant or caution.tag not in pose.substitutes or pose.place == "desk"
        if caution.action == "change" and stays:
            yield caution.note


def _of_warnings(library: Library) -> Iterator[str]:
    """Yield the words of the warning list and its screens; what the person shows or says to staff is theirs to say."""
    signs, words = library.signs, library.words
    yield from (signs.intro, signs.new_rule, signs.unsure_rule, signs.since_last)
    for level in signs.levels.values():
        yield from (level.title, level.action)
    for sign in signs.signs:
        yield from (sign.text, sign.body)
    for screen in words.screens.values():
        yield from (screen.heading, screen.body, *screen.prompts.values())
    yield words.always
