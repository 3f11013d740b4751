"""The parts an article is shown in. Each has a `kind`, and templates/learn/_parts.html has a macro of that name."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import ClassVar

from markupsafe import Markup

from app.learn.pictures import Drawing


@dataclass(frozen=True)
class Known:
    """What a live part may name: frame ids by pose slug, routine slugs, the body's regions with their lay names, and
    the pictures we drew."""

    frames: Mapping[str, Container[str]]
    routines: Container[str]
    regions: Mapping[str, str]
    pictures: Mapping[str, Drawing]


@dataclass(frozen=True)
class Text:
    kind: ClassVar[str] = "text"
    html: Markup


@dataclass(frozen=True)
class Callout:
    """A box with a title. `tone` is one of short, note, stop, story."""

    kind: ClassVar[str] = "callout"
    tone: str
    title: Markup
    html: Markup


@dataclass(frozen=True)
class Claim:
    """Something often said, and what can honestly be said instead."""

    kind: ClassVar[str] = "claim"
    said: Markup
    html: Markup


@dataclass(frozen=True)
class Trial:
    """One study as a card; `rows` are label and words."""

    kind: ClassVar[str] = "trial"
    title: Markup
    rows: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True)
class Bars:
    """Numbers from 0 to 100 as bars: one row a line, one bar a series. One unnamed series where none is named."""

    kind: ClassVar[str] = "bars"
    title: Markup
    series: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    def said(self, label: str, values: tuple[int, ...]) -> str:
        """One row for ears: "Worn discs. At age 20: 37. At age 80: 96." """
        if not self.series:
            return f"{label}: {values[0]}."
        pairs = zip(self.series, values, strict=True)
        return " ".join([f"{label}.", *(f"{name[:1].upper()}{name[1:]}: {value}." for name, value in pairs)])


@dataclass(frozen=True)
class Table:
    """Rows of cells under a head; the first cell of a row names it."""

    kind: ClassVar[str] = "table"
    title: Markup
    head: tuple[Markup, ...]
    rows: tuple[tuple[Markup, ...], ...]

    def said_before(self, column: int) -> str:
        """What a cell of a column, from 0, begins with for ears. The first after a row's name follows by itself, but
        where columns are compared, and the first has no head: there each says which it is."""
        follows = column < 2 and self.head[0]
        return "" if column == 0 or follows else f"{self.head[column].striptags()}:"


@dataclass(frozen=True)
class Estimate:
    """What one study found, `low` and `high` being the ends of its 95% interval, in the unit of its chart."""

    name: Markup
    value: float
    low: float
    high: float

    @property
    def figures(self) -> tuple[str, ...]:
        """Value, low and high as they are shown and said: one place, with a true minus sign."""
        return tuple(f"{number:.1f}".replace("-", "−") for number in (self.value, self.low, self.high))

    @property
    def said(self) -> str:
        value, low, high = self.figures
        return f"{self.name.striptags()}: {value}, somewhere from {low} to {high}."


@dataclass(frozen=True)
class Forest:
    """Studies side by side, each a dot on a line as long as its uncertainty. `below` and `above` say what lies on
    either side of nought; `mark` is a value worth drawing a line at, and `mark_words` say why."""

    kind: ClassVar[str] = "forest"
    title: Markup
    below: str
    above: str
    mark: float
    mark_words: str
    rows: tuple[Estimate, ...]

    @property
    def sides_said(self) -> str:
        return f"Below 0 means {self.below}, above 0 means {self.above}."

    @property
    def mark_said(self) -> str:
        return f"The broken line is at {self.mark:g}: {self.mark_words}."

    @property
    def ticks(self) -> range:
        """Whole numbers that hold every interval, nought and the mark."""
        ends = [0.0, self.mark, *(row.low for row in self.rows), *(row.high for row in self.rows)]
        return range(floor(min(ends)), ceil(max(ends)) + 1)

    def at(self, value: float) -> str:
        """Where a value lies on the chart, as a percentage from its left edge."""
        first, last = self.ticks[0], self.ticks[-1]
        return f"{(value - first) / (last - first) * 100:.2f}%"


@dataclass(frozen=True)
class Picture:
    """A drawing of ours with words under it."""

    kind: ClassVar[str] = "picture"
    drawing: Drawing
    caption: Markup


@dataclass(frozen=True)
class BodyMap:
    """The journal's body with regions marked on one leg; `names` are their lay names."""

    kind: ClassVar[str] = "body"
    title: Markup
    regions: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Yourself:
    """A question to oneself; each answer opens and leads somewhere. `key` is the question as an id."""

    kind: ClassVar[str] = "yourself"
    key: str
    question: Markup
    answers: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True)
class RoutineCard:
    kind: ClassVar[str] = "routine"
    routine: str


@dataclass(frozen=True)
class PoseFigure:
    """A drawing of a pose; `frame` is empty for the pose's own resting frame."""

    kind: ClassVar[str] = "pose"
    pose: str
    frame: str


Part = Text | Callout | Claim | Trial | Bars | Table | Forest | Picture | BodyMap | Yourself | RoutineCard | PoseFigure
