"""An article's text cut into blocks: headings, prose and live parts. Pure; knows nothing of poses or HTML.

A live part is a line `::: kind argument`. Those in ENCLOSING hold text and end at a bare `:::`;
the others stand alone on their line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.learn.errors import ArticleError

BOXES = frozenset({"short", "note", "stop", "story"})
ENCLOSING = BOXES | {"claim", "trial", "bars", "table", "forest", "yourself"}
STANDING = frozenset({"routine", "pose", "picture", "body"})

_TAG = re.compile(r"^:::\s*(?P<kind>[a-z]+)\s*(?P<argument>.*?)\s*$")
_HEADING = re.compile(r"^##\s+(?P<title>.+?)\s*$")


@dataclass(frozen=True)
class Block:
    """`kind` is "section", "prose" or a live part; `line` is where it begins in the file, from 1."""

    kind: str
    argument: str
    body: str
    line: int


def blocks(file: str, text: str, first_line: int = 1) -> Iterator[Block]:
    """Cuts `text`, whose first line is line `first_line` of the file. Raises ArticleError on a broken tag."""
    lines = enumerate(text.splitlines(), first_line)
    prose: list[str] = []
    start = first_line
    for number, line in lines:
        other = _beginning(file, number, line)
        if other is None:
            prose.append(line)
            continue
        yield from _prose(prose, start)
        body = _enclosed(file, other, lines) if other.kind in ENCLOSING else ("", number)
        yield Block(other.kind, other.argument, body[0], number)
        prose, start = [], body[1] + 1
    yield from _prose(prose, start)


def _beginning(file: str, number: int, line: str) -> Block | None:
    """The section or live part that this line opens, if it opens one."""
    if heading := _HEADING.match(line):
        return Block("section", heading["title"], "", number)
    if not line.startswith(":::"):
        return None
    tag = _TAG.match(line)
    if tag is None:
        raise ArticleError(file, number, "this ::: closes nothing")
    if tag["kind"] not in ENCLOSING | STANDING:
        raise ArticleError(file, number, f"no live part is called “{tag['kind']}”")
    return Block(tag["kind"], tag["argument"], "", number)


def _enclosed(file: str, opening: Block, lines: Iterator[tuple[int, str]]) -> tuple[str, int]:
    """The text up to the closing `:::` and the number of that line."""
    body: list[str] = []
    for number, line in lines:
        if line.strip() == ":::":
            return "\n".join(body), number
        if line.startswith(":::"):
            raise ArticleError(file, number, f"“{opening.kind}” of line {opening.line} is still open here")
        body.append(line)
    raise ArticleError(file, opening.line, f"“{opening.kind}” is never closed")


def _prose(lines: list[str], start: int) -> Iterator[Block]:
    if any(line.strip() for line in lines):
        yield Block("prose", "", "\n".join(lines), start)
