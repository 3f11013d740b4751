"""People are met in one spelling: British."""

import re

import pytest

from tests.content.shelf import everything

AMERICAN = re.compile(
    r"\b(colors?|centers?|centered|behaviors?|favorites?|practic(ing|ed)|fibers?|gray|gotten|neighbors?|diarrhea|"
    r"(anal|organ|recogn|real|apolog|custom|minim|prior)iz(e|es|ed|ing)|labeled|canceled|traveling)\b"
)
BROWSERS_OWN = re.compile(r"^center$", re.M)  # scrollIntoView's word, and no word for people


@pytest.mark.parametrize(("file", "words"), everything().items())
def test_words_are_spelled_the_british_way(file: str, words: str) -> None:
    assert [match[0] for match in AMERICAN.finditer(BROWSERS_OWN.sub("", words))] == []
