from typing import ClassVar

from pydantic import Field

from ...log.kinds import Fields, Keyed
from .values import CHOSEN, TEXT, TIME, Answer, Moment, Slug, Text, keyed

SIGN = r"[A-Z]\d{1,2}"


class Screen(Fields):
    """Answers to a list of warning signs. "Unsure" is kept as it was said; it counts as yes when rules read it.

    `unchanged.<sign>`: the person said that a raised sign has been the same for months; `since.<sign>` is when it
    began, in their words.
    """

    at: Moment | None = Field(None, description=TIME)
    list_name: Slug | None = Field(None, alias="list", description="the name of a list of signs")
    keyed: ClassVar[tuple[Keyed, ...]] = (
        keyed("answers", SIGN, Answer, "yes, no or unsure"),
        keyed("since", SIGN, Text, TEXT),
        keyed("unchanged", SIGN, bool, CHOSEN),
    )
