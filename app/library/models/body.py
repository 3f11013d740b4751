"""What an entry can say about the body, and the questions we ask now and then.

The weekly questions and the question of change are our own: no published score, its wording or its cut-offs.
"""

from typing import Literal

from .base import Fact, Named, Slug, Text
from .sign import SignId


class Region(Named):
    """A place on the body map. `rung` is how far down the leg it counts; `opens` is the warning sign that is asked
    instead of a slider; `watch` are signs worth asking when it is new."""

    rung: Slug | None = None
    views: tuple[Literal["front", "back", "sole"], ...]
    sides: bool
    opens: SignId | None = None
    watch: tuple[SignId, ...] = ()


class Sensation(Named):
    """Pain words and nerve words are stored apart; some also ask "is this new?"."""

    kind: Literal["pain", "nerve"]
    asks_new: bool = False


class Trigger(Named):
    asks_pose: bool = False


class WeeklyQuestion(Fact):
    """Answered 0–10; `low` and `high` name the ends."""

    slug: Slug
    question: Text
    low: Text
    high: Text


class EventName(Named):
    """Something to remember beside the numbers. `lasts`: it has an end too; `pauses`: practice may rest meanwhile."""

    lasts: bool = False
    pauses: bool = False


class Question(Fact):
    question: Text
    answers: tuple[Named, ...]


class Body(Fact):
    ladder: tuple[Named, ...]
    both_legs_opens: SignId
    regions: tuple[Region, ...]
    sensations: tuple[Sensation, ...]
    triggers: tuple[Trigger, ...]
    relief: tuple[Named, ...]
    weekly: tuple[WeeklyQuestion, ...]
    change: Question
    events: tuple[EventName, ...]
    settle: Question
    response: Question
