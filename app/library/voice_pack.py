"""The voice pack on disk: files of whole MP3 frames, and an index of what lies where.

`index-<hash>.json` is what a browser reads: `{version, frame_ms, frame_bytes, files: ["<hash>.mp3"…],
clips: {text: [file, first frame, frames]}, chimes: {kind: […]}, quiet: […]}`.
`voice-sources.json` stays on the server's side: what each sound was made from, so that only changed ones are
made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .voice_frames import FRAME_BYTES, FRAME_MS, check_frames

AUDIO = Path(__file__).parents[2] / "static" / "audio"
SOURCES = Path(__file__).with_name("voice-sources.json")
FILE_BYTES = 256 * 1024  # a partial response can't be cached, so this is what a broken download loses at most, about
LEAST_BYTES, MOST_BYTES = FILE_BYTES * 5 // 8, FILE_BYTES * 3 // 2
CUT_ONE_IN = 10  # a clip is about 10 kB, so a cut falls about 100 kB after the least

Key = tuple[str, str]  # ("clips", text), ("chimes", kind) or ("quiet", "quiet")
Place = list[int]  # file, first frame, frames


class PackError(Exception):
    """The pack on disk is missing, double or damaged; the message names the file."""


@dataclass(frozen=True)
class Sound:
    """Encoded frames and the fingerprint of what they were made from."""

    data: bytes
    source: str


@dataclass
class Pack:
    """Every sound by its key, in the order in which a phone should fetch them."""

    sounds: dict[Key, Sound] = field(default_factory=dict)

    def chunks(self) -> list[list[Key]]:
        """Return the keys of each file.

        A file ends where the text itself says so (its hash), not after a fixed size: one changed text
        then renames its own file and perhaps the next, and what a phone holds of the rest stays good.
        """
        files: list[list[Key]] = [[]]
        size = 0
        for key, sound in self.sounds.items():
            if files[-1] and size + len(sound.data) > MOST_BYTES:
                files.append([])
                size = 0
            files[-1].append(key)
            size += len(sound.data)
            if size >= LEAST_BYTES and _cuts(key):
                files.append([])
                size = 0
        return [keys for keys in files if keys]

    def places(self) -> dict[Key, Place]:
        """Return where each sound lies when every chunk is a file."""
        places: dict[Key, Place] = {}
        for number, keys in enumerate(self.chunks()):
            first = 0
            for key in keys:
                frames = len(self.sounds[key].data) // FRAME_BYTES
                places[key] = [number, first, frames]
                first += frames
        return places


def current_index(folder: Path = AUDIO) -> Path:
    """Return the path of the one index in `folder`; raise PackError when there is none, or several."""
    found = sorted(folder.glob("index-*.json"))
    if len(found) != 1:
        raise PackError(f"{folder}: {len(found)} files are called index-*.json, one is wanted. Run: flask voice")
    return found[0]


def read_index(folder: Path = AUDIO) -> dict[str, Any]:
    """Return the index as the browser reads it."""
    index: dict[str, Any] = json.loads(current_index(folder).read_text(encoding="utf-8"))
    return index


def read_pack(folder: Path = AUDIO, sources: Path = SOURCES) -> Pack:
    """Return what was made before, with what it was made from; an empty pack when nothing was."""
    if not sources.exists() or not list(folder.glob("index-*.json")):
        return Pack()
    index, made_from = read_index(folder), json.loads(sources.read_text(encoding="utf-8"))
    files = [(folder / name).read_bytes() for name in index["files"]]
    return Pack(
        {
            key: Sound(cut(files, place), made_from[key[0]][key[1]])
            for key, place in _places(index)
            if key[1] in made_from[key[0]]
        }
    )


def write_pack(pack: Pack, folder: Path = AUDIO, sources: Path = SOURCES) -> dict[str, Any]:
    """Write files, index and sources, remove what no longer belongs, and return the index.

    Never two indexes at once, and files before the index that names them: an interrupted run leaves a whole pack,
    or none, which the next run makes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    bodies = [b"".join(pack.sounds[key].data for key in keys) for keys in pack.chunks()]
    names = [f"{content_hash(body)}.mp3" for body in bodies]
    for name, body in zip(names, bodies, strict=True):
        check_frames(body, name)
        (folder / name).write_bytes(body)
    index = _index(pack, names)
    _remove(folder.glob("index-*.json"))
    sources.write_text(as_json(_sources(pack)), encoding="utf-8")
    (folder / f"index-{index['version']}.json").write_text(as_json(index), encoding="utf-8")
    _remove(path for path in folder.glob("*.mp3") if path.name not in names)
    return index


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink()


def _index(pack: Pack, names: list[str]) -> dict[str, Any]:
    groups: dict[str, dict[str, Place]] = {"clips": {}, "chimes": {}, "quiet": {}}
    for (group, name), place in pack.places().items():
        groups[group][name] = place
    content = {"files": names, **groups, "quiet": groups["quiet"]["quiet"]}
    facts = {"frame_ms": FRAME_MS, "frame_bytes": FRAME_BYTES}
    return {"version": content_hash(as_json(content).encode()), **facts, **content}


def _sources(pack: Pack) -> dict[str, dict[str, str]]:
    groups: dict[str, dict[str, str]] = {"clips": {}, "chimes": {}, "quiet": {}}
    for (group, name), sound in pack.sounds.items():
        groups[group][name] = sound.source
    return groups


def _places(index: Mapping[str, Any]) -> list[tuple[Key, Place]]:
    """Return every sound's key and place, in the order in which they lie in the files."""
    places: list[tuple[Key, Place]] = [(("quiet", "quiet"), index["quiet"])]
    places += [((group, name), place) for group in ("chimes", "clips") for name, place in index[group].items()]
    return sorted(places, key=lambda one: one[1])


def cut(files: list[bytes], place: Place) -> bytes:
    number, first, frames = place
    return files[number][first * FRAME_BYTES : (first + frames) * FRAME_BYTES]


def _cuts(key: Key) -> bool:
    return int(content_hash("\n".join(key).encode()), 16) % CUT_ONE_IN == 0


def content_hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"
