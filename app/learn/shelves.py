"""Which shelf of Learn each article stands on, as reading.json says it."""

from collections.abc import Container, Iterator, Mapping

from app.learn.article import Article
from app.library import LibraryError
from app.library.models.reading import ReadingRules


def check_named(rules: ReadingRules, articles: Container[str]) -> None:
    """Raises LibraryError for the first article that shelves or offers name and nobody has written."""
    for field, slug in rules.named().items():
        if slug not in articles:
            raise LibraryError("reading.json", field, f"no article is called {slug}")


def shelved(rules: ReadingRules, articles: Mapping[str, Article]) -> Iterator[tuple[str, list[Article]]]:
    """Each shelf's name and articles; what stands on none comes last."""
    for shelf in rules.shelves:
        yield shelf.name, [articles[slug] for slug in shelf.articles]
    placed = {slug for shelf in rules.shelves for slug in shelf.articles}
    if rest := [article for slug, article in articles.items() if slug not in placed]:
        yield "More to read", rest
