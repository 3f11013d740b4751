"""What every article owes its reader: sources, honest numbers, plain words, the truth about who checked it."""

import re
from pathlib import Path

import pytest

from app.learn.article import Head
from tests.content.reading_age import reading_age, sentences, syllables
from tests.content.shelf import ARTICLES, TEMPLATES, prose, split, template_words, without_citations

OLDEST_READER = 12  # years; the reading age that the design asks for
WORDS_A_MINUTE = 230  # Brysbaert 2019: silent reading of English, 238 a minute for fiction and non-fiction together

PUBLIC_PAGES = [path for path in TEMPLATES if path.parent.name == "pages"]

each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)


def head_of(article: Path) -> Head:
    return Head.model_validate(split(article)[0])


def paragraphs(text: str) -> list[str]:
    return [piece for piece in re.split(r"\n\s*\n|\n(?=:::|- |\d+\. )", text) if piece.strip()]


@each_article
def test_each_source_has_a_way_to_find_it(article: Path) -> None:
    """A record's number, or else a year, a publication with its volume, or a page that says whose it is."""
    for source in head_of(article).sources:
        assert source.link or source.year or re.search(r"page|guideline|PMC|Orthop Proc", source.where, re.I), source.id


@each_article
def test_sources_are_named_once(article: Path) -> None:
    sources = head_of(article).sources
    for numbers in ([s.id for s in sources], [s.doi for s in sources if s.doi], [s.pmid for s in sources if s.pmid]):
        assert len(numbers) == len(set(numbers))


@each_article
def test_a_share_of_people_is_never_given_without_its_source(article: Path) -> None:
    for paragraph in paragraphs(split(article)[1]):
        if re.search(r"\d+%|\d in 100\b|\d times in 100\b", paragraph):
            assert "[@" in paragraph, paragraph


@each_article
def test_no_figure_rests_on_a_source_that_nobody_here_has_read(article: Path) -> None:
    unread = {source.id for source in head_of(article).sources if source.read == "unread"}
    claims = re.findall(r"([^\]\n]*)\[((?:@[a-z0-9-]+(?:,\s*)?)+)\]", split(article)[1])
    resting = [(words, set(re.findall(r"@([a-z0-9-]+)", keys))) for words, keys in claims]
    assert resting
    assert [words for words, keys in resting if keys <= unread and re.search(r"\d", words)] == []


@each_article
def test_it_says_what_is_unsure(article: Path) -> None:
    assert re.search(r"^## What we are unsure of$", split(article)[1], re.M)


@each_article
def test_its_minutes_are_about_what_it_takes_to_read(article: Path) -> None:
    head, text = split(article)
    assert head["minutes"] == pytest.approx(len(prose(text).split()) / WORDS_A_MINUTE, abs=1.5)


@each_article
def test_a_twelve_year_old_can_read_it(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    age = reading_age(prose(split(article)[1]))
    with capsys.disabled():
        print(f"\n{article.stem}: reading age {age:.1f}")
    assert age <= OLDEST_READER


@pytest.mark.parametrize("page", PUBLIC_PAGES, ids=lambda path: path.stem)
def test_a_twelve_year_old_can_read_the_public_pages(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    age = reading_age(template_words(page))
    with capsys.disabled():
        print(f"\n{page.stem}: reading age {age:.1f}")
    assert age <= OLDEST_READER


@each_article
def test_no_paragraph_is_a_wall(article: Path) -> None:
    """On a phone eight lines are a screenful of grey; a card's rows count one by one."""
    rows = [row for p in paragraphs(without_citations(split(article)[1])) for row in p.splitlines()]
    assert [row for row in rows if len(row.split()) > 75] == []


def test_the_measure_counts_syllables_as_people_do() -> None:
    counted = {"pain": 1, "nerve": 1, "makes": 1, "pressed": 1, "people": 2, "trial": 2, "classes": 2, "little": 2,
               "messages": 3, "exercise": 3, "everyone": 3, "medicine": 3, "glaucoma": 3, "activity": 4}  # fmt: skip
    assert {word: syllables(word) for word in counted} == counted


def test_the_measure_ends_a_sentence_at_each_item_of_a_list() -> None:
    assert len(sentences("One thing. Another thing.\n\nA third\nA fourth")) == 4


def test_the_measure_tells_plain_words_from_learned_ones() -> None:
    plain = "Your leg may tingle. Bend your knees. Rest a little."
    learned = "Radicular symptomatology necessitates comprehensive neurological examination by qualified practitioners."
    assert reading_age(plain) < OLDEST_READER < reading_age(learned)
