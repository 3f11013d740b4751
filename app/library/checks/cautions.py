"""The fallback poses, for when a pose's own substitute does not serve."""

from ..book import Library
from ..errors import LibraryError

FILE = "cautions.json"


def check(library: Library) -> None:
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
