"""The groups of tags, and the fallback poses for when a pose's own substitute does not serve."""

from ..book import Library
from ..errors import LibraryError

FILE = "cautions.json"


def check(library: Library) -> None:
    _groups(library)
    _fallback(library)


def _groups(library: Library) -> None:
    tags = library.cautions.tags
    grouped = [tag for group in library.cautions.groups for tag in group.tags]
    for tag in grouped:
        if tag not in tags:
            raise LibraryError(FILE, "groups", f"no caution tag is called {tag}")
    for tag in tags:
        if grouped.count(tag) != 1:
            raise LibraryError(FILE, "groups", f"{tag} stands in {grouped.count(tag)} groups, not in one")


def _fallback(library: Library) -> None:
    fallback = library.cautions.fallback
    for field, slug in fallback.poses().items():
        if slug not in library.poses:
            raise LibraryError(FILE, f"fallback.{field}", f"no pose is called {slug}")
    if library.poses[fallback.desk].place != "desk":
        raise LibraryError(FILE, "fallback.desk", f"{fallback.desk} needs the floor")
    for tag, slug in fallback.tags.items():
        if tag not in library.cautions.tags:
            raise LibraryError(FILE, f"fallback.tags.{tag}", f"no caution tag is called {tag}")
        if library.poses[slug].is_out_for(tag):
            raise LibraryError(FILE, f"fallback.tags.{tag}", f"{slug} is itself left out for {tag}")
