"""The frames that the voice pack is made of: MPEG-2 Layer III, mono, 24 kHz, constant 32 kbit/s, no checksum.

At these settings a frame is exactly 96 bytes and 24 ms, without padding, so joining clips is joining bytes and
time is arithmetic (ISO/IEC 13818-3). That holds only while no frame borrows bytes of the one before it
(the bit reservoir), which is what `check_frames` refuses.
"""

from __future__ import annotations

SAMPLE_RATE = 24_000  # hertz
BIT_RATE = 32_000  # bits a second
FRAME_SAMPLES = 576
FRAME_BYTES = 96
FRAME_MS = 24
HEADER = bytes.fromhex("fff344")  # sync, MPEG-2, Layer III, no checksum, 32 kbit/s, 24 kHz, no padding
CHANNEL_MODE = 0xC0  # the two top bits of the fourth byte; both set means mono


class FrameError(ValueError):
    """Bytes that are not whole frames of the pack's one format."""


def check_frames(data: bytes, of: str) -> int:
    """Return how many frames `data` holds; raise FrameError naming `of` and the first frame that does not fit."""
    if not data or len(data) % FRAME_BYTES:
        raise FrameError(f"{of}: {len(data)} bytes are not a whole number of {FRAME_BYTES}-byte frames")
    for number, start in enumerate(range(0, len(data), FRAME_BYTES)):
        if data[start : start + 3] != HEADER or data[start + 3] & CHANNEL_MODE != CHANNEL_MODE:
            raise FrameError(f"{of}: frame {number} begins with {data[start : start + 4].hex()}, not {HEADER.hex()}c_")
        if main_data_begin(data[start : start + FRAME_BYTES]):
            raise FrameError(f"{of}: frame {number} borrows bytes of an earlier frame")
    return len(data) // FRAME_BYTES


def main_data_begin(frame: bytes) -> int:
    """Return how many bytes of earlier frames this frame needs: the first eight bits after the header."""
    return frame[4]


def seconds(frames: int) -> float:
    """Return how long so many frames last."""
    return frames * FRAME_MS / 1000
