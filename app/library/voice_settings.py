"""How the voice speaks. Changing anything here makes `flask voice` speak every text again."""

from __future__ import annotations

VOICE = "en_US-joe-medium 1.0.0"
PACE = 1.15  # times the voice's own length: a calm pace for somebody lying down
SENTENCE_PAUSE = 0.35  # seconds between two sentences of one text
LEVEL = 0.1  # root mean square of the voiced part, −20 dBFS
PEAK_LIMIT = 0.84  # −1.5 dBFS: the encoder overshoots a little
TRIM_LEVEL = 0.012  # of the peak; what is quieter before the first and after the last word is cut
RISE, FALL = 0.004, 0.06  # seconds kept and faded before and after the words
SEED = 7

FINGERPRINT = f"{VOICE} {PACE} {SENTENCE_PAUSE} {LEVEL} {PEAK_LIMIT} {TRIM_LEVEL} {RISE} {FALL} {SEED}"
