"""Speaks every text that is ever spoken in a session or a check and writes the voice pack that the app ships.

Running the app needs none of this. The voice, the encoder and numpy are the extra `voice` and are imported only
when something has to be made.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import click

from . import chimes
from . import voice_settings as settings
from .speech import believable, spoken_texts, utterance
from .voice_frames import FRAME_BYTES, seconds
from .voice_pack import Key, Pack, Place, Sound, read_pack, write_pack

WANTED = "The voice is not installed. It comes with: pip install -e '.[voice]'"
Make = Callable[[], bytes]


def renew() -> str:
    """Speak every new or changed text of the library, write the voice pack, and return a line on what there is now."""
    from . import library

    made, pack = remake(spoken_texts(library), read_pack())
    index = write_pack(pack)
    size = sum(len(sound.data) for sound in pack.sounds.values())
    check_lengths(index["clips"])
    return f"{len(index['clips'])} clips, {made} made now, {size / 1e6:.1f} MB in {len(index['files'])} files."


def check_lengths(clips: Mapping[str, Place]) -> None:
    """Raise ClickException naming the texts whose clips can't be a reading of them."""
    odd = [text for text, (_, _, frames) in clips.items() if not believable(text, seconds(frames))]
    if odd:
        raise click.ClickException(f"Listen to these, they are too short or too long for their words: {odd}")


def source_of(text: str) -> str:
    """Return the fingerprint of all that a text's clip is made from."""
    return _fingerprint(f"{settings.FINGERPRINT}\n{utterance(text)}".encode())


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
        yield ("clips", text), source_of(text), partial(spoken, text)


def spoken(text: str) -> bytes:
    """Return the frames of one text; raise ClickException where the voice is not installed."""
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
