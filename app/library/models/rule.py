"""How today's routine is chosen: conditions as data. The first rule that holds wins; unknown compares false."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from .base import Fact, Slug, Text
from .pose import Direction, NeuralLoad, Position

Order = Literal["<", "<=", ">", ">="]


class Comparison(Fact):
    """An input against a fixed value."""

    input: str
    op: Literal["<", "<=", ">", ">=", "==", "!=", "has"]
    value: bool | int | str


class Against(Fact):
    """An input against another one plus a number."""

    input: str
    op: Order
    of: str
    plus: int


class All(Fact):
    """Holds when every part holds; always, when there is none."""

    all: "tuple[Condition, ...]"


class AnyOf(Fact):
    any: "Annotated[tuple[Condition, ...], Field(min_length=1)]"


def _shape(value: Any) -> str:
    names = value if isinstance(value, dict) else getattr(type(value), "model_fields", ())
    return next((f"<{name}>" for name in ("all", "any", "of") if name in names), "<value>")


Condition = Annotated[
    Annotated[All, Tag("<all>")]
    | Annotated[AnyOf, Tag("<any>")]
    | Annotated[Against, Tag("<of>")]
    | Annotated[Comparison, Tag("<value>")],
    Discriminator(_shape),
]


def comparisons(condition: Condition) -> Iterator[Comparison | Against]:
    """Every comparison inside a condition."""
    match condition:
        case All(all=parts) | AnyOf(any=parts):
            for part in parts:
                yield from comparisons(part)
        case _:
            yield condition


class Outcome(Fact):
    """One of: stop, the session due in the programme, or a routine."""

    condition: Condition | None = Field(None, alias="if")
    stop: Literal["red", "orange"] | None = None
    due: bool = False
    routine: Slug | None = None

    def kinds(self) -> int:
        return sum((self.stop is not None, self.due, self.routine is not None))


class Saying(Fact):
    """What the person reads where the condition holds, with the numbers that decided in braces."""

    condition: Condition | None = Field(None, alias="if")
    words: Text


class Rule(Fact):
    """The first saying that holds is the reason. After a `sore` rule only gentle routines are offered besides."""

    n: int
    condition: Condition = Field(alias="if")
    then: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    say: Annotated[tuple[Saying, ...], Field(min_length=1)]
    sore: bool = False


class Assumed(Fact):
    """What the rules go by while the person has not said; the words end "This goes by …"."""

    value: int | str
    words: Text


class Input(Fact):
    kind: Literal["choice", "number", "truth", "tags"]
    values: tuple[str, ...] | None = None
    min: int | None = None
    max: int | None = None
    means: Text


class Drop(Fact):
    """Leave out poses by neural load (this or more), by name, or by main direction."""

    neural_load: NeuralLoad | None = None
    poses: tuple[Slug, ...] = ()
    direction: Direction | None = None


class Adjustment(Fact):
    """What is changed in the chosen routine when the condition holds, and why, in words for the person.

    `form` tells why a pose is done in another form, where that needs other words than why one is left out.
    """

    condition: Condition = Field(alias="if")
    because: Text
    form: Text | None = None
    drop: Drop | None = None
    variants: Mapping[Slug, Slug] = Field(default_factory=dict)


class Swap(Fact):
    tags: Mapping[Slug, Slug]
    otherwise: Slug


class LyingDay(Fact):
    """When the condition holds: only poses in these positions, these swaps, and transitions so many times as long."""

    condition: Condition = Field(alias="if")
    because: Text
    positions: tuple[Position, ...]
    swaps: Mapping[Slug, Swap]
    transition_factor: float


class LegWorse(Fact):
    """After a tap on "Leg is worse" poses of the same main direction are left out for the day, except
    `keep_direction`, and poses whose neural load is at least the greater of this number and the pose's own.
    Tap number `ends_at` ends the session."""

    neural_load_at_least: NeuralLoad
    keep_direction: Direction
    ends_at: int


class Rules(Fact):
    """`filled`: what sayings may name besides inputs. `gentle`: what is offered besides on a sore day, best first."""

    null: Text
    check_in_hours: int
    strength: tuple[Slug, ...]
    inputs: Mapping[str, Input]
    filled: Mapping[str, Text]
    assumed: Mapping[str, Assumed]
    gentle: Annotated[tuple[Slug, ...], Field(min_length=3)]
    rules: tuple[Rule, ...]
    adjust: tuple[Adjustment, ...]
    lying_day: LyingDay
    leg_worse: LegWorse
