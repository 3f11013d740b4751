"""An article is read whole or not at all: what is wrong stops the start with file, line and reason."""

from pathlib import Path

import pytest
from markupsafe import Markup

from app.learn.article import Article, read_article
from app.learn.errors import ArticleError
from app.learn.parts import Bars, BodyMap, Callout, Forest, Known, Picture, RoutineCard, Table, Text, Trial, Yourself
from app.learn.pictures import Drawing

DISC = Drawing("disc", "A disc", "What it shows.", Markup("<svg></svg>"))
KNOWN = Known({"bridge": {"a", "b"}, "sphinx": {"a"}}, {"wall-5", "desk-4"}, {"calf-back": "calf"}, {"disc": DISC})

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
    assert part.said(*part.rows[0]) == "Worn. At 20: 37. At 80: 96."


def test_bars_of_one_series_are_said_by_label_and_number(tmp_path: Path) -> None:
    part = read(tmp_path, CITED + "::: bars In 100\nWorn: 37\n:::\n").opening.parts[1]
    assert isinstance(part, Bars)
    assert part.said(*part.rows[0]) == "Worn: 37."


def test_a_table_has_a_head_and_rows_of_as_many_cells(tmp_path: Path) -> None:
    table = "::: table Two studies\n| Study | Found |\n|---|---|\n| First, 2019 [@first-2019] | a *little* |\n:::\n"
    part = read(tmp_path, CITED + table).opening.parts[1]
    assert isinstance(part, Table)
    assert (part.title, part.head) == ("Two studies", ("Study", "Found"))
    assert part.rows[0][1] == "a <em>little</em>"
    assert 'href="#source-first-2019"' in part.rows[0][0]
    assert [part.said_before(column) for column in (0, 1)] == ["", ""]


@pytest.mark.parametrize(
    ("head", "said"),
    [("Study | Found | *Harm*", ["", "", "Harm:"]), ("  | Asleep | Sciatica", ["", "Asleep:", "Sciatica:"])],
)
def test_a_cell_says_its_column_where_it_does_not_follow_from_the_rows_name(
    tmp_path: Path, head: str, said: list[str]
) -> None:
    table = f"::: table Two studies\n| {head} |\n|---|---|---|\n| First | a little | none |\n:::\n"
    part = read(tmp_path, CITED + table).opening.parts[1]
    assert isinstance(part, Table)
    assert [part.said_before(column) for column in range(3)] == said


FOREST = "::: forest Points | more | less | 5 people notice\nFirst: 2.5, 1.3, 3.7\nSecond: 1.3, -0.3, 2.8\n:::\n"


def test_a_forest_places_its_studies_between_whole_numbers_that_hold_them_all(tmp_path: Path) -> None:
    part = read(tmp_path, CITED + FOREST).opening.parts[1]
    assert isinstance(part, Forest)
    assert list(part.ticks) == [-1, 0, 1, 2, 3, 4, 5]
    assert [part.at(value) for value in (-1, 2, 5)] == ["0.00%", "50.00%", "100.00%"]
    assert (part.mark, part.mark_words) == (5, "people notice")
    assert [(row.name, row.value, row.low, row.high) for row in part.rows][1] == ("Second", 1.3, -0.3, 2.8)
    assert part.rows[1].said == "Second: 1.3, somewhere from −0.3 to 2.8."
    assert part.sides_said == "Below 0 means more, above 0 means less."
    assert part.mark_said == "The broken line is at 5: people notice."


def test_a_question_to_oneself_has_answers_that_lead_somewhere(tmp_path: Path) -> None:
    ask = "::: yourself Where is it?\nBack only: read [this](/learn).\nLeg too: [check](/check).\n:::\n"
    part = read(tmp_path, CITED + ask).opening.parts[1]
    assert isinstance(part, Yourself)
    assert (part.key, [answer for answer, _ in part.answers]) == ("where-is-it", ["Back only", "Leg too"])
    assert part.answers[1][1] == '<a href="/check">check</a>.'


def test_pictures_and_body_maps_carry_their_words(tmp_path: Path) -> None:
    parts = read(tmp_path, CITED + "::: picture disc Seen from *above*\n::: body Where | calf-back\n").opening.parts
    assert parts[1] == Picture(DISC, Markup("Seen from <em>above</em>"))
    assert parts[2] == BodyMap(Markup("Where"), ("calf-back",), ("calf",))


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("::: picture dics Seen\n", 0, "no picture is called “dics”"),
        ("::: picture disc\n", 0, "the picture “disc” has no caption"),
        ("::: body Where | calf-back shin\n", 0, "no region of the body is called “shin”"),
        (
            "::: table T\n| a |\n| b |\n| c |\n:::\n",
            0,
            "a table needs a head, a line of dashes and a row, all between bars",
        ),
        ("::: table T\n| a | b |\n|---|---|\n| c |\n:::\n", 0, "“| c |” has 1 cells, the head 2"),
        (
            "::: forest T | a | b\nX: 1, 0, 2\n:::\n",
            0,
            "a forest needs Title | below nought | above nought | mark and its words",
        ),
        ("::: forest T | a | b | five\nX: 1, 0, 2\n:::\n", 0, "“five” is not a list of numbers"),
        ("::: forest T | a | b | 5 w\nX: 1, 0\n:::\n", 0, "“1, 0” should be 3 numbers"),
        ("::: forest T | a | b | 5 w\nX: 1, 2, 3\n:::\n", 0, "“1, 2, 3” is not a value, its low end and its high end"),
        ("::: yourself Q?\nYes: good.\n:::\n", 0, "the answer “Yes” leads nowhere"),
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
        (
            'where = "A journal 1:2"',
            'where = "Its page, PMC1234567"',
            "sources.0.where: Value error, PMC1234567 belongs in a field of its own, where it becomes a link",
        ),
        ('title = "A title"', "title = A title", "the head is not TOML"),
        ("+++\ntitle", "title", "the head has to stand between two lines of +++"),
    ],
)
def test_a_wrong_field_of_the_head_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert refused(tmp_path, head=HEAD.replace(old, new, 1)).startswith(f"articles/a-title.md:1: {problem}")


def test_a_source_that_is_never_cited_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, "Words. [@first-2019]\n").endswith("sources: “second-2020” is never cited")
