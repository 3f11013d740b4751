"""The texts in a Python source, each of them whole, and those in what a template fills in."""

import ast
import re
from collections.abc import Iterator

from tests.content.ts_words import FILLED

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S)
_QUOTED = re.compile(r"'((?:\\.|[^'\\])*)'|\"((?:\\.|[^\"\\])*)\"")
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def texts(source: str) -> list[str]:
    """Every text of `source` on one line; docstrings are for whoever works on it, and are left out."""
    tree = ast.parse(source)
    docstrings = {id(found) for node in ast.walk(tree) if (found := _docstring(node))}
    return [re.sub(r"\s+", " ", text).strip() for text in _texts(tree, docstrings)]


def filled_in(template: str) -> list[str]:
    """Texts that stand in quotes in what a template fills in or hands to a macro."""
    places = _JINJA.findall(template)
    return [single or double for place in places for single, double in _QUOTED.findall(place)]


def _texts(node: ast.AST, left_out: set[int]) -> Iterator[str]:
    if id(node) in left_out:
        return
    if isinstance(node, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else FILLED for part in node.values)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
        return
    for inner in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.JoinedStr) and isinstance(inner, ast.Constant)):
            yield from _texts(inner, left_out)


def _docstring(node: ast.AST) -> ast.expr | None:
    if not isinstance(node, _DOCUMENTED) or not node.body:
        return None
    first = node.body[0]
    return first.value if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else None
