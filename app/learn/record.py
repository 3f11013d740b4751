"""Makes the recordings of articles. Only `flask voice` runs this; what it writes is described in recordings.py."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.library.voice import check_lengths, source_of
from app.library.voice_frames import FRAME_BYTES, FRAME_MS, check_frames
from app.library.voice_pack import Pack, Place, Sound, as_json, content_hash, cut, read_pack

from .article import Head
from .recordings import RECORDINGS
from .spoken import Sentence

SOURCES = Path(__file__).with_name("voice-sources.json")

Speak = Callable[[list[str]], Iterable[bytes]]  # texts to the frames of each, in their order


class Studio:
    """Holds what was recorded before, by its words, whichever article they stand in: they are spoken once for all."""

    def __init__(self, speak: Speak, folder: Path = RECORDINGS, sources: Path = SOURCES) -> None:
        self._voice, self._folder, self._sources = speak, folder, sources
        self._held = _held(folder, sources)
        self._quiet = read_pack().sounds["quiet", "quiet"]
        self._written: list[Path] = []
        self._used: dict[str, str] = {}

    def record(self, head: Head, sentences: Sequence[Sentence]) -> str:
        """Writes an article's recording beside the one before, and returns a line on it."""
        pack, made = self._speak([one.text for one in sentences])
        names, bodies = zip(*_files(pack), strict=True)
        index = _index(head, sentences, pack, names)
        check_lengths(index["clips"])
        self._folder.mkdir(parents=True, exist_ok=True)
        for name, body in zip(names, bodies, strict=True):
            check_frames(body, name)
            self._write(self._folder / name, body)
        self._write(self._folder / f"{head.slug}-index-{index['version']}.json", as_json(index).encode())
        self._keep_sources()
        return f"{head.slug}: {len(sentences)} sentences, {made} made now, {sum(map(len, bodies)) / 1e6:.1f} MB."

    def tidy(self) -> str:
        """Removes what no recording of this run names, and returns a line on all there is."""
        for path in set(self._folder.iterdir()) - set(self._written):
            path.unlink()
        self._sources.write_text(as_json(self._used), encoding="utf-8")
        return f"{sum(path.stat().st_size for path in set(self._written)) / 1e6:.1f} MB of articles read aloud."

    def _speak(self, texts: Iterable[str]) -> tuple[Pack, int]:
        wanted = {text: source_of(text) for text in texts}
        new = [text for text, source in wanted.items() if not self._has(text, source)]
        for text, frames in zip(new, self._voice(new), strict=True):
            self._held[text] = Sound(frames, wanted[text])
        self._used |= wanted
        clips = {("clips", text): self._held[text] for text in wanted}
        return Pack({("quiet", "quiet"): self._quiet, **clips}), len(new)

    def _has(self, text: str, source: str) -> bool:
        return text in self._held and self._held[text].source == source

    def _write(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        self._written.append(path)

    def _keep_sources(self) -> None:
        """After each article, so that a run that is broken off goes on where it stopped."""
        sources = {text: sound.source for text, sound in self._held.items()}
        self._sources.write_text(as_json(sources), encoding="utf-8")


def _held(folder: Path, sources: Path) -> dict[str, Sound]:
    made_from = json.loads(sources.read_text("utf-8")) if sources.exists() else {}
    held: dict[str, Sound] = {}
    for path in folder.glob("*-index-*.json"):
        index = json.loads(path.read_text("utf-8"))
        files = [(folder.parent / name).read_bytes() for name in index["files"]]
        clips: Mapping[str, Place] = index["clips"]
        held |= {text: Sound(cut(files, place), made_from[text]) for text, place in clips.items() if text in made_from}
    return held


def _files(pack: Pack) -> Iterable[tuple[str, bytes]]:
    for keys in pack.chunks():
        body = b"".join(pack.sounds[key].data for key in keys)
        yield f"{content_hash(body)}.mp3", body


def _index(head: Head, sentences: Sequence[Sentence], pack: Pack, names: Sequence[str]) -> dict[str, Any]:
    places = pack.places()
    quiet = places.pop(("quiet", "quiet"))
    content = {
        "article": head.slug,
        "title": head.title,
        "files": [f"{RECORDINGS.name}/{name}" for name in names],
        "clips": {text: place for (_, text), place in places.items()},
        "quiet": quiet,
        "sentences": [[one.text, round(one.pause * 1000 / FRAME_MS)] for one in sentences],
    }
    facts = {"frame_ms": FRAME_MS, "frame_bytes": FRAME_BYTES}
    return {"version": content_hash(as_json(content).encode()), **facts, **content}
