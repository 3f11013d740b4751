"""Imports point one way (design.md, "The house"): a table of who may know whom, held against every source file."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
JS = ROOT / "static" / "js" / "src"

# What a room may import besides itself and the files that lie directly in app/.
PYTHON = {
    "accounts": set(),
    "library": set(),
    "log": {"accounts"},
    "journal": {"log", "accounts", "library"},
    "practice": {"library"},
    "today": {"library"},
    "learn": {"library", "accounts", "log"},  # of the log only openapi.py, where every address is described
    "pages": {"library"},
    "pwa": {"library", "learn"},
    "migrations": set(),
}

BROWSER = {
    "lib": set(),
    "store": {"lib"},
    "pwa": {"lib", "ui", "worker"},  # the page's side and the worker share the names of caches and the leaving mark
    "sync": {"lib", "store", "ui", "pwa"},
    "ui": {"lib", "store"},
    "audio": set(),  # frames, the track that is the clock, and the lock screen: what every room sounds through
    "player": {"lib", "store", "ui", "audio"},
    "learn": {"lib", "store", "ui", "audio"},
    "practice": {"lib", "store", "ui", "audio", "player"},  # a routine is made with the timeline that will play it
    "journal": {"lib", "store", "ui"},
    "progress": {"lib", "store", "ui"},
    "today": {"lib", "store", "ui", "player"},  # the red screen is read aloud by the voice that guides sessions
    "accounts": {"lib", "store", "ui"},
    "worker": {"lib", "pwa"},
}

PYTHON_FILES = sorted(path for room in PYTHON for path in (ROOT / "app" / room).rglob("*.py"))
BROWSER_FILES = sorted(path for room in BROWSER for path in (JS / room).rglob("*.ts"))


def _relative_imports(path: Path) -> set[str]:
    """The parts after `app.` of what a Python file imports from its own house."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.ImportFrom):
            continue
        base = package[: len(package) - node.level + 1] if node.level else ()
        full = [*base, *(node.module or "").split(".")]
        names = [".".join(filter(None, [*full, alias.name])) for alias in node.names]
        found |= {name.removeprefix("app.") for name in names if name.startswith("app.")}
    return found


def _room(path: Path, base: Path) -> str:
    return path.relative_to(base).parts[0]


@pytest.mark.parametrize("path", PYTHON_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_server_room_imports_only_what_it_may_know(path: Path) -> None:
    room = _room(path, ROOT / "app")
    known = {name.split(".")[0] for name in _relative_imports(path)} & set(PYTHON)
    assert known - {room} <= PYTHON[room]


@pytest.mark.parametrize("path", PYTHON_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_room_imports_the_views_of_another(path: Path) -> None:
    room = _room(path, ROOT / "app")
    views = {name for name in _relative_imports(path) if ".views" in name}
    assert {name.split(".")[0] for name in views} <= {room}


@pytest.mark.parametrize("path", BROWSER_FILES, ids=lambda path: str(path.relative_to(JS)))
def test_a_browser_room_imports_only_what_it_may_know(path: Path) -> None:
    room = _room(path, JS)
    targets = re.findall(r"""(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]""", path.read_text("utf-8"))
    rooms = {_room((path.parent / target).resolve(), JS) for target in targets}
    assert rooms - {room} <= BROWSER[room]


def _code(path: Path) -> str:
    """A source without its comments: a room may speak of what it must not touch."""
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("path", BROWSER_FILES, ids=lambda path: str(path.relative_to(JS)))
def test_only_the_store_names_indexeddb_and_only_sync_asks_the_api(path: Path) -> None:
    room, code = _room(path, JS), _code(path)
    assert room == "store" or not re.search(r"\bindexedDB\b|from 'idb'", code)
    if room == "accounts":  # how an account is opened is no part of the log, and lives on the server alone
        code = code.replace("/api/account", "")
    if room == "learn":  # what people write under articles is everybody's, and no part of anyone's log
        code = code.replace("/api/discussion", "")
    assert room in {"sync", "worker"} or "/api/" not in code


def test_every_room_stands_in_the_table() -> None:
    rooms = {path.parent.name for path in (ROOT / "app").glob("*/__init__.py")}
    browser = {path.name for path in JS.iterdir() if path.is_dir()}
    assert rooms <= set(PYTHON)
    assert browser <= set(BROWSER)
