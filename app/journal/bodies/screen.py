from typing import ClassVar

from pydantic import Field

from ...log.kinds import Fields, Keyed
from .values import CHOSEN, DAY, TEXT, TIME, Answer, Day, Moment, Slug, Text, keyed

SIGN = r"[A-Z]\d{1,2}"
ANSWER = "yes, no or unsure"


class Screen(Fields):
    """Answers to a list of warning signs. "Unsure" is kept as it was said; it counts as yes when rules read it.

    `list`: full, or gate: whether any red sign is new. `unchanged.<sign>`: the person said that a raised sign has been
    the same for months; `since.<sign>` is when it began, in their words; `checked.<sign>`: the day on which a doctor
    checked it. `guardian`: the day on which somebody under 18 said that a parent or guardian, and a clinician, agreed.
    """

    at: Moment | None = Field(None, description=TIME)
    list_name: Slug | None = Field(None, alias="list", description="the name of a list of signs")
    gate: Answer | None = Field(None, description=ANSWER)
    under_18: Answer | None = Field(None, description=ANSWER)
    guardian: Day | None = Field(None, description=DAY)

    keyed: ClassVar[tuple[Keyed, ...]] = (
        keyed("answers", SIGN, Answer, ANSWER),
        keyed("since", SIGN, Text, TEXT),
        keyed("checked", SIGN, Day, DAY),
        keyed("unchanged", SIGN, bool, CHOSEN),
    )
