"""`flask voice`: speaks every text that is ever spoken and writes the voice pack that the app ships.

Running the app needs none of this. The voice, the encoder and numpy are the extra `voice` and are imported only
when something has to be made.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from . import chimes
from . import voice_settings as settings
from .speech import believable, spoken_texts, utterance
from .voice_frames import FRAME_BYTES, seconds
from .voice_pack import Key, Pack, Sound, read_pack, write_pack

if TYPE_CHECKING:
    from flask import Flask

WANTED = "The voice is not installed. It comes with: pip install -e '.[voice]'"
Make = Callable[[], bytes]


def register(app: Flask) -> None:
    """Add the command `voice` to the app's commands."""
    app.cli.add_command(voice_command)


@click.command("voice")
def voice_command() -> None:
    """Speak every new or changed text of the library and write the voice pack."""
    from . import library

    made, pack = remake(spoken_texts(library), read_pack())
    index = write_pack(pack)
    size = sum(len(sound.data) for sound in pack.sounds.values())
    odd = [text for text, (_, _, frames) in index["clips"].items() if not believable(text, seconds(frames))]
    if odd:
        raise click.ClickException(f"Listen to these, they are too short or too long for their words: {odd}")
    click.echo(f"{len(index['clips'])} clips, {made} made now, {size / 1e6:.1f} MB in {len(index['files'])} files.")


def remake(texts: Iterable[str], old: Pack) -> tuple[int, Pack]:
    """Return how many sounds were made, and the whole pack; what `old` holds from the same source is kept as it is."""
    made, pack = 0, Pack()
    for key, source, make in _wanted(texts):
        held = old.sounds.get(key)
        if held is None or held.source != source:
            held = Sound(make(), source)
            made += 1
        pack.sounds[key] = held
    return made, pack


def _wanted(texts: Iterable[str]) -> Iterable[tuple[Key, str, Make]]:
    """Yield each sound's key, its source's fingerprint and how to make it; what every session needs comes first."""
    quiet = chimes.quiet()
    yield ("quiet", "quiet"), _fingerprint(_sixteen_bits(quiet)), partial(_loop, quiet)
    for kind in chimes.STROKES:
        sound = chimes.chime(kind)
        yield ("chimes", kind), _fingerprint(_sixteen_bits(sound)), partial(_encoded, sound, kind)
    for text in texts:
        source = f"{settings.FINGERPRINT}\n{utterance(text)}"
        yield ("clips", text), _fingerprint(source.encode()), partial(_spoken, text)


def _spoken(text: str) -> bytes:
    try:
        from .voice_speaker import speak
    except ImportError as error:
        raise click.ClickException(WANTED) from error
    return _encoded(speak(utterance(text)).tolist(), text)


def _loop(samples: array[float]) -> bytes:
    """Encode without the frames at both ends, which fade from and to nothing."""
    return _encoded(samples, "quiet")[chimes.QUIET_EDGE * FRAME_BYTES : -chimes.QUIET_EDGE * FRAME_BYTES]


def _encoded(samples: Sequence[float], name: str) -> bytes:
    try:
        from .voice_encoder import encode
    except ImportError as error:
        raise click.ClickException(WANTED) from error
    return encode(samples, name)


def _fingerprint(source: bytes) -> str:
    return hashlib.sha256(settings.ENCODER.encode() + b"\n" + source).hexdigest()[:12]


def _sixteen_bits(samples: array[float]) -> bytes:
    """Round away the last digit of sines, which differs between machines."""
    return array("h", (round(sample * 32767) for sample in samples)).tobytes()
