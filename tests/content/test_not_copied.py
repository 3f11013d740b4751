"""The source article's facts are retold; its sentences are somebody else's."""

import re
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.content.shelf import everything

RUN = 8  # words
HASHES = Path(__file__).with_name("source-runs.txt")


def runs(text: str) -> list[str]:
    """Every eight words in a row, in lower case, without punctuation."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))
    return [" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]


@pytest.fixture(scope="module")
def source() -> tuple[bytes, frozenset[str]]:
    """A salt, and the salted hashes of the source's runs: its text is not kept here."""
    salt, *hashes = HASHES.read_text().split()
    return bytes.fromhex(salt), frozenset(hashes)


def hashed(run: str, salt: bytes) -> str:
    return blake2b(run.encode(), key=salt, digest_size=8).hexdigest()


@pytest.mark.parametrize(("file", "words"), everything().items())
def test_no_eight_words_in_a_row_are_the_sources(file: str, words: str, source: tuple[bytes, frozenset[str]]) -> None:
    salt, hashes = source
    assert [run for run in runs(words) if hashed(run, salt) in hashes] == []


def test_the_list_knows_the_source(source: tuple[bytes, frozenset[str]]) -> None:
    """The source's own title is ten words long; were the hashing to change, the test above would see nothing."""
    salt, hashes = source
    title = "What causes lower back pain that radiates down the leg?"
    assert {hashed(run, salt) for run in runs(title)} <= hashes
