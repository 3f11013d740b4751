"""/sw.js: the bundled worker behind one line that says what this build consists of.

Any change of a page, a bundle, a pose or a clip changes that line, and so the worker's bytes: that is how a phone
learns of a new build.
"""

import json
from collections.abc import Mapping
from typing import Any

from flask import Flask

from app import assets
from app.library import library

from .kept import private_pages

DIST_URL = "/static/dist/"
AUDIO_URL = "/static/audio/"
ICON_URL = "/static/icons/app/icon.svg"
MANIFEST_URL = "/manifest.webmanifest"
FACT_URLS = ("/library.json", "/learn/search.json")
OFFLINE_URL = "/offline"
SIGNS_URL = "/signs"  # for whoever is signed out with no network
WORKERS = ("sw.js", "retire.js")  # asked for at /sw.js alone


def _bundle() -> list[str]:
    """Scripts and sheets of this build, by address."""
    files = assets.manifest()["files"]
    return [DIST_URL + name for name in sorted(files) if name not in WORKERS]


def _named_by_pages() -> list[str]:
    """What the head of every page points at: without them each page opened offline would report a failed request."""
    return [ICON_URL, assets.asset("icon-180.png"), MANIFEST_URL]


def voice_files(index_url: str | None) -> list[str]:
    """Addresses of the voice pack's files in their order: those of the first routine come first."""
    if index_url is None:
        return []
    index = json.loads((assets.STATIC / "audio" / index_url.rpartition("/")[2]).read_text("utf-8"))
    return [AUDIO_URL + name for name in index["files"]]


def _recordings(app: Flask) -> list[str]:
    """Addresses of all that articles are read aloud with: kept once somebody has asked for them, not before."""
    return [url for one in app.extensions["recordings"].values() for url in (one.url, *one.files)]


def build(app: Flask) -> Mapping[str, Any]:
    """What the worker knows as BUILD; its fields are described in static/js/src/worker/build.ts."""
    index_url = library.to_json()["voice"]["index"]
    return {
        "id": assets.build_id(),
        "assets": [*_bundle(), *_named_by_pages(), *([index_url] if index_url else [])],
        "pages": private_pages(app),
        "public": [OFFLINE_URL, SIGNS_URL],
        "facts": list(FACT_URLS),
        "voice": [*voice_files(index_url), *_recordings(app)],
    }


def script(app: Flask) -> str:
    """The worker's whole source text: with WORKER off, that of one that clears up after the others and goes."""
    if not app.config["WORKER"]:
        return (assets.DIST / "retire.js").read_text("utf-8")
    bundled = (assets.DIST / "sw.js").read_text("utf-8")
    return f"const BUILD = {json.dumps(build(app), separators=(',', ':'))};\n{bundled}"
