"""Markdown to HTML, with citations. HTML in an article's text is shown as text, never as markup."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

CITE = re.compile(r"\[(@[a-z0-9-]+(?:,\s*@[a-z0-9-]+)*)\]")


def cited(text: str) -> list[str]:
    """The source ids that `text` cites, in order, each as often as it is cited."""
    return [key for match in CITE.finditer(text) for key in _keys(match[1])]


def anchor(title: str) -> str:
    """The id of a heading: "Can it get better?" becomes "can-it-get-better"."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower().replace("’", "").replace("'", "")).strip("-")


class Prose:
    """Renders the pieces of one article. `numbers` gives each cited source its place in the list of sources.

    Pieces are to be rendered in reading order: the first mention of a source becomes the target of its way back.
    """

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._env: dict = {"numbers": numbers, "mentioned": set()}
        self._markdown = MarkdownIt("commonmark", {"html": False, "typographer": True})
        self._markdown.enable(["replacements", "smartquotes"])
        self._markdown.inline.ruler.before("link", "cite", _cite)
        self._markdown.add_render_rule("cite", _render_cite)

    def blocks(self, text: str) -> Markup:
        tokens = self._markdown.parse(text, self._env)
        for opening, inline in pairwise(tokens):
            if opening.type == "heading_open":
                opening.attrSet("id", anchor(inline.content))
        return Markup(self._markdown.renderer.render(tokens, self._markdown.options, self._env))  # noqa: S704 - html is off

    def line(self, text: str) -> Markup:
        return Markup(self._markdown.renderInline(text, self._env))  # noqa: S704 - html is off


def _keys(group: str) -> list[str]:
    return [key.strip().removeprefix("@") for key in group.split(",")]


def _cite(state: StateInline, silent: bool) -> bool:
    match = CITE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip()  # so that a number never begins a line
        state.push("cite", "", 0).meta = {"keys": _keys(match[1])}
    state.pos = match.end()
    return True


def _render_cite(_self: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType) -> str:
    links = [_link(key, env) for key in tokens[index].meta["keys"]]
    return f'<sup class="cite">{" ".join(links)}</sup>'


def _link(key: str, env: EnvType) -> str:
    number, first = env["numbers"][key], key not in env["mentioned"]
    env["mentioned"].add(key)
    way_back = f' id="cited-{key}"' if first else ""
    return f'<a href="#source-{key}"{way_back} aria-label="Source {number}">{number}</a>'
