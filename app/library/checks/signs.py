"""The warning signs, and what on the body map leads to them."""

from ..book import Library
from ..errors import LibraryError
from .plan import placeholders

FIRST_LETTER = {"red": "E", "orange": "U", "yellow": "S"}


def check(library: Library) -> None:
    _signs(library)
    _body(library)


def _signs(library: Library) -> None:
    seen: set[str] = set()
    for sign in library.signs.signs:
        if sign.id in seen:
            raise wrong(f"{sign.id}.id", "this id is used twice")
        seen.add(sign.id)
        if not sign.id.startswith(FIRST_LETTER[sign.level]):
            raise wrong(f"{sign.id}.level", f"{sign.level} signs begin with {FIRST_LETTER[sign.level]}")
        if sign.screen not in {sign.level, "crisis"}:
            raise wrong(f"{sign.id}.screen", f"a {sign.level} sign opens its own screen or the crisis screen")
        if placeholders(sign.say) != {"when"}:
            raise wrong(f"{sign.id}.say", "says when it started, as {when}, and nothing else")


def wrong(field: str, problem: str) -> LibraryError:
    return LibraryError("warning-signs.json", field, problem)


def _body(library: Library) -> None:
    body = library.body
    _known_sign(library, "both_legs_opens", body.both_legs_opens)
    rungs = {rung.slug for rung in body.ladder}
    for region in body.regions:
        for sign in (*region.watch, *filter(None, [region.opens])):
            _known_sign(library, f"regions.{region.slug}", sign)
        if region.rung is not None and region.rung not in rungs:
            raise LibraryError("body.json", f"regions.{region.slug}.rung", f"the ladder has no rung {region.rung}")
    for name in ("ladder", "regions", "sensations", "triggers", "relief", "weekly", "events"):
        slugs = [item.slug for item in getattr(body, name)]
        if len(set(slugs)) < len(slugs):
            raise LibraryError("body.json", name, "a slug is used twice")


def _known_sign(library: Library, field: str, sign: str) -> None:
    if sign not in {known.id for known in library.signs.signs}:
        raise LibraryError("body.json", field, f"no warning sign is called {sign}")
