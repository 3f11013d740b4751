"""All articles together, by slug."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from app.learn.article import Article, read_article
from app.learn.parts import Known
from app.learn.pictures import read_pictures
from app.library import Library


def known_to(library: Library, pictures: Path) -> Known:
    """What the library and the folder of our drawings let an article name."""
    frames = {slug: {frame.id for frame in pose.geometry.frames} for slug, pose in library.poses.items()}
    regions = {region.slug: region.name for region in library.body.regions}
    return Known(frames, library.routines, regions, read_pictures(pictures))


def read_shelf(folder: Path, known: Known) -> Mapping[str, Article]:
    """Every article of the folder, in the order of the file names. Raises ArticleError for the first that is wrong."""
    articles = (read_article(path, known) for path in sorted(folder.glob("*.md")))
    return MappingProxyType({article.head.slug: article for article in articles})
