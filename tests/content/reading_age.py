"""How old a reader has to be: the Flesch–Kincaid grade (Kincaid and others, 1975) and five years."""

import re

_SILENT_END = re.compile(r"(?:[^laeiouysxzcg]es|[^aeiouyltd]ed|[^l]e)$")


def syllables(word: str) -> int:
    """An estimate from the letters: groups of vowels, without a silent ending."""
    if len(word) <= 3:
        return 1
    trimmed = _SILENT_END.sub(lambda end: end[0][0], word)
    return max(1, len(re.findall(r"(?<![ct])i(?=a)|[aeiouy]+", trimmed)))


def sentences(text: str) -> list[list[str]]:
    """Words by sentence. A line of its own ends a sentence too: headings, list items, rows of a card."""
    pieces = re.split(r"[.!?]+(?=\s|$)|\n\s*\n|\n(?=\s*[A-Z])", text)
    found = [re.findall(r"[a-z]+(?:['’][a-z]+)?", piece.lower()) for piece in pieces]
    return [words for words in found if words]


def grade(text: str) -> float:
    """Years of school; the weights are Kincaid's."""
    lines = sentences(text)
    words = [word for line in lines for word in line]
    return 0.39 * len(words) / len(lines) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def reading_age(text: str) -> float:
    return grade(text) + 5
