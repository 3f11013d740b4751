"""Everything that the source article says is told or put right, under a heading that exists."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.learn.prose import anchor
from tests.content.shelf import ARTICLES, DATA, split

CLAIMS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("coverage.toml").read_text("utf-8"))["claim"]
STEPS_FOR_TODAY = 9


COMMENTS = tomllib.loads((DATA / "discussion.toml").read_text("utf-8"))["exchange"]


def _told(article: Path) -> dict[str, str]:
    """The text under each heading, by its anchor; the opening's anchor is empty."""
    pieces = re.split(r"^##+ (.+)$", split(article)[1], flags=re.M)
    return {"": pieces[0]} | {anchor(title): text for title, text in zip(pieces[1::2], pieces[2::2], strict=True)}


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, str]]:
    return {article.stem: _told(article) for article in ARTICLES}


@pytest.fixture(scope="module")
def said() -> dict[str, dict[str, str]]:
    """The comments that came with an article, by their ids."""
    return {one["article"]: {comment["id"]: comment["text"] for comment in one["comments"]} for one in COMMENTS}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["source"])
def test_what_the_source_says_is_told_or_put_right(
    claim: dict[str, Any], told: dict[str, dict[str, str]], said: dict[str, dict[str, str]]
) -> None:
    assert claim["article"] in told, "no such article"
    places = told[claim["article"]] | said.get(claim["article"], {})
    assert claim["anchor"] in places, "no such heading or comment"
    assert claim["telling"] in places[claim["anchor"]]


def test_no_claim_stands_in_the_table_twice() -> None:
    assert len({claim["source"] for claim in CLAIMS}) == len(CLAIMS)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_each_heading_has_an_anchor_of_its_own(article: Path, told: dict[str, dict[str, str]]) -> None:
    assert len(told[article.stem]) == len(re.findall(r"^##+ ", split(article)[1], re.M)) + 1


def test_there_are_nine_things_to_do_today(told: dict[str, dict[str, str]]) -> None:
    steps = re.findall(r"^(\d+)\. ", told["what-to-start-today"]["the-nine"], re.M)
    assert [int(step) for step in steps] == list(range(1, STEPS_FOR_TODAY + 1))
