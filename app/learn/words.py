"""What of an article is read, with the eyes or aloud: rendered from its template, its sentences marked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from flask import current_app, render_template

from app.library import library

from .article import Article
from .recordings import Recording
from .spoken import Told, told

KEPT = 64  # articles, with and without a recording; their words never change while the app runs


def words(article: Article) -> Told:
    """Offers to read aloud only what was recorded of this very text; needs the app's context."""
    recordings: Mapping[str, Recording] = current_app.extensions["recordings"]
    recording = recordings.get(article.head.slug)
    found = _rendered(article, recording)
    if recording is None or recording.sentences == tuple(one.text for one in found.sentences):
        return found
    return _rendered(article, None)


def _rendered(article: Article, recording: Recording | None) -> Told:
    html = render_template("learn/_words.html", article=article, recording=recording, library=library)
    return _told(html)


_told = lru_cache(KEPT)(told)
