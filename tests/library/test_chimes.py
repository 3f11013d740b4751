"""Three chimes that can be told apart with closed eyes, and a quiet that is never silent."""

from array import array
from itertools import pairwise

import pytest

from app.library.chimes import C5, E5, G4, G5, LENGTHS, STROKES, chime, quiet
from app.library.voice_frames import SAMPLE_RATE
from app.library.voice_pack import AUDIO, read_index
from tests.library.hearing import blocks, decoded, level, loudness_of

NOTES = [G4, C5, E5, G5]
DELAY = 1105  # samples by which encoder and decoder delay sound


def heard(place: list[int]) -> array:
    file, first, frames = place
    data = (AUDIO / read_index()["files"][file]).read_bytes()
    return decoded(data[first * 96 : (first + frames) * 96])


def melody(samples: array, kind: str, delay: int = 0) -> list[float]:
    """Return the loudest note a little after each stroke."""
    starts = [delay + int((at + 0.03) * SAMPLE_RATE) for at, _, _ in STROKES[kind]]
    windows = [samples[start : start + SAMPLE_RATE // 8] for start in starts]
    return [max(NOTES, key=lambda note: loudness_of(window, note)) for window in windows]


@pytest.mark.parametrize("kind", STROKES)
def test_each_chime_is_heard_in_the_pack_with_its_melody(kind: str) -> None:
    assert melody(heard(read_index()["chimes"][kind]), kind, DELAY) == [note for _, note, _ in STROKES[kind]]


def test_one_chime_rises_one_stays_and_one_falls() -> None:
    begin, switch, end = (melody(chime(kind), kind) for kind in ("begin", "switch", "end"))
    assert begin == sorted(begin)
    assert len(set(begin)) == 2
    assert len(set(switch)) == 1
    assert end == sorted(end, reverse=True)
    assert len(set(end)) == 3


def test_the_chimes_differ_in_rhythm() -> None:
    pauses = {kind: [round(b[0] - a[0], 2) for a, b in pairwise(s)] for kind, s in STROKES.items()}
    assert len({tuple(pause) for pause in pauses.values()}) == 3
    assert max(pauses["switch"]) < min(pauses["begin"]) < min(pauses["end"])


@pytest.mark.parametrize("kind", STROKES)
def test_a_chime_has_its_length_and_ends_softly(kind: str) -> None:
    samples = chime(kind)
    assert len(samples) == int(LENGTHS[kind] * SAMPLE_RATE)
    assert max(map(abs, samples)) == pytest.approx(0.2)
    assert max(map(abs, samples[-24:])) < 0.002


def test_the_quiet_is_sixty_decibels_down_in_every_frame_and_no_two_frames_are_alike() -> None:
    frames = blocks(heard(read_index()["quiet"]))[1:]  # the first frame decoded alone has nothing to overlap with
    assert len(frames) > 4 * 1000 / 24
    assert all(-64 < level(frame) < -56 for frame in frames)
    assert len({frame.tobytes() for frame in frames}) == len(frames)


def test_the_quiet_is_the_same_noise_whenever_it_is_made() -> None:
    assert quiet() == quiet()
