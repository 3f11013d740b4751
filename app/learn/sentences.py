"""Where the sentences of a text begin and end. Pure; for our own plain English, not for any text."""

from __future__ import annotations

import re

# A full stop, what closes with it, white space, and something that can begin a sentence.
_END = re.compile(r"[.!?…]+[)\]’”\"']*(?=\s+[“\"‘'(\[]*[A-Z0-9À-Þ])")
_ABBREVIATED = re.compile(r"(?:^|[\s(“‘])(?:e\.g|i\.e|cf|vs|approx|al|Dr|Mr|Mrs|Ms|Prof|St|Fig|[A-Z])\.$")
_NUMBER_OF = re.compile(r"(?:^|\s)No\.$")


def spans(text: str) -> list[tuple[int, int]]:
    """First character and end of each sentence of one paragraph, white space around them left out.

    What holds neither letter nor digit is no sentence. The last one needs no full stop.
    """
    ends = [match.end() for match in _END.finditer(text) if not _goes_on(text, match.end())]
    edges = zip([0, *ends], [*ends, len(text)], strict=True)
    return [span for start, end in edges if (span := _trimmed(text, start, end))]


def _goes_on(text: str, end: int) -> bool:
    """Whether the stop before `end` belongs to an abbreviation, an initial, or "No. 5"."""
    before, after = text[:end], text[end:].lstrip()
    return bool(_ABBREVIATED.search(before)) or bool(_NUMBER_OF.search(before) and after[:1].isdigit())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    if not any(letter.isalnum() for letter in piece):
        return None
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
