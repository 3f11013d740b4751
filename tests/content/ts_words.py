"""The texts in a TypeScript source, each of them whole: what stands in quotes, and templates within templates."""

import re
from collections.abc import Iterator

FILLED = "…"  # stands where a value is filled in, so that the sentence around it stays one
_BEFORE_REGEX = re.compile(r"(?:^|[(,=:\[!&|?{};>]|\breturn)\s*$")
_REGEX = re.compile(r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
_QUOTED = re.compile(r"'((?:\\.|[^'\\\n])*)'|\"((?:\\.|[^\"\\\n])*)\"")
_SAID = re.compile(r'\b(?:aria-label|aria-valuetext|alt|title|placeholder|label|hint-words)="?([^">]+)"')


def texts(source: str) -> list[str]:
    """Every text of `source` without its tags, each on one line."""
    found = [*_code(source, 0, [])]
    return [
        re.sub(r"\s+", " ", text).strip()
        for one in found
        for text in (re.sub(r"<[^>]*>", " ", one), *_SAID.findall(one))
    ]


def _code(source: str, at: int, end: list[int], closing: str = "") -> Iterator[str]:
    """Yield the texts of code from `at` on, up to an unmatched `closing` bracket; `end` gets where that was."""
    depth = 0
    while at < len(source):
        letter = source[at]
        if comment := _COMMENT.match(source, at):
            at = comment.end()
        elif quoted := _QUOTED.match(source, at):
            yield (quoted[1] or quoted[2] or "").replace("\\'", "'").replace("\\n", " ")
            at = quoted.end()
        elif letter == "`":
            stop: list[int] = []
            yield from _template(source, at + 1, stop)
            at = stop[0]
        elif (
            letter == "/" and _BEFORE_REGEX.search(source[max(0, at - 40) : at]) and (regex := _REGEX.match(source, at))
        ):
            at = regex.end()
        else:
            depth += (letter == "{") - (letter == "}")
            at += 1
            if closing and depth < 0:
                break
    end.append(at)


def _template(source: str, at: int, end: list[int]) -> Iterator[str]:
    """Yield the texts of what is filled in, then the template's own, as one."""
    own = ""
    while source[at] != "`":
        if source.startswith("${", at):
            stop: list[int] = []
            yield from _code(source, at + 2, stop, "}")
            at, own = stop[0], own + FILLED
        else:
            step = 2 if source[at] == "\\" else 1
            own, at = own + source[at : at + step], at + step
    yield own
    end.append(at + 1)
