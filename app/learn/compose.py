"""Builds the part that a block of an article stands for. Whatever is wrong names its line: ArticleError.

How each tag is written; those marked … hold lines until a bare `:::`:

    ::: short|note|stop|story Title …        a box of Markdown
    ::: claim "What is said" …               and what can be said instead
    ::: trial Title …                        rows `People|Compared|Found|Harms: words`
    ::: bars Title | series | series …       rows `Label: 37, 96`, whole numbers from 0 to 100
    ::: table Title …                        a Markdown table
    ::: forest Title | below nought | above nought | 5 words of the mark …   rows `Study: value, low, high`
    ::: yourself Question? …                 rows `Answer: words with a [link](/learn)`
    ::: picture NAME Caption                 pictures/NAME.svg
    ::: body Caption | region region         slugs of body.json
    ::: routine SLUG  and  ::: pose SLUG [frame]
"""

import re

from markupsafe import Markup

from app.learn.blocks import Block
from app.learn.errors import ArticleError
from app.learn.parts import (
    Bars,
    BodyMap,
    Callout,
    Claim,
    Estimate,
    Forest,
    Known,
    Part,
    Picture,
    PoseFigure,
    RoutineCard,
    Table,
    Text,
    Trial,
    Yourself,
)
from app.learn.prose import Prose, anchor

_TRIAL_ROWS = ("People", "Compared", "Found", "Harms")
_RULE = re.compile(r"^\|(?:\s*-+\s*\|)+$")


def part(file: str, block: Block, prose: Prose, known: Known) -> Part:
    """The part of a block. Raises ArticleError naming the line of what is wrong."""
    match block.kind:
        case "prose":
            return Text(prose.blocks(block.body))
        case "claim":
            return Claim(prose.line(_titled(file, block)), prose.blocks(block.body))
        case "trial":
            return _trial(file, block, prose)
        case "bars":
            return _bars(file, block, prose)
        case "table":
            return _table(file, block, prose)
        case "forest":
            return _forest(file, block, prose)
        case "yourself":
            return _yourself(file, block, prose)
        case "picture":
            return _picture(file, block, prose, known)
        case "body":
            return _body(file, block, prose, known)
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


def _picture(file: str, block: Block, prose: Prose, known: Known) -> Picture:
    name, _, caption = block.argument.partition(" ")
    if name not in known.pictures:
        raise ArticleError(file, block.line, f"no picture is called “{name}”")
    if not caption:
        raise ArticleError(file, block.line, f"the picture “{name}” has no caption")
    return Picture(known.pictures[name], prose.line(caption))


def _body(file: str, block: Block, prose: Prose, known: Known) -> BodyMap:
    title, _, slugs = (piece.strip() for piece in _titled(file, block).partition("|"))
    regions = tuple(slugs.split())
    unknown = [slug for slug in regions if slug not in known.regions]
    if unknown or not regions:
        raise ArticleError(file, block.line, f"no region of the body is called “{' '.join(unknown)}”")
    return BodyMap(prose.line(title), regions, tuple(known.regions[slug] for slug in regions))


def _trial(file: str, block: Block, prose: Prose) -> Trial:
    title = prose.line(_titled(file, block))
    rows = tuple((label, prose.line(words)) for label, words in _pairs(file, block))
    unknown = [label for label, _ in rows if label not in _TRIAL_ROWS]
    if unknown:
        raise ArticleError(file, block.line, f"a trial has no “{unknown[0]}”, only {', '.join(_TRIAL_ROWS)}")
    return Trial(title, rows)


def _bars(file: str, block: Block, prose: Prose) -> Bars:
    title, *series = (piece.strip() for piece in _titled(file, block).split("|"))
    rows = tuple((label, _in_hundred(file, block, values)) for label, values in _pairs(file, block))
    if any(len(values) != max(1, len(series)) for _, values in rows):
        raise ArticleError(file, block.line, "each row needs one number for each series")
    return Bars(prose.line(title), tuple(series), rows)


def _in_hundred(file: str, block: Block, values: str) -> tuple[int, ...]:
    try:
        numbers = tuple(int(value) for value in values.split(","))
    except ValueError as error:
        raise ArticleError(file, block.line, f"“{values}” is not a list of whole numbers") from error
    if not all(0 <= number <= 100 for number in numbers):
        raise ArticleError(file, block.line, f"“{values}” is not between 0 and 100")
    return numbers


def _table(file: str, block: Block, prose: Prose) -> Table:
    title = prose.line(_titled(file, block))
    lines = [line.strip() for line in block.body.splitlines() if line.strip()]
    if len(lines) < 3 or not _RULE.match(lines[1]):
        raise ArticleError(file, block.line, "a table needs a head, a line of dashes and a row, all between bars")
    head, *rows = (_cells(line, prose) for line in (lines[0], *lines[2:]))
    for line, cells in zip(lines[2:], rows, strict=True):
        if len(cells) != len(head):
            raise ArticleError(file, block.line, f"“{line}” has {len(cells)} cells, the head {len(head)}")
    return Table(title, head, tuple(rows))


def _cells(line: str, prose: Prose) -> tuple[Markup, ...]:
    return tuple(prose.line(cell.strip()) for cell in line.strip("|").split("|"))


def _forest(file: str, block: Block, prose: Prose) -> Forest:
    pieces = [piece.strip() for piece in _titled(file, block).split("|")]
    if len(pieces) != 4:
        raise ArticleError(file, block.line, "a forest needs Title | below nought | above nought | mark and its words")
    title, below, above, marked = pieces
    mark, _, words = marked.partition(" ")
    heading, (value,) = prose.line(title), _decimals(file, block, mark, 1)
    rows = tuple(_estimate(file, block, prose, name, values) for name, values in _pairs(file, block))
    return Forest(heading, below, above, value, words, rows)


def _estimate(file: str, block: Block, prose: Prose, name: str, values: str) -> Estimate:
    value, low, high = _decimals(file, block, values, 3)
    if not low <= value <= high:
        raise ArticleError(file, block.line, f"“{values}” is not a value, its low end and its high end")
    return Estimate(prose.line(name), value, low, high)


def _decimals(file: str, block: Block, values: str, count: int) -> tuple[float, ...]:
    try:
        numbers = tuple(float(value) for value in values.split(","))
    except ValueError as error:
        raise ArticleError(file, block.line, f"“{values}” is not a list of numbers") from error
    if len(numbers) != count:
        raise ArticleError(file, block.line, f"“{values}” should be {count} numbers")
    return numbers


def _yourself(file: str, block: Block, prose: Prose) -> Yourself:
    question = _titled(file, block)
    heading, pairs = prose.line(question), _pairs(file, block)
    for answer, words in pairs:
        if "](" not in words:
            raise ArticleError(file, block.line, f"the answer “{answer}” leads nowhere")
    return Yourself(anchor(question), heading, tuple((answer, prose.line(words)) for answer, words in pairs))


def _pairs(file: str, block: Block) -> list[tuple[str, str]]:
    """The lines `Label: words` of a block's body."""
    lines = [line for line in block.body.splitlines() if line.strip()]
    pairs = [(label.strip(), words.strip()) for label, _, words in (line.partition(":") for line in lines)]
    if not pairs or not all(words for _, words in pairs):
        raise ArticleError(file, block.line, f"“{block.kind}” needs lines of the form Label: words")
    return pairs
