"""`flask voice` speaks only the new words of articles, each once, and leaves nothing behind that nobody names."""

import json
from collections.abc import Iterable
from pathlib import Path

import click
import pytest

from app.learn.record import Studio
from app.learn.recordings import read_recordings
from app.learn.spoken import Sentence
from app.library.voice_pack import read_pack

FRAMES = read_pack().sounds["clips", "Left side"].data


class Head:
    def __init__(self, slug: str) -> None:
        self.slug, self.title = slug, slug.title()


class Voice:
    """Says everything in the same second of sound, and remembers what it was asked for."""

    def __init__(self, folder: Path, frames: bytes = FRAMES) -> None:
        self.asked: list[str] = []
        self._frames = frames
        self.studio = Studio(self._speak, folder / "articles", folder / "sources.json")

    def record(self, slug: str, *texts: str) -> str:
        return self.studio.record(Head(slug), [Sentence(text, 0.35) for text in texts])  # type: ignore[arg-type]

    def _speak(self, texts: list[str]) -> Iterable[bytes]:
        self.asked += texts
        return [self._frames for _ in texts]


def test_words_that_stand_in_two_articles_are_spoken_once(tmp_path: Path) -> None:
    voice = Voice(tmp_path)
    voice.record("one", "In short", "It eases.", "In short")
    voice.record("two", "In short", "Take heart.")
    assert voice.asked == ["In short", "It eases.", "Take heart."]
    voice.studio.tidy()
    recordings = read_recordings(tmp_path / "articles")
    assert {slug: one.sentences for slug, one in recordings.items()} == {
        "one": ("In short", "It eases.", "In short"),
        "two": ("In short", "Take heart."),
    }


def test_the_next_run_speaks_what_is_new_and_removes_what_is_gone(tmp_path: Path) -> None:
    first = Voice(tmp_path)
    first.record("one", "In short", "It eases.")
    first.record("gone", "Take heart.")
    first.studio.tidy()
    again = Voice(tmp_path)
    again.record("one", "In short", "It often eases.")
    again.studio.tidy()
    assert again.asked == ["It often eases."]
    left = {path.name for path in (tmp_path / "articles").iterdir()}
    index = next(name for name in left if name.endswith(".json"))
    files = json.loads((tmp_path / "articles" / index).read_text())["files"]
    assert left == {index, *(name.removeprefix("articles/") for name in files)}
    assert set(json.loads((tmp_path / "sources.json").read_text())) == {"In short", "It often eases."}


def test_a_run_that_was_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    broken = Voice(tmp_path)
    broken.record("one", "In short", "It eases.")
    again = Voice(tmp_path)
    again.record("one", "In short", "It eases.")
    assert again.asked == []


def test_a_clip_that_can_not_be_its_words_is_named(tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match="It eases in most people within a few weeks"):
        Voice(tmp_path, FRAMES[: 96 * 5]).record("one", "It eases in most people within a few weeks.")
