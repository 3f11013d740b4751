"""Articles: on which shelf each stands, and which one Today offers for what a person marked."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from .base import Fact, Slug, Text


class ArticleShelf(Fact):
    """What stands on no shelf is listed after the last."""

    name: Text
    articles: Annotated[tuple[Slug, ...], Field(min_length=1)]


class Marked(Fact):
    """What one entry has to hold: something of each list that is not empty.

    With both regions and sensations, a sensation said of another region does not count.
    """

    regions: tuple[Slug, ...] = ()
    sensations: tuple[Slug, ...] = ()
    rungs: tuple[Slug, ...] = ()
    triggers: tuple[Slug, ...] = ()
    relief: tuple[Slug, ...] = ()


class Offer(Fact):
    """An article, and why in words for the person. Whatever is given has to hold; nothing given holds for everybody.

    `days`: days with an entry, `sessions`: sessions that count, both of the days that are looked back on.
    """

    article: Slug
    because: Text
    marked: Marked | None = None
    days: Annotated[int, Field(ge=1)] | None = None
    sessions: Annotated[int, Field(ge=1)] | None = None


class ReadingRules(Fact):
    """The first offer that holds, and whose article was neither offered before nor opened, is made.

    `names`: other words by which people look for an article.
    """

    look_back_days: Annotated[int, Field(ge=1, le=90)]
    shelves: tuple[ArticleShelf, ...]
    names: Mapping[Slug, Text]
    offers: tuple[Offer, ...]

    def named(self) -> dict[str, str]:
        """Every article that is named, by the field that names it."""
        shelved = {f"shelves[{n}]": shelf.articles for n, shelf in enumerate(self.shelves)}
        fields = {f"{field}.articles[{n}]": slug for field, slugs in shelved.items() for n, slug in enumerate(slugs)}
        fields |= {f"names.{slug}": slug for slug in self.names}
        return fields | {f"offers[{n}].article": offer.article for n, offer in enumerate(self.offers)}
