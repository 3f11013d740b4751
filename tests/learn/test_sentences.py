"""A text is cut where a person would take a breath."""

import pytest

from app.learn.sentences import spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It burns. It fizzes! Does it?", ["It burns.", "It fizzes!", "Does it?"]),
        ("In short", ["In short"]),
        ("  Two \n lines.  One more ", ["Two \n lines.", "One more"]),
        ("About 2.5 points. 60 in 100 came.", ["About 2.5 points.", "60 in 100 came."]),
        ("Rest, e.g. On a chair. Then go on.", ["Rest, e.g. On a chair.", "Then go on."]),
        ("Dr. Who and J. Smith vs. Mrs. Jones.", ["Dr. Who and J. Smith vs. Mrs. Jones."]),
        ("No. Pain has a say. See No. 5.", ["No.", "Pain has a say.", "See No. 5."]),
        ("“It helps.” She said so.", ["“It helps.”", "She said so."]),
        ("She asked: “Why?” He (a runner.) Went.", ["She asked: “Why?”", "He (a runner.)", "Went."]),
        ("Ask “is it new?” and wait.", ["Ask “is it new?” and wait."]),
        ("So… It goes on… and on.", ["So…", "It goes on… and on."]),
        ("“It started on …” with day and time.", ["“It started on …” with day and time."]),
        (" · ", []),
        ("", []),
    ],
)
def test_a_text_becomes(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences
