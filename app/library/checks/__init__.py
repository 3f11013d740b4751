"""What one model cannot see by itself: whether the files agree with each other. The first fault stops the start."""

from ..book import Library
from . import cautions, figures, plan, poses, reading, routines, signs


def check(library: Library) -> None:
    """Raises LibraryError for the first thing that is wrong."""
    for part in (poses, figures, cautions, routines, plan, signs, reading):
        part.check(library)
