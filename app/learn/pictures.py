"""Our own drawings, one SVG a file, shown inline so that they take the page's colours.

Each begins with a <title> (what it is) and a <desc> (what it shows, for who can't see it). Colours come from classes
(static/css/_learn-pictures.css): a style in the file would be refused by the content policy.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree  # nosec B405

from markupsafe import Markup

from app.learn.errors import PictureError

_SVG = "{http://www.w3.org/2000/svg}"
_NOT_OURS = re.compile(r"<(?:script|style|image|use|foreignObject)\b|\s(?:style|on\w+|href|fill|stroke)=")


@dataclass(frozen=True)
class Drawing:
    """`title` and `description` are its text; `svg` is the whole markup, named by both."""

    name: str
    title: str
    description: str
    svg: Markup


def read_pictures(folder: Path) -> Mapping[str, Drawing]:
    """Every drawing of the folder by its file's name. Raises PictureError for the first that is wrong."""
    return MappingProxyType({path.stem: _read(path) for path in sorted(folder.glob("*.svg"))})


def _read(path: Path) -> Drawing:
    text = path.read_text("utf-8").strip()
    try:
        root = ElementTree.fromstring(text)  # noqa: S314  # nosec B314
    except ElementTree.ParseError as error:
        raise PictureError(path.name, f"it is not XML: {error}") from error
    if [child.tag for child in root[:2]] != [f"{_SVG}title", f"{_SVG}desc"]:
        raise PictureError(path.name, "it has to begin with a <title> and a <desc>")
    if found := _NOT_OURS.search(text):
        raise PictureError(path.name, f"“{found[0].strip()}” has no place in a drawing")
    title, description = (" ".join((child.text or "").split()) for child in root[:2])
    if not (title and description):
        raise PictureError(path.name, "its <title> or its <desc> is empty")
    return Drawing(path.stem, title, description, _named(path.stem, text))


def _named(name: str, text: str) -> Markup:
    """The markup with the ids by which a screen reader finds its words."""
    by = f'<svg class="drawing" role="img" aria-labelledby="{name}-title {name}-desc" '
    marked = text.replace("<svg ", by, 1).replace("<title>", f'<title id="{name}-title">', 1)
    return Markup(marked.replace("<desc>", f'<desc id="{name}-desc">', 1))  # noqa: S704 - our own file
