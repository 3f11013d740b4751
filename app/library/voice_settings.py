"""How the voice speaks. Changing anything here makes `flask voice` speak every text again."""

from __future__ import annotations

VOICE = "en_US-joe-medium 1.0.0"
PACE = 1.15  # times the voice's own length: a calm pace for somebody lying down
SENTENCE_PAUSE = 0.35  # seconds between two sentences of one text
LEVEL = 0.1  # root mean square of the voiced part, −20 dBFS
PEAK_LIMIT = 0.84  # −1.5 dBFS: the encoder overshoots a little
TRIM_LEVEL = 0.001  # of the peak, −60 dB: the voice's own silence lies at −90, the f of "five" at −50
RISE, FALL = 0.004, 0.02  # seconds kept and faded before and after the words
SEED = 7

ENCODER_OPTIONS = {"reservoir": "0", "compression_level": "2"}  # self-contained frames; take time to encode well
ENCODER = f"libmp3lame 32 kbit/s {ENCODER_OPTIONS}"
FINGERPRINT = f"{VOICE} {PACE} {SENTENCE_PAUSE} {LEVEL} {PEAK_LIMIT} {TRIM_LEVEL} {RISE} {FALL} {SEED}"
