"""Samples to frames, with LAME as it comes inside the PyPI wheel `av`: no ffmpeg on the machine is needed.

`lameenc` 1.9 was tried first: it has no way to switch the bit reservoir off, and without that frames can't be joined.
"""

from __future__ import annotations

from collections.abc import Sequence

import av
import numpy as np

from . import voice_settings as settings
from .voice_frames import BIT_RATE, FRAME_SAMPLES, SAMPLE_RATE, check_frames


def encode(samples: Sequence[float], of: str) -> bytes:
    """Return whole, self-contained frames of mono `samples` (−1 to 1, at 24 kHz); `of` names them in an error."""
    codec = _codec()
    packets = []
    for block in _blocks(np.asarray(samples, dtype=np.float32)):
        packets += codec.encode(block)
    packets += codec.encode(None)
    data = b"".join(bytes(packet) for packet in packets)
    check_frames(data, of)
    return data


def resample(samples: np.ndarray, rate: int) -> np.ndarray:
    """Return mono float `samples` of `rate` hertz as float samples at 24 kHz."""
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=SAMPLE_RATE)
    frame = _frame(np.asarray(samples, dtype=np.float32), rate)
    pieces = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([piece.to_ndarray()[0] for piece in pieces])


def _codec() -> av.AudioCodecContext:
    codec = av.CodecContext.create("libmp3lame", "w")
    codec.sample_rate = SAMPLE_RATE
    codec.layout = "mono"
    codec.format = "fltp"
    codec.bit_rate = BIT_RATE
    codec.options = dict(settings.ENCODER_OPTIONS)
    return codec


def _blocks(samples: np.ndarray) -> list[av.AudioFrame]:
    padded = np.concatenate([samples, np.zeros(-len(samples) % FRAME_SAMPLES, np.float32)])
    return [_frame(block, SAMPLE_RATE) for block in padded.reshape(-1, FRAME_SAMPLES)]


def _frame(samples: np.ndarray, rate: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(samples[np.newaxis, :], "fltp", "mono")
    frame.sample_rate = rate
    return frame
