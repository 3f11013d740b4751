"""What of an article is read aloud, and where on the page: HTML in, the same HTML with every sentence marked out. Pure.

The page is the one source, so page and voice agree by construction. All text is read, in the order of the page, but for
what only eyes can use: pictures are told by their caption alone; numbers of sources, heads of tables, what can be
pressed or opened, our own elements (a hyphen in the tag) and whatever is hidden or marked `data-unspoken` are left out.
`data-said-before="Often said:"` puts words before a block's first sentence that only ears need; `data-said="…"` is said
in place of all that an element shows, hidden or in a chart, and the element is marked as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markupsafe import Markup, escape

from .sentences import spans

SENTENCE_PAUSE = 0.35  # seconds before a sentence that goes on in its block, as between two of one text elsewhere
BLOCK_PAUSE = 0.7
HEADING_PAUSE = 1.2  # and before the name of a row

VOID = frozenset({"br", "hr", "img", "input", "source", "track", "wbr"})
_INLINE = "a abbr b bdi br button cite code em i img kbd label mark q s small span strong sub sup svg time u wbr"
_UNSPOKEN = "audio button canvas details dialog form img math nav script select style sup svg template thead video"
INLINE = frozenset(_INLINE.split(" "))
UNSPOKEN = frozenset(_UNSPOKEN.split(" "))
CAPTIONS = frozenset({"caption", "figcaption"})
CHARTS = frozenset({"bars", "forest"})


@dataclass(frozen=True)
class Sentence:
    """What is said at one marked place, and how many seconds of quiet come before it."""

    text: str
    pause: float


@dataclass(frozen=True)
class Told:
    """`html` marks sentence n with one `<span data-sentence="n">` for each run of its text, or on its own element."""

    html: Markup
    sentences: tuple[Sentence, ...]


def told(html: str) -> Told:
    """Marks what is read aloud of well-formed HTML."""
    marker = _Marker()
    marker.feed(html)
    marker.close()
    return Told(Markup("".join(marker.out)), tuple(marker.sentences))  # noqa: S704 - what came in, its text escaped anew


@dataclass
class _Open:
    """An element that is open. `kind` is what a figure or table is called; of what is `drawn` in a figure only its
    caption and `data-said` are said, of what is hidden nothing."""

    tag: str
    kind: str = ""
    hidden: bool = False
    drawn: bool = False


@dataclass
class _Block:
    """Runs of text that are read together: where each stands in the output, and its words."""

    runs: list[tuple[int | None, str]] = field(default_factory=list)
    heading: bool = False
    before: str = ""


class _Marker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.sentences: list[Sentence] = []
        self._open: list[_Open] = []
        self._block = _Block()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._edge(tag)
        self.out.append(self.get_starttag_text() or "")
        if tag == "br":
            self._block.runs.append((None, " "))
        if tag not in VOID:
            self._enter(tag, {name: value or "" for name, value in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        self.out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._edge(tag)
        self.out.append(f"</{tag}>")
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        raw = self.cdata_elem is not None
        self.out.append(data if raw else str(escape(data)))
        if not raw and not self._silent:
            self._block.runs.append((len(self.out) - 1, data))

    def handle_comment(self, data: str) -> None:
        self.out.append(f"<!--{data}-->")

    def close(self) -> None:
        super().close()
        self._flush()

    @property
    def _silent(self) -> bool:
        return bool(self._open) and (self._open[-1].hidden or self._open[-1].drawn)

    def _enter(self, tag: str, attrs: Mapping[str, str]) -> None:
        outer = self._open[-1] if self._open else _Open("")
        if "data-said" in attrs and not outer.hidden:
            self._say(tag, attrs["data-said"])
        hidden = outer.hidden or _unspoken(tag, attrs) or "data-said" in attrs
        drawn = (outer.drawn or tag == "figure") and tag != "figcaption"
        self._open.append(_Open(tag, _kind(tag, attrs), hidden, drawn))
        if tag not in INLINE and not self._silent:
            self._block.heading = bool(re.fullmatch("h[1-6]|th", tag))
            self._block.before = attrs.get("data-said-before") or _announced(tag, outer)

    def _say(self, tag: str, words: str) -> None:
        """One sentence for the element whose start was just put out."""
        mark = f'<{tag} data-sentence="{len(self.sentences)}"'
        self.out[-1] = mark + self.out[-1][len(tag) + 1 :]
        self.sentences.append(Sentence(words, BLOCK_PAUSE))

    def _edge(self, tag: str) -> None:
        """Whatever is not part of a line ends what is read together."""
        if tag not in INLINE and not (self._silent and "svg" in (one.tag for one in self._open)):
            self._flush()

    def _flush(self) -> None:
        block, self._block = self._block, _Block()
        text = "".join(words for _, words in block.runs)
        marks: list[tuple[int, int, int]] = []
        for start, end in spans(text):
            before = block.before if not marks else ""
            said = " ".join(f"{before} {text[start:end]}".split())
            self.sentences.append(Sentence(said, self._pause(block, first=not marks)))
            marks.append((start, end, len(self.sentences) - 1))
        start = 0
        for place, words in block.runs:
            if place is not None:
                self.out[place] = "".join(_marked(words, start, marks))
            start += len(words)

    def _pause(self, block: _Block, *, first: bool) -> float:
        if not first:
            return SENTENCE_PAUSE
        return HEADING_PAUSE if block.heading else BLOCK_PAUSE


def _unspoken(tag: str, attrs: Mapping[str, str]) -> bool:
    classes = attrs.get("class", "").split()
    return (
        tag in UNSPOKEN
        or "-" in tag
        or attrs.get("aria-hidden") == "true"
        or bool({"hidden", "data-unspoken"} & attrs.keys())
        or bool({"button", "visually-hidden"} & set(classes))
    )


def _kind(tag: str, attrs: Mapping[str, str]) -> str:
    if tag == "figure":
        return "chart" if CHARTS & set(attrs.get("class", "").split()) else "picture"
    return "table" if tag == "table" else ""


def _announced(tag: str, outer: _Open) -> str:
    """What a caption begins with for ears."""
    return f"There is a {outer.kind} here:" if tag in CAPTIONS and outer.kind else ""


def _marked(words: str, at: int, marks: list[tuple[int, int, int]]) -> Iterator[str]:
    """The run `words`, which begins at character `at` of its block, with what belongs to a sentence marked."""
    done = 0
    for start, end, number in marks:
        left, right = max(start - at, done), min(end - at, len(words))
        if left >= right:
            continue
        yield str(escape(words[done:left]))
        yield f'<span data-sentence="{number}">{escape(words[left:right])}</span>'
        done = right
    yield str(escape(words[done:]))
