"""An article: its head (TOML, validated), its sections, and the reading of both from a file."""

import tomllib
from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.learn.blocks import Block, blocks
from app.learn.compose import part
from app.learn.errors import ArticleError
from app.learn.parts import Known, Part, PoseFigure, RoutineCard
from app.learn.prose import Prose, anchor, cited
from app.learn.source import Source

FENCE = "+++"

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Head(BaseModel):
    """What stands above an article's text, between two lines of `+++`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Words
    slug: Slug
    summary: Annotated[Words, StringConstraints(max_length=180)]
    minutes: Annotated[int, Field(ge=1, le=30)]
    reviewed: Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
    signed_off_by: str | None = None
    cover: Words
    poses: tuple[Slug, ...]
    routines: tuple[Slug, ...]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def reviewed_in_words(self) -> str:
        """ "2026-11" as "November 2026"."""
        year, month = self.reviewed.split("-")
        return f"{month_name[int(month)]} {year}"


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it. The opening, before any heading, has an empty title."""

    anchor: str
    title: Markup
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Article:
    """Ready to be shown; `sources` are in the order of their first mention."""

    head: Head
    opening: Section
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


def read_article(path: Path, known: Known) -> Article:
    """Reads and renders one file. Raises ArticleError naming file and line when anything in it is wrong."""
    file, (head_text, text, first_line) = path.name, _split(path)
    head = _head(file, head_text)
    _check_head(path, head, known)
    numbers = _numbers(file, head, text, first_line)
    opening, *sections = _sections(file, list(blocks(file, text, first_line)), Prose(numbers), known)
    _check_named(file, head, [opening, *sections])
    ordered = sorted(head.sources, key=lambda source: numbers[source.id])
    return Article(head, opening, tuple(sections), tuple(ordered))


def _split(path: Path) -> tuple[str, str, int]:
    """The head's TOML, the text under it, and the number of the text's first line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fences = [number for number, line in enumerate(lines) if line == FENCE][:2]
    if len(fences) < 2 or fences[0] != 0:
        raise ArticleError(path.name, 1, f"the head has to stand between two lines of {FENCE}")
    end = fences[1]
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2


def _head(file: str, text: str) -> Head:
    try:
        return Head.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ArticleError(file, 1, f"the head is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(step) for step in first["loc"])
        raise ArticleError(file, 1, f"{field}: {first['msg']}") from error


def _check_head(path: Path, head: Head, known: Known) -> None:
    if head.slug != path.stem:
        raise ArticleError(path.name, 1, f"slug: “{head.slug}” is not the file's own name")
    cover, _, frame = head.cover.partition(" ")
    for pose in (cover, *head.poses):
        if pose not in known.frames:
            raise ArticleError(path.name, 1, f"no pose is called “{pose}”")
    if frame and frame not in known.frames[cover]:
        raise ArticleError(path.name, 1, f"cover: {cover} has no frame “{frame}”")
    for routine in head.routines:
        if routine not in known.routines:
            raise ArticleError(path.name, 1, f"no routine is called “{routine}”")


def _numbers(file: str, head: Head, text: str, first_line: int) -> dict[str, int]:
    """Each source's number, by first mention. An unknown source and one that is never mentioned are both wrong."""
    given = {source.id for source in head.sources}
    numbers: dict[str, int] = {}
    for line_number, line in enumerate(text.splitlines(), first_line):
        for key in cited(line):
            if key not in given:
                raise ArticleError(file, line_number, f"no source is called “{key}”")
            numbers.setdefault(key, len(numbers) + 1)
    unused = sorted(given - numbers.keys())
    if unused:
        raise ArticleError(file, 1, f"sources: “{unused[0]}” is never cited")
    return numbers


def _sections(file: str, cut: Iterable[Block], prose: Prose, known: Known) -> list[Section]:
    sections = [Section("", Markup(), ())]
    for block in cut:
        if block.kind == "section":
            sections.append(Section(anchor(block.argument), prose.line(block.argument), ()))
        else:
            parts = (*sections[-1].parts, part(file, block, prose, known))
            sections[-1] = replace(sections[-1], parts=parts)
    return sections


def _check_named(file: str, head: Head, sections: list[Section]) -> None:
    """The head's poses and routines are what other rooms link by; they must be those the article really shows."""
    parts = [part for section in sections for part in section.parts]
    shown = {
        "poses": {part.pose for part in parts if isinstance(part, PoseFigure)},
        "routines": {part.routine for part in parts if isinstance(part, RoutineCard)},
    }
    for field, slugs in shown.items():
        if slugs != set(getattr(head, field)):
            raise ArticleError(file, 1, f"{field}: the text shows {sorted(slugs)}, the head {getattr(head, field)}")
