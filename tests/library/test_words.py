"""What the library says to people: plain, without promises, without a diagnosis.

Stricter than tests/content, which also reads articles: they may name a claim in order to answer it.
"""

import json
import re
from collections.abc import Iterator

import pytest

from app.library import library
from app.library.models.base import Fact

NEVER_SHOWN = {"looks_for", "means", "null", "source_basis"}

PROMISES = (
    r"heal(s|ed|ing)?",
    r"cur(e|es|ed|ing)",
    r"re-?align\w*",
    r"fix(es|ed)? (your|the|my)",
    r"guarantee\w*",
    r"proven to",
    r"will (help|ease|relieve|stop|get better)",
    r"pain-?free",
    r"(you|you're|you are) (fine|safe|ok|okay)",
    r"nothing (to worry|serious)",
    r"don't worry|do not worry",
    r"you (probably|may|might) have",
    r"scar tissue",
    r"detox\w*",
    r"vertebra\w* back",
)
AMERICAN = r"\b(program|color|center|favorite|behavior|fiber|gray|practicing|meter)s?\b"


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of the library that a person can meet, with where it stands."""
    if isinstance(value, Fact):
        value = {name: inner for name, inner in value if name not in NEVER_SHOWN}
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from texts(inner, f"{path}[{n}]")


@pytest.fixture(scope="module")
def said() -> list[tuple[str, str]]:
    parts = ("programme", "rules", "signs", "cautions", "body", "words")
    whole = {"poses": dict(library.poses), "routines": dict(library.routines)}
    return list(texts(whole | {part: getattr(library, part) for part in parts}))


def test_the_sweep_reads_every_part(said: list[tuple[str, str]]):
    read = {text for _, text in said}
    for part in ("Heavy hips, light legs, a mild pull behind the thighs at most. Cool feet are normal.", "Halfway"):
        assert part in read
    assert library.signs.signs[7].say in read
    assert library.rules.rules[2].say[0].words in read
    assert library.body.regions[3].name in read


@pytest.mark.parametrize("promise", PROMISES)
def test_no_text_promises_or_reassures_or_diagnoses(said: list[tuple[str, str]], promise: str):
    assert not [(path, text) for path, text in said if re.search(rf"\b({promise})\b", text, re.IGNORECASE)]


def test_the_spelling_is_british(said: list[tuple[str, str]]):
    assert not [(path, text) for path, text in said if re.search(AMERICAN, text, re.IGNORECASE)]


def test_no_text_holds_a_loose_space(said: list[tuple[str, str]]):
    assert not [(path, text) for path, text in said if "  " in text]


def test_what_only_clinicians_read_is_not_sent_to_browsers():
    sent = json.dumps(library.to_json())
    assert "looks_for" not in sent
    assert "source_basis" not in sent
    assert "saddle numbness" not in sent
