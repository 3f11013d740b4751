"""No word of ours promises, diagnoses, frightens or reassures: the rules are in forbidden.toml."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.content.shelf import ARTICLES, ROOT, everything, split

FORBIDDEN = tomllib.loads(Path(__file__).with_name("forbidden.toml").read_text("utf-8"))
RULES: list[dict[str, Any]] = FORBIDDEN["rule"]


def words_of_ours() -> dict[str, str]:
    """Everything a person may read but the sayings that an article quotes in order to answer them."""
    words = everything()
    for article in ARTICLES:
        file = str(article.relative_to(ROOT))
        for saying in re.findall(r"^::: claim (.+)$", split(article)[1], flags=re.M):
            words[file] = words[file].replace(saying, "")
    return words


def breaches(words: str) -> list[str]:
    found = [(rule["why"], match[0]) for rule in RULES for match in re.finditer(rule["pattern"], words, re.I)]
    return [f"{why}: {text}" for why, text in found]


@pytest.mark.parametrize(("file", "words"), words_of_ours().items())
def test_nothing_we_say_breaks_a_rule(file: str, words: str) -> None:
    assert breaches(words) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["caught"])
def test_each_rule_still_catches_its_sentence(rule: dict[str, Any]) -> None:
    """A rule that has gone blind would let everything pass."""
    assert re.search(rule["pattern"], rule["caught"], re.I)


@pytest.mark.parametrize("sentence", FORBIDDEN["allowed"])
def test_honest_sentences_pass(sentence: str) -> None:
    assert breaches(sentence) == []
