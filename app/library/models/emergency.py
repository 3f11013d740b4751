"""Words by which a comment may speak of an emergency. A match only shows its writer the way to the warning signs."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Fact, Slug

# As texts are compared: small letters without accents, apostrophes left out; a last * stands for any ending.
Phrase = Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z]+)*\*?$")]
AnyOf = Annotated[tuple[Phrase, ...], Field(min_length=1)]


class Emergency(Fact):
    """Named when one sentence holds a phrase of each group. `crisis` leads to a person to talk to."""

    slug: Slug
    names: Annotated[tuple[AnyOf, ...], Field(min_length=1, max_length=2)]
    crisis: bool = False


class Emergencies(Fact):
    signs: Annotated[tuple[Emergency, ...], Field(min_length=1)]
