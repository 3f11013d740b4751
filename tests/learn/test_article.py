"""An article is read whole or not at all: what is wrong stops the start with file, line and reason."""

from pathlib import Path

import pytest

from app.learn.article import Article, read_article
from app.learn.errors import ArticleError
from app.learn.parts import Bars, Callout, Known, RoutineCard, Text, Trial

KNOWN = Known({"bridge": {"a", "b"}, "sphinx": {"a"}}, {"wall-5", "desk-4"})

HEAD = """\
+++
title = "A title"
slug = "a-title"
summary = "What it is about."
minutes = 1
reviewed = "2026-11"
cover = "bridge b"
poses = []
routines = []
[[sources]]
id = "second-2020"
who = "Second and others"
year = 2020
where = "A journal 1:2"
says = "What it is about."
doi = "10.1000/second"
[[sources]]
id = "first-2019"
who = "First and others"
year = 2019
where = "A journal 1:1"
says = "What it is about."
+++
"""
TEXT_BEGINS = HEAD.count("\n") + 1
CITED = "Both are cited. [@first-2019, @second-2020]\n"


def read(folder: Path, text: str = CITED, head: str = HEAD) -> Article:
    path = folder / "a-title.md"
    path.write_text(head + text, encoding="utf-8")
    return read_article(path, KNOWN)


def refused(folder: Path, text: str = CITED, head: str = HEAD) -> str:
    with pytest.raises(ArticleError) as raised:
        read(folder, text, head)
    return str(raised.value)


def test_sections_have_the_anchor_of_their_heading(tmp_path: Path) -> None:
    article = read(tmp_path, CITED + "## Can it get better?\nYes.\n## What's next\nMore.\n")
    assert [section.anchor for section in article.sections] == ["can-it-get-better", "whats-next"]


def test_sources_are_numbered_by_first_mention(tmp_path: Path) -> None:
    article = read(tmp_path)
    assert [source.id for source in article.sources] == ["first-2019", "second-2020"]


def test_a_citation_leads_to_its_source_and_the_source_back_to_the_first(tmp_path: Path) -> None:
    article = read(tmp_path, "One. [@second-2020, @first-2019]\n\nTwo. [@second-2020]\n")
    (text,) = article.opening.parts
    assert isinstance(text, Text)
    assert text.html.count('href="#source-second-2020"') == 2
    assert text.html.count('id="cited-second-2020"') == 1
    assert 'One.<sup class="cite">' in text.html, "a number must not be able to begin a line"


def test_html_in_the_text_is_shown_as_text(tmp_path: Path) -> None:
    (text,) = read(tmp_path, "<script>alert(1)</script> " + CITED).opening.parts
    assert isinstance(text, Text)
    assert "&lt;script&gt;" in text.html
    assert "<script" not in text.html


def test_live_parts_become_what_they_name(tmp_path: Path) -> None:
    head = HEAD.replace("routines = []", 'routines = ["wall-5"]')
    tags = "::: routine wall-5\n::: note Two’s company\n*Words.*\n:::\n"
    parts = read(tmp_path, CITED + tags, head).opening.parts
    assert parts[1] == RoutineCard("wall-5")
    assert isinstance(parts[2], Callout)
    assert (parts[2].tone, parts[2].title, parts[2].html) == ("note", "Two’s company", "<p><em>Words.</em></p>\n")


def test_a_trial_is_a_card_of_rows(tmp_path: Path) -> None:
    trial = "::: trial First, 2019 [@first-2019]\nPeople: 228 adults\nFound: a *little* less trouble\n:::\n"
    part = read(tmp_path, trial + CITED).opening.parts[0]
    assert isinstance(part, Trial)
    assert part.rows == (("People", "228 adults"), ("Found", "a <em>little</em> less trouble"))


def test_bars_carry_a_number_for_each_series(tmp_path: Path) -> None:
    bars = "::: bars In 100 | at 20 | at 80\nWorn: 37, 96\n:::\n"
    part = read(tmp_path, CITED + bars).opening.parts[1]
    assert isinstance(part, Bars)
    assert (part.title, part.series, part.rows) == ("In 100", ("at 20", "at 80"), (("Worn", (37, 96)),))


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("::: pose brigde\n", 0, "no pose is called “brigde”"),
        ("::: pose sphinx b\n", 0, "sphinx has no frame “b”"),
        ("Words.\n\n::: routine wall-6\n", 2, "no routine is called “wall-6”"),
        ("Words. [@third-2021]\n", 0, "no source is called “third-2021”"),
        ("::: note\nWords.\n:::\n", 0, "“note” has no title"),
        ("::: trial T\nPeople: 3\nLength: 4\n:::\n", 0, "a trial has no “Length”, only People, Compared, Found, Harms"),
        ("::: trial T\nwords alone\n:::\n", 0, "“trial” needs lines of the form Label: words"),
        ("::: bars B | a | b\nWorn: 3\n:::\n", 0, "each row needs one number for each series"),
        ("::: bars B\nWorn: 101\n:::\n", 0, "“101” is not between 0 and 100"),
        ("::: bars B\nWorn: few\n:::\n", 0, "“few” is not a list of whole numbers"),
    ],
)
def test_a_wrong_line_of_text_is_named(tmp_path: Path, text: str, line: int, problem: str) -> None:
    message = refused(tmp_path, text + CITED)
    assert message == f"articles/a-title.md:{TEXT_BEGINS + line}: {problem}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('slug = "a-title"', 'slug = "b-title"', "slug: “b-title” is not the file's own name"),
        ("poses = []", 'poses = ["brigde"]', "no pose is called “brigde”"),
        ('cover = "bridge b"', 'cover = "bridge c"', "cover: bridge has no frame “c”"),
        ("routines = []", 'routines = ["wall-6"]', "no routine is called “wall-6”"),
        ("routines = []", 'routines = ["wall-5"]', "routines: the text shows [], the head ('wall-5',)"),
        ("poses = []", 'poses = ["sphinx"]', "poses: the text shows [], the head ('sphinx',)"),
        ("minutes = 1", "minutes = 0", "minutes: Input should be greater than or equal to 1"),
        ("minutes = 1", "minuets = 1", "minutes: Field required"),
        ('doi = "10.1000/second"', 'doi = "doi:10.1000/second"', "sources.0.doi: String should match pattern"),
        ("year = 2020", "", "sources.0: Value error, second-2020 has a record number but no year"),
        ('title = "A title"', "title = A title", "the head is not TOML"),
        ("+++\ntitle", "title", "the head has to stand between two lines of +++"),
    ],
)
def test_a_wrong_field_of_the_head_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert refused(tmp_path, head=HEAD.replace(old, new, 1)).startswith(f"articles/a-title.md:1: {problem}")


def test_a_source_that_is_never_cited_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, "Words. [@first-2019]\n").endswith("sources: “second-2020” is never cited")
