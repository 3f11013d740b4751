"""No word of ours promises, diagnoses, frightens or reassures: the rules are in forbidden.toml."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.content import py_words
from tests.content.shelf import ARTICLES, ROOT, everything, split
from tests.content.ts_words import texts

FORBIDDEN = tomllib.loads(Path(__file__).with_name("forbidden.toml").read_text("utf-8"))
RULES: list[dict[str, Any]] = FORBIDDEN["rule"]


def words_of_ours() -> dict[str, str]:
    """Everything a person may read but the sayings that an article quotes in order to answer them."""
    words = dict(everything())
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


NESTED = """const words = html`<p aria-label="The label">It ${x ? html`<b>is
  in here</b>` : 'or there'} stays whole.</p>`; // no 'comment'
const other = text.replace(/['"`]/g, "");
const last = "a phone's own";"""


def test_no_text_of_a_source_is_overlooked() -> None:
    """Templates stand in templates, and a quote in a pattern or a comment begins no text."""
    found = texts(NESTED)
    assert found == ["is in here", "or there", "It … stays whole.", "The label", "", "a phone's own"]


PYTHON = '''"""A docstring says "not this"."""
LETTER = (
    "In two "
    f"halves, for {name!r} and {known['key']}."
)
def answer():
    """Nor this."""
    return refuse(message="Please wait.", minutes=f"{count} min")
'''


def test_no_text_of_a_python_source_is_overlooked() -> None:
    """Halves are one sentence, and what is filled in leaves it whole."""
    assert py_words.texts(PYTHON) == ["In two halves, for … and ….", "key", "Please wait.", "… min"]


def test_what_a_template_fills_in_is_among_its_words() -> None:
    template = """{{ field('E-mail', hint="It's yours") }} outside {% if x %}{{ 'one' if y else 'other' }}{% endif %}"""
    assert py_words.filled_in(template) == ["E-mail", "It's yours", "one", "other"]


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("static/js/src/store/errors.ts", "This phone's memory did not answer."),
        ("static/js/src/today/standing-banner.ts", "Routines are locked."),
        ("static/js/src/today/first-run-steps.ts", "It is not a doctor."),
        ("static/js/src/today/sign-list.ts", "Routines are locked until you have."),
        ("templates/today/welcome.html", "First, some questions about warning signs."),
        (
            "templates/accounts/sign-up.html",
            "This server sends no mail, so keep what opens your account somewhere safe.",
        ),
        ("templates/errors/error.html", "That did not work"),
        ("app/library/data/warning-signs.json", "Are you under 18?"),
        ("app/accounts/sign_up.py", "This server takes no new accounts."),
        ("app/pwa/manifest.py", "Legs Up"),
    ],
)
def test_what_a_person_sees_is_among_the_words_that_are_checked(file: str, sentence: str) -> None:
    assert sentence in everything()[file]
