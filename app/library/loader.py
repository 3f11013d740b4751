"""Reads the data files into models. Nothing starts with a file that is wrong: LibraryError names file and field."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from .book import Library
from .checks import check
from .errors import LibraryError
from .models.base import Fact
from .models.body import Body
from .models.caution import Cautions
from .models.emergency import Emergencies
from .models.pose import Pose, PosesFile
from .models.programme import Programme
from .models.reading import ReadingRules
from .models.routine import Routine, RoutinesFile
from .models.rule import Rules
from .models.sign import WarningSigns
from .models.words import Words

DATA = Path(__file__).resolve().parent / "data"

Model = TypeVar("Model", bound=Fact)
Slugged = TypeVar("Slugged", Pose, Routine)


def load(folder: Path = DATA) -> Library:
    """The library of a folder, checked against itself."""
    poses = read(folder, "poses.json", PosesFile)
    library = Library(
        lengths=poses.limb_lengths,
        poses=by_slug("poses.json", poses.poses),
        routines=by_slug("routines.json", read(folder, "routines.json", RoutinesFile).routines),
        programme=read(folder, "programme.json", Programme),
        rules=read(folder, "rules.json", Rules),
        reading=read(folder, "reading.json", ReadingRules),
        signs=read(folder, "warning-signs.json", WarningSigns),
        emergencies=read(folder, "emergencies.json", Emergencies),
        cautions=read(folder, "cautions.json", Cautions),
        body=read(folder, "body.json", Body),
        words=read(folder, "words.json", Words),
    )
    check(library)
    return library


def read(folder: Path, name: str, model: type[Model]) -> Model:
    """One file as its model."""
    try:
        text = (folder / name).read_text("utf-8")
    except OSError as error:
        raise LibraryError(name, "file", "there is no such file") from error
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise LibraryError(name, field(text, first["loc"]), first["msg"]) from error


def by_slug(name: str, things: Iterable[Slugged]) -> Mapping[str, Slugged]:
    """Things by slug, in their order. Two with one slug are an error."""
    found: dict[str, Slugged] = {}
    for thing in things:
        if thing.slug in found:
            raise LibraryError(name, f"{thing.slug}.slug", "this slug is used twice")
        found[thing.slug] = thing
    return MappingProxyType(found)


def field(text: str, location: tuple[int | str, ...]) -> str:
    """A location of pydantic's as people read it: things of a list by their slug, the rest by position."""
    try:
        here: Any = json.loads(text)
    except ValueError:
        return "file"
    path = ""
    for part in location:
        if isinstance(part, str) and part.startswith("<"):  # the shape of a condition, not a field
            continue
        here = inside(here, part)
        name = here.get("slug") if isinstance(part, int) and isinstance(here, dict) else None
        if name and path in {"poses", "routines"}:
            path = str(name)
        else:
            path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path or "file"


def inside(value: Any, part: int | str) -> Any:
    """The value one step down a location; None where the file has nothing there."""
    if isinstance(value, dict):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return None
