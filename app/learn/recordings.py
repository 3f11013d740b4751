"""Articles as they are read aloud: for each an index beside the files of frames that it names, made by `flask voice`.

`static/audio/articles/<article>-index-<hash>.json` is what a browser reads: `{version, frame_ms, frame_bytes,
article, title, files: ["articles/<hash>.mp3"…], clips: {text: [file, first frame, frames]}, quiet: […],
sentences: [[text, frames of quiet before it]…]}`. Sentence n is the one that the page marks `data-sentence="n"`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.library.voice_frames import FRAME_BYTES, seconds
from app.library.voice_pack import AUDIO

RECORDINGS = AUDIO / "articles"
AUDIO_URL = "/static/audio/"


@dataclass(frozen=True)
class Recording:
    """`seconds` and `bytes` are whole numbers, of all its files."""

    article: str
    url: str
    files: tuple[str, ...]
    seconds: int
    bytes: int
    sentences: tuple[str, ...]


def read_recordings(folder: Path = RECORDINGS) -> Mapping[str, Recording]:
    """Every recording of the folder by its article's slug; none where the folder is missing."""
    recordings = (_recording(path) for path in sorted(folder.glob("*-index-*.json")))
    return MappingProxyType({recording.article: recording for recording in recordings})


def _recording(path: Path) -> Recording:
    index: dict[str, Any] = json.loads(path.read_text("utf-8"))
    places = [index["quiet"], *index["clips"].values()]
    frames = sum(pause + index["clips"][text][2] for text, pause in index["sentences"])
    return Recording(
        article=index["article"],
        url=f"{AUDIO_URL}{RECORDINGS.name}/{path.name}",
        files=tuple(AUDIO_URL + name for name in index["files"]),
        seconds=round(seconds(frames)),
        bytes=sum(place[2] for place in places) * FRAME_BYTES,
        sentences=tuple(text for text, _ in index["sentences"]),
    )
