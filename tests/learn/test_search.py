"""Search as the phone does it, over the articles, routines and poses that there really are."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from app.build import node
from app.learn import ARTICLES, PICTURES
from app.learn.parts import Callout, Trial
from app.learn.search import search_file, words
from app.learn.shelf import known_to, read_shelf
from app.library import library

ROOT = Path(__file__).resolve().parents[2]
DRIVER = ROOT / "tests" / "js" / "learn" / "search-driver.ts"
CASES: list[dict[str, str]] = json.loads((ROOT / "tests" / "cases" / "search.json").read_text("utf-8"))["cases"]


@pytest.fixture(scope="module")
def found() -> list[list[dict[str, Any]]]:
    """What the phone's own code finds for each case, in one run."""
    shelf = read_shelf(ARTICLES, known_to(library, PICTURES))
    asked = {
        "search": json.loads(search_file(shelf.values(), library).text),
        "library": library.to_json(),
        "queries": [case["query"] for case in CASES],
    }
    done = subprocess.run([node(), str(DRIVER)], input=json.dumps(asked), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("case", range(len(CASES)), ids=[f"{case['query']} {case['first']}" for case in CASES])
def test_what_was_meant_comes_first(found: list[list[dict[str, Any]]], case: int) -> None:
    expected = CASES[case]["first"]
    firsts = [group["hrefs"][0] for group in found[case]]
    assert expected in firsts or expected in [first.partition("#")[0] for first in firsts], found[case]


def test_there_are_forty_queries_and_most_are_misspelt_or_half_typed() -> None:
    assert len({case["query"] for case in CASES}) >= 40


def test_search_is_behind_the_gate_and_answers_304_to_who_holds_it(visitor: Any, owner: Any) -> None:
    assert visitor.get("/learn/search.json").status_code == 302
    reply = owner.client.get("/learn/search.json")
    assert reply.headers["ETag"] == f'"{reply.json["version"]}"'
    assert reply.headers["Cache-Control"] == "private, no-cache"
    again = owner.client.get("/learn/search.json", headers={"If-None-Match": reply.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_part_is_searched_by_its_words_without_tags_and_numbers_of_sources() -> None:
    cited = Markup('<p>One &amp; <b>two</b>.<sup class="cite"><a href="#source-a">3</a></sup></p><p>Four</p>')
    assert words(Callout("note", Markup("Mind"), cited)) == "Mind. One & two. Four"
    assert words(Trial(Markup("A trial"), (("People", Markup("nine")),))) == "A trial. nine"
