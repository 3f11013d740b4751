"""What can be heard in frames of the pack: decoded by a wheel, measured in plain Python, frame by frame."""

from __future__ import annotations

import math
from array import array
from operator import mul, sub

import miniaudio

from app.library.voice_frames import FRAME_SAMPLES, SAMPLE_RATE

FULL_SCALE = 32768
AUDIBLE = -60  # dBFS; the f of a five lies at −50


def decoded(frames: bytes) -> array:
    """Return the sound as 16-bit samples at 24 kHz."""
    format16 = miniaudio.SampleFormat.SIGNED16
    return miniaudio.decode(frames, output_format=format16, nchannels=1, sample_rate=SAMPLE_RATE).samples


def blocks(samples: array) -> list[array]:
    """Return the samples frame by frame."""
    return [samples[i : i + FRAME_SAMPLES] for i in range(0, len(samples) - FRAME_SAMPLES + 1, FRAME_SAMPLES)]


def level(block: array) -> float:
    """Return the root mean square in dBFS, −100 for nothing at all."""
    return 10 * math.log10(sum(map(mul, block, block)) / len(block) / FULL_SCALE**2 + 1e-10)


def brightness(block: array) -> float:
    """Return how much of a block is hiss (an s) and how little is hum (an o), in dB."""
    steps = list(map(sub, block[1:], block))
    return 10 * math.log10((sum(map(mul, steps, steps)) + 1) / (sum(map(mul, block, block)) + 1))


def speaks(samples: array) -> bool:
    """Return whether sound varies as speech does: in loudness with the syllables, in brightness with the sounds."""
    heard = [(loud, block) for block in blocks(samples)[::2] if (loud := level(block)) > AUDIBLE]
    if len(heard) < 5:
        return False
    levels, colours = [loud for loud, _ in heard], [brightness(block) for _, block in heard]
    return max(levels) > -25 and max(levels) - min(levels) > 15 and max(colours) - min(colours) > 6


def loudness_of(samples: array, pitch: float) -> float:
    """Return how strongly a pitch (hertz) sounds in a block (Goertzel)."""
    turn = 2 * math.cos(2 * math.pi * pitch / SAMPLE_RATE)
    before, last = 0.0, 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    return math.sqrt(abs(last * last + before * before - turn * last * before)) / len(samples)
