"""Whatever is missing from a data file, or is of another kind, the loader answers with a LibraryError or a library."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.library import LibraryError, load
from app.library.loader import DATA

FILES = sorted(path.name for path in DATA.glob("*.json"))
ANOTHER_KIND = [{"of": "another kind"}]
Place = tuple[str | int, ...]


def places(value: Any, here: Place = ()) -> Iterator[Place]:
    """Where every value of a file stands."""
    if here:
        yield here
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*here, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from places(inner, (*here, n))


def kinds_of_places(data: Any) -> list[Place]:
    """One place of each kind: one thing of a list stands for all of its shape."""
    kinds = {tuple("*" if isinstance(part, int) else part for part in place): place for place in places(data)}
    return list(kinds.values())


def holder(data: Any, place: Place) -> Any:
    for part in place[:-1]:
        data = data[part]
    return data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(DATA / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_a_value_of_another_kind_is_refused(folder: Path, name: str):
    text = (DATA / name).read_text("utf-8")
    taken = []
    for place in kinds_of_places(json.loads(text)):
        data = json.loads(text)
        holder(data, place)[place[-1]] = ANOTHER_KIND
        (folder / name).write_text(json.dumps(data), "utf-8")
        try:
            load(folder)
        except LibraryError as error:
            assert error.file == name
        else:
            taken.append(place)
    assert taken == []


@pytest.mark.parametrize("name", FILES)
def test_a_missing_value_is_refused_or_was_optional(folder: Path, name: str):
    text = (DATA / name).read_text("utf-8")
    for place in kinds_of_places(json.loads(text)):
        data = json.loads(text)
        del holder(data, place)[place[-1]]
        (folder / name).write_text(json.dumps(data), "utf-8")
        try:
            load(folder)
        except LibraryError as error:
            assert str(error)
