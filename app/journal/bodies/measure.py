from typing import ClassVar, Literal

from pydantic import Field

from ...log.kinds import Fields, Keyed
from .values import PAIN, SLUG, TEXT, TIME, Moment, Pain, Text, keyed

Change = Literal["much-better", "better", "little-better", "same", "little-worse", "worse", "much-worse"]


class Measure(Fields):
    """Answers to our weekly questions, `weekly.<slug>` 0–10, where 10 is the hard end of each; and every four weeks the
    question of change. The questions stand in app/library/data/body.json. They are our own: no published score's name,
    wording or cut-offs, and no mean is made of them (rulings.md, "Journal").

    A measure may hold one, two or three answers, or only `change`: what was not touched is absent.
    """

    at: Moment | None = Field(None, description=TIME)
    change: Change | None = Field(None, description="one of seven steps from much-better to much-worse")
    note: Text | None = Field(None, description=TEXT)
    keyed: ClassVar[tuple[Keyed, ...]] = (keyed("weekly", SLUG, Pain, PAIN),)
