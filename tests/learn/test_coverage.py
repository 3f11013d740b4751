"""Everything that the source article says is told or put right, under a heading that exists."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.learn.prose import anchor
from tests.content.shelf import DATA, split

TABLE = tomllib.loads(Path(__file__).with_name("coverage.toml").read_text("utf-8"))
CLAIMS: list[dict[str, Any]] = TABLE["claim"]
ARTICLE = DATA / "articles" / f"{TABLE['article']}.md"
STEPS_FOR_TODAY = 9


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """The text under each heading, by its anchor; the opening's anchor is empty."""
    pieces = re.split(r"^##+ (.+)$", split(ARTICLE)[1], flags=re.M)
    return {"": pieces[0]} | {anchor(title): text for title, text in zip(pieces[1::2], pieces[2::2], strict=True)}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["source"])
def test_what_the_source_says_is_told_or_put_right(claim: dict[str, Any], told: dict[str, str]) -> None:
    assert claim["anchor"] in told, "no such heading"
    assert claim["telling"] in told[claim["anchor"]]


def test_no_claim_stands_in_the_table_twice() -> None:
    assert len({claim["source"] for claim in CLAIMS}) == len(CLAIMS)


def test_each_heading_has_an_anchor_of_its_own(told: dict[str, str]) -> None:
    assert len(told) == len(re.findall(r"^##+ ", split(ARTICLE)[1], re.M)) + 1


def test_there_are_nine_things_to_do_today(told: dict[str, str]) -> None:
    steps = re.findall(r"^(\d+)\. ", told["what-you-can-do-today"], re.M)
    assert [int(step) for step in steps] == list(range(1, STEPS_FOR_TODAY + 1))
