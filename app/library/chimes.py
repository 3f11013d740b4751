"""The three chimes and the quiet between words, synthesised here so that nothing is borrowed.

They are told apart with closed eyes by melody and rhythm both: `begin` rises, two strokes; `switch` stays on one
note, three quick strokes; `end` falls, three slow strokes that ring on.
"""

from __future__ import annotations

import math
import random
from array import array

from .voice_frames import SAMPLE_RATE

C4, G4, C5, E5, G5 = 261.63, 392.00, 523.25, 659.26, 783.99  # hertz, equal temperament
PEAK = 0.2  # −14 dBFS: below the voice's peaks, so that nobody starts
QUIET_LEVEL = 0.001  # −60 dBFS: heard by no one, yet a hidden page that plays it is not taken for silent
QUIET_SECONDS = 9.744  # 406 frames; long enough that the loop has no pulse
QUIET_EDGE = 4  # frames at each end that an encoder fades in or out; the loop does without them
QUIET_SEED = 5

# Each stroke: when it begins (seconds), its note, and how long it takes to fall to a third (seconds).
STROKES = {
    "begin": [(0.0, C5, 0.35), (0.38, G5, 0.45)],
    "switch": [(0.0, G4, 0.1), (0.2, G4, 0.1), (0.4, G4, 0.22)],
    "end": [(0.0, G5, 0.5), (0.7, E5, 0.5), (1.4, C5, 0.8)],
}
LENGTHS = {"begin": 1.4, "switch": 1.1, "end": 3.2}  # seconds
PARTIALS = [(1.0, 1.0), (2.0, 0.35), (3.01, 0.12), (4.2, 0.05)]  # of a small bowl: times the note, strength


def chime(kind: str) -> array[float]:
    """Return the samples, −1 to 1 at 24 kHz, of the chime `begin`, `switch` or `end`."""
    sound = array("f", bytes(4 * int(LENGTHS[kind] * SAMPLE_RATE)))
    for at, note, decay in STROKES[kind]:
        _strike(sound, int(at * SAMPLE_RATE), note, decay)
    return _levelled(sound)


def quiet() -> array[float]:
    """Return soft noise, darker than white so that no phone's loudspeaker hisses, at −60 dBFS."""
    chance = random.Random(QUIET_SEED)  # noqa: S311 - noise, not a secret
    sound, last = array("f"), 0.0
    for _ in range(int(QUIET_SECONDS * SAMPLE_RATE)):
        last += 0.25 * (chance.gauss(0, 1) - last)
        sound.append(last)
    level = math.sqrt(math.fsum(sample * sample for sample in sound) / len(sound))
    return array("f", (sample * QUIET_LEVEL / level for sample in sound))


def _strike(sound: array[float], start: int, note: float, decay: float) -> None:
    """Add one stroke; higher partials die sooner, as they do in metal."""
    for times, strength in PARTIALS:
        turn = 2 * math.pi * note * times / SAMPLE_RATE
        fall = -times / (decay * SAMPLE_RATE)
        for i in range(len(sound) - start):
            attack = min(1.0, i / 120)  # 5 ms: a felt beater, no click
            sound[start + i] += strength * attack * math.exp(fall * i) * math.sin(turn * i)


def _levelled(sound: array[float]) -> array[float]:
    """Scale to the one peak and let the last 100 ms go to nothing."""
    peak, tail = max(abs(sample) for sample in sound), SAMPLE_RATE // 10
    ends = len(sound)
    return array("f", (sample * PEAK / peak * min(1.0, (ends - i) / tail) for i, sample in enumerate(sound)))
