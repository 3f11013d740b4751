"""Everything a person may read, as text: articles, drawings, data files, templates and the elements' own words."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from tests.content import py_words
from tests.content.ts_words import texts

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "app" / "library" / "data"
ARTICLES = sorted((DATA / "articles").glob("*.md"))
PICTURES = sorted((DATA / "pictures").glob("*.svg"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
DATA_FILES = sorted([*DATA.glob("*.json"), *DATA.glob("*.toml")])
ELEMENTS = sorted((ROOT / "static" / "js" / "src").rglob("*.ts"))
SOURCES = sorted((ROOT / "app").rglob("*.py"))  # letters, errors, the manifest, what the command line says

_CITE = re.compile(r"\s*\[@[^\]]+\]")


def split(article: Path) -> tuple[dict, str]:
    """An article's head as a table, and its text."""
    _, head, text = article.read_text("utf-8").split("+++\n", 2)
    return tomllib.loads(head), text


def without_citations(text: str) -> str:
    return _CITE.sub("", text)


def prose(text: str) -> str:
    """An article's words as they are read: no tags, links, marks or citations."""
    text = without_citations(text)
    text = re.sub(r"^:::\s*(routine|pose)\b.*$|^:::\s*$|^\|[-|\s]+$", "", text, flags=re.M)
    text = re.sub(r"^:::\s*picture\s+\S+|^(:::\s*body\b[^|\n]*)\|.*$", r"\1.", text, flags=re.M)
    text = re.sub(r"^:::\s*[a-z]+\s*", "", text, flags=re.M)
    text = re.sub(r"^#+\s*(.*)$", r"\1.", text, flags=re.M)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*_`|]|^\s*(?:-|\d+\.)\s", " ", text, flags=re.M)


def template_words(template: Path) -> str:
    """A template's words: between tags, filled in, and what tags say to a screen reader or a search engine."""
    text = re.sub(r"\{#.*?#\}", " ", template.read_text("utf-8"), flags=re.S)
    filled = py_words.filled_in(text)
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.S)
    said = re.findall(r'\b(?:aria-label|alt|title|placeholder|content)="([^"]*)"', text)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)) + "\n" + "\n".join([*said, *filled])


def element_words(element: Path) -> str:
    """The texts in a TypeScript file, each on a line of its own: whole sentences, without tags."""
    return "\n".join(texts(element.read_text("utf-8")))


def picture_words(picture: Path) -> str:
    """A drawing's words: its title, what it says to who can't see it, and its labels."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"<[^>]+>", "\n", picture.read_text("utf-8"))).strip()


def source_words(source: Path) -> str:
    return "\n".join(py_words.texts(source.read_text("utf-8")))


def data_words(file: Path) -> str:
    read = json.loads if file.suffix == ".json" else tomllib.loads
    return "\n".join(_strings(read(file.read_text("utf-8"))))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (found for inner in value.values() for found in _strings(inner))
    elif isinstance(value, list):
        yield from (found for inner in value for found in _strings(inner))


@cache
def everything() -> Mapping[str, str]:
    """Words by the path of their file, from the repository's root."""
    articles = {path: prose(split(path)[1]) + "\n" + _head_words(path) for path in ARTICLES}
    pictures = {path: picture_words(path) for path in PICTURES}
    templates = {path: template_words(path) for path in TEMPLATES}
    data = {path: data_words(path) for path in DATA_FILES}
    elements = {path: element_words(path) for path in ELEMENTS}
    sources = {path: source_words(path) for path in SOURCES}
    shelves = articles | pictures | templates | data | elements | sources
    return {str(path.relative_to(ROOT)): words for path, words in shelves.items()}


def _head_words(article: Path) -> str:
    return "\n".join(_strings(split(article)[0]))
