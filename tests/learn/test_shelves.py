"""Every article can be come upon: on a shelf of Learn, and one day on Today."""

import pytest

from app.learn import ARTICLES, PICTURES
from app.learn.shelf import known_to, read_shelf
from app.learn.shelves import check_named, shelved
from app.library import LibraryError, library

SHELF = read_shelf(ARTICLES, known_to(library, PICTURES))


def test_every_article_stands_on_one_shelf() -> None:
    placed = [article.head.slug for _, articles in shelved(library.reading, SHELF) for article in articles]
    assert sorted(placed) == sorted(SHELF)
    assert {slug for shelf in library.reading.shelves for slug in shelf.articles} == set(SHELF)


def test_every_article_is_offered_for_something() -> None:
    assert {offer.article for offer in library.reading.offers} == set(SHELF)


def test_an_article_that_no_shelf_names_comes_after_the_last() -> None:
    bare = library.reading.model_copy(update={"shelves": library.reading.shelves[:1]})
    *_, (name, rest) = shelved(bare, SHELF)
    assert name == "More to read"
    assert len(rest) == len(SHELF) - len(library.reading.shelves[0].articles)


def test_a_name_that_nobody_has_written_stops_the_start() -> None:
    with pytest.raises(LibraryError, match=r"reading\.json: shelves\[0\]\.articles\[0\]: no article is called"):
        check_named(library.reading, {})
