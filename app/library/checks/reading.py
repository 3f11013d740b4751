"""What is marked on the body, as the offers of articles name it. Whether the articles exist, the learn room says."""

from ..book import Library
from ..errors import LibraryError
from ..models.reading import Marked

FILE = "reading.json"
LISTS = {name: name for name in ("regions", "sensations", "triggers", "relief")} | {"rungs": "ladder"}


def check(library: Library) -> None:
    for n, offer in enumerate(library.reading.offers):
        if offer.marked:
            _marked(f"offers[{n}].marked", offer.marked, library)
    shelved = [slug for shelf in library.reading.shelves for slug in shelf.articles]
    for slug in shelved:
        if shelved.count(slug) > 1:
            raise LibraryError(FILE, "shelves", f"{slug} stands on two shelves")


def _marked(field: str, marked: Marked, library: Library) -> None:
    for name, choices in LISTS.items():
        known = {choice.slug for choice in getattr(library.body, choices)}
        for slug in getattr(marked, name):
            if slug not in known:
                raise LibraryError(FILE, f"{field}.{name}", f"the body has no {slug}")
    if not any(getattr(marked, name) for name in LISTS):
        raise LibraryError(FILE, field, "names nothing that could be marked")
