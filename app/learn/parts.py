"""The parts an article is shown in. Each has a `kind`, and templates/learn/_parts.html has a macro of that name."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from app.learn.blocks import Block
from app.learn.errors import ArticleError
from app.learn.prose import Prose


@dataclass(frozen=True)
class Known:
    """What a live part may name: frame ids by pose slug, and routine slugs."""

    frames: Mapping[str, Container[str]]
    routines: Container[str]


@dataclass(frozen=True)
class Text:
    kind: ClassVar[str] = "text"
    html: Markup


@dataclass(frozen=True)
class Callout:
    """A box with a title. `tone` is one of short, note, stop, story, question, answer."""

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


Part = Text | Callout | Claim | Trial | Bars | RoutineCard | PoseFigure

_TRIAL_ROWS = ("People", "Compared", "Found", "Harms")


def part(file: str, block: Block, prose: Prose, known: Known) -> Part:
    """Builds the part that a block stands for. Raises ArticleError naming the line of what is wrong."""
    match block.kind:
        case "prose":
            return Text(prose.blocks(block.body))
        case "claim":
            return Claim(prose.line(_titled(file, block)), prose.blocks(block.body))
        case "trial":
            return _trial(file, block, prose)
        case "bars":
            return _bars(file, block, prose)
        case "routine":
            return _routine(file, block, known)
        case "pose":
            return _pose(file, block, known)
        case _:
            return Callout(block.kind, prose.line(_titled(file, block)), prose.blocks(block.body))


def _titled(file: str, block: Block) -> str:
    if not block.argument:
        raise ArticleError(file, block.line, f"“{block.kind}” has no title")
    return block.argument


def _routine(file: str, block: Block, known: Known) -> RoutineCard:
    if block.argument not in known.routines:
        raise ArticleError(file, block.line, f"no routine is called “{block.argument}”")
    return RoutineCard(block.argument)


def _pose(file: str, block: Block, known: Known) -> PoseFigure:
    slug, _, frame = block.argument.partition(" ")
    if slug not in known.frames:
        raise ArticleError(file, block.line, f"no pose is called “{slug}”")
    if frame and frame not in known.frames[slug]:
        raise ArticleError(file, block.line, f"{slug} has no frame “{frame}”")
    return PoseFigure(slug, frame)


def _trial(file: str, block: Block, prose: Prose) -> Trial:
    title = prose.line(_titled(file, block))
    rows = tuple((label, prose.line(words)) for label, words in _pairs(file, block))
    unknown = [label for label, _ in rows if label not in _TRIAL_ROWS]
    if unknown:
        raise ArticleError(file, block.line, f"a trial has no “{unknown[0]}”, only {', '.join(_TRIAL_ROWS)}")
    return Trial(title, rows)


def _bars(file: str, block: Block, prose: Prose) -> Bars:
    title, *series = (piece.strip() for piece in _titled(file, block).split("|"))
    rows = tuple((label, _numbers(file, block, values)) for label, values in _pairs(file, block))
    if any(len(values) != max(1, len(series)) for _, values in rows):
        raise ArticleError(file, block.line, "each row needs one number for each series")
    return Bars(prose.line(title), tuple(series), rows)


def _numbers(file: str, block: Block, values: str) -> tuple[int, ...]:
    try:
        numbers = tuple(int(value) for value in values.split(","))
    except ValueError as error:
        raise ArticleError(file, block.line, f"“{values}” is not a list of whole numbers") from error
    if not all(0 <= number <= 100 for number in numbers):
        raise ArticleError(file, block.line, f"“{values}” is not between 0 and 100")
    return numbers


def _pairs(file: str, block: Block) -> list[tuple[str, str]]:
    """The lines `Label: words` of a block's body."""
    lines = [line for line in block.body.splitlines() if line.strip()]
    pairs = [(label.strip(), words.strip()) for label, _, words in (line.partition(":") for line in lines)]
    if not pairs or not all(words for _, words in pairs):
        raise ArticleError(file, block.line, f"“{block.kind}” needs lines of the form Label: words")
    return pairs
