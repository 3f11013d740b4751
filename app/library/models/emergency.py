"""Words by which a comment may speak of an emergency. A match only shows its writer the way to the warning signs."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Fact, Slug

# As texts are compared: small letters without accents, apostrophes left out; a last * stands for any ending.
Phrase = Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z]+)*\*?$")]
Words = Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z]+)*$")]
AnyOf = Annotated[tuple[Phrase, ...], Field(min_length=1)]


class Emergency(Fact):
    """Named when one sentence holds a phrase of each group. `crisis` leads to a person to talk to."""

    slug: Slug
    names: Annotated[tuple[AnyOf, ...], Field(min_length=1, max_length=2)]
    crisis: bool = False


class Emergencies(Fact):
    """How a sentence is read before phrases are looked for: without `fillers`, then without what is `harmless`, then
    with each of `same` as its name."""

    harmless: AnyOf
    fillers: Annotated[tuple[Words, ...], Field(min_length=1)]
    same: Mapping[Words, Annotated[tuple[Words, ...], Field(min_length=1)]]
    signs: Annotated[tuple[Emergency, ...], Field(min_length=1)]
