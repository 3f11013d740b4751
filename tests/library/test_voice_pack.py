"""The committed pack: every text that is ever spoken has a clip, and each clip is speech in whole frames."""

import hashlib
import json
import random
from array import array
from collections.abc import Iterator
from math import sin
from pathlib import Path

import pytest

from app.library import library
from app.library.speech import believable, spoken_texts
from app.library.voice_frames import FRAME_BYTES, FrameError, check_frames, seconds
from app.library.voice_pack import (
    AUDIO,
    MOST_BYTES,
    Pack,
    PackError,
    Sound,
    current_index,
    read_index,
    read_pack,
    write_pack,
)
from tests.library.hearing import decoded, speaks

INDEX = read_index()
FILES = [(AUDIO / name).read_bytes() for name in INDEX["files"]]


def cut(place: list[int]) -> bytes:
    file, first, frames = place
    return FILES[file][first * FRAME_BYTES : (first + frames) * FRAME_BYTES]


def clips() -> Iterator[tuple[str, bytes]]:
    for text, place in INDEX["clips"].items():
        yield text, cut(place)


def test_every_text_that_is_ever_spoken_has_a_clip_in_the_order_in_which_it_is_needed() -> None:
    assert list(INDEX["clips"]) == spoken_texts(library), "Words have changed. Run: flask --app wsgi voice"


def test_every_clip_lasts_as_long_as_its_words_can_take() -> None:
    odd = {text: frames for text, (_, _, frames) in INDEX["clips"].items() if not believable(text, seconds(frames))}
    assert not odd


def test_every_clip_varies_as_speech_does() -> None:
    assert not [text for text, frames in clips() if not speaks(decoded(frames))]


def test_neither_silence_nor_a_tone_nor_noise_nor_a_chime_is_taken_for_speech() -> None:
    chance = random.Random(1)  # noqa: S311 - noise, not a secret
    tone = array("h", (int(9000 * sin(i / 9)) for i in range(24_000)))
    noise = array("h", (int(chance.gauss(0, 3000)) for _ in range(24_000)))
    chimes = [decoded(cut(place)) for place in INDEX["chimes"].values()]
    assert not any(speaks(sound) for sound in (array("h", [0] * 24_000), tone, noise, *chimes))


def test_every_file_is_whole_self_contained_frames_and_named_by_its_content() -> None:
    for name, data in zip(INDEX["files"], FILES, strict=True):
        check_frames(data, name)
        assert name == f"{hashlib.sha256(data).hexdigest()[:16]}.mp3"
        assert len(data) <= MOST_BYTES


def test_the_files_hold_every_sound_once_and_nothing_else() -> None:
    places = [*INDEX["clips"].values(), *INDEX["chimes"].values(), INDEX["quiet"]]
    ends = [0] * len(FILES)
    for file, first, frames in sorted(places):
        assert first == ends[file]
        ends[file] += frames
    assert [end * FRAME_BYTES for end in ends] == [len(data) for data in FILES]
    assert {path.name for path in AUDIO.glob("*.mp3")} == set(INDEX["files"])


def test_the_index_says_what_a_browser_needs_and_its_name_changes_with_its_content() -> None:
    assert set(INDEX) == {"version", "frame_ms", "frame_bytes", "files", "clips", "chimes", "quiet"}
    assert (INDEX["frame_ms"], INDEX["frame_bytes"]) == (24, 96)
    assert set(INDEX["chimes"]) == {"begin", "switch", "end"}
    assert current_index().name == f"index-{INDEX['version']}.json"


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda frames: frames[:-1], "not a whole number"),
        (lambda frames: frames[:96] + b"\x00" + frames[97:], "frame 1 begins with 00"),
        (lambda frames: frames[:100] + b"\x07" + frames[101:], "frame 1 borrows"),
        (lambda frames: frames[:0], "not a whole number"),
    ],
)
def test_damaged_frames_are_refused_by_name(damage, said: str) -> None:
    frames = FILES[0][: 10 * FRAME_BYTES]
    with pytest.raises(FrameError, match=f"one.mp3: .*{said}"):
        check_frames(damage(frames), "one.mp3")


def written(folder: Path, pack: Pack) -> dict:
    return write_pack(pack, folder / "audio", folder / "sources.json")


def test_a_pack_that_was_written_is_read_back_whole(tmp_path: Path) -> None:
    pack = read_pack()
    written(tmp_path, pack)
    assert read_pack(tmp_path / "audio", tmp_path / "sources.json") == pack


def test_writing_the_same_pack_twice_changes_nothing(tmp_path: Path) -> None:
    index = written(tmp_path, read_pack())
    assert written(tmp_path, read_pack()) == index == INDEX
    ours = {path.name for path in AUDIO.iterdir() if path.is_file()}  # the articles' recordings have a folder
    assert {path.name for path in (tmp_path / "audio").iterdir()} == ours


def test_one_changed_clip_leaves_most_files_as_phones_hold_them(tmp_path: Path) -> None:
    pack = read_pack()
    old = written(tmp_path, pack)
    key = next(key for key in pack.sounds if key == ("clips", "Let your tailbone feel heavy."))
    pack.sounds[key] = Sound(pack.sounds[key].data + FILES[0][:FRAME_BYTES], "another")
    new = written(tmp_path, pack)
    assert len(set(new["files"]) - set(old["files"])) == 1
    assert {path.name for path in (tmp_path / "audio").glob("*.mp3")} == set(new["files"])


def test_a_folder_with_no_index_or_two_is_not_taken_for_a_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="0 files are called index"):
        current_index(tmp_path)
    for name in ("index-a.json", "index-b.json"):
        (tmp_path / name).write_text(json.dumps(INDEX))
    with pytest.raises(PackError, match="2 files are called index"):
        current_index(tmp_path)
