"""What search on the phone looks through: every article's words by section, as one file versioned by its content.

Poses and routines are in /library.json already; only their Sanskrit names, which nothing else there needs, are here.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from markupsafe import Markup

from app.learn.article import Article, Section
from app.library import Library

_CITATION = re.compile(r'<sup class="cite">.*?</sup>')
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|h\d|div|blockquote|br|table|tr|td|th)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class SearchFile:
    """`version` changes exactly when a byte of `text`, the JSON, does."""

    version: str
    text: str


def search_file(articles: Iterable[Article], library: Library) -> SearchFile:
    facts = {
        "articles": [_article(article, library.reading.names) for article in articles],
        "sanskrit": {pose.slug: pose.sanskrit for pose in library.listed_poses if pose.sanskrit},
    }
    version = hashlib.sha256(_compact(facts).encode()).hexdigest()[:16]
    return SearchFile(version, _compact({"version": version, **facts}))


def words(part: Any) -> str:
    """All that a part of an article says, without tags and the numbers of its sources."""
    pieces = [" ".join(piece.split()) for piece in _said(part)]
    return " ".join(_ended(piece) for piece in pieces[:-1] if piece) + " " * (len(pieces) > 1) + "".join(pieces[-1:])


def _ended(piece: str) -> str:
    """A title runs into no sentence that follows it."""
    return piece if piece[-1] in ".?!:…”" else f"{piece}."


def _article(article: Article, names: Mapping[str, str]) -> Mapping[str, Any]:
    head = article.head
    sections = [_section(section) for section in (article.opening, *article.sections)]
    return {
        "slug": head.slug,
        "title": head.title,
        "names": names.get(head.slug, ""),
        "summary": head.summary,
        "minutes": head.minutes,
        "sections": sections,
    }


def _section(section: Section) -> Mapping[str, str]:
    return {"anchor": section.anchor, "title": words(section.title), "text": words(section.parts)}


def _said(part: Any) -> Iterator[str]:
    """Whatever is markup, wherever a part holds it: a new kind of part is found from its first day."""
    if isinstance(part, Markup):
        yield Markup(_TAG.sub("", _BLOCK.sub(" ", _CITATION.sub("", part)))).unescape()  # noqa: S704 - only read
    elif isinstance(part, tuple | list):
        for one in part:
            yield from _said(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _said(getattr(part, field.name))


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
