"""What pages are made of: hashed bundles, style sheets, icons, figures; and the id of this build."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from wsgiref.headers import Headers

from flask import Flask, Response
from markupsafe import Markup
from whitenoise import WhiteNoise

from . import config, security

STATIC = config.ROOT / "static"
DIST = STATIC / "dist"
BUILD_COMMAND = ".venv/bin/python -m app.build"


class BundleMissing(RuntimeError):
    """static/dist is not there or is older than its sources; the message says what to run."""


def _sources() -> list[Path]:
    folders = (STATIC / "js" / "src", STATIC / "css")
    return [path for folder in folders if folder.exists() for path in folder.rglob("*") if path.is_file()]


def check_bundle(*, production: bool) -> None:
    """Refuses to start on no bundle, or in development on an old one: both look like a broken page otherwise."""
    manifest = DIST / "manifest.json"
    if not manifest.exists():
        raise BundleMissing(f"static/dist/manifest.json is missing. Run: {BUILD_COMMAND}")
    if production:
        return
    built = manifest.stat().st_mtime
    late = [path for path in _sources() if path.stat().st_mtime > built]
    if late:
        raise BundleMissing(f"{late[0].relative_to(config.ROOT)} is newer than the bundle. Run: {BUILD_COMMAND}")


@cache
def _json(path: Path, _mtime: float) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def _read(name: str) -> dict[str, Any]:
    """A JSON file of the bundle, read again when a watching build has replaced it."""
    path = DIST / name
    return _json(path, path.stat().st_mtime)


def manifest() -> dict[str, Any]:
    """{id, entries: {entry name: file}, files: {file: [what it imports]}}"""
    return _read("manifest.json")


def asset(name: str) -> str:
    """The hashed URL of a bundle entry such as main.js or journal.css."""
    return "/static/dist/" + manifest()["entries"][name]


def preload(*names: str) -> list[str]:
    """The URLs of these script entries and of all that they import, each once, for modulepreload.

    A page names the elements it holds, so that their files come side by side and not one after another.
    """
    files = manifest()
    wanted = [files["entries"][name] for name in names]
    for file in wanted:  # grows as imports are found
        wanted += [found for found in files["files"].get(file, []) if found not in wanted]
    return ["/static/dist/" + file for file in wanted]


def sheet(name: str) -> Markup:
    return Markup('<link rel="stylesheet" href="{}">').format(asset(name))


@cache
def icon(name: str) -> Markup:
    """One of our own drawn icons, inline, taking the colour of the text beside it."""
    return Markup((STATIC / "icons" / f"{name}.svg").read_text("utf-8").strip())  # noqa: S704 - our own file


@dataclass(frozen=True)
class Still:
    """A pose drawn at build by the player's own code: what stands inside an svg, and the svg's viewBox."""

    box: str
    paths: Markup

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in the geometry's units; the body is 98 high."""
        _x, _y, width, height = map(float, self.box.split())
        return width, height


def still(pose: str, frame: str = "") -> Still:
    """By default the pose's hold frame."""
    from .library import library

    geometry = library.poses[pose].geometry
    key = frame or geometry.frames[geometry.hold_frame].id
    drawn = _read("figures.json")[f"{pose}.{key}"]
    return Still(drawn["box"], Markup(drawn["paths"]))  # noqa: S704 - made from our own data


FIGURE = Markup(
    '<svg class="figure" viewBox="{}" preserveAspectRatio="xMidYMax meet" role="img" aria-label="{}">{}</svg>'
)


def figure(pose: str, frame: str = "") -> Markup:
    """The still figure of a pose, inline, named for a screen reader by the pose."""
    from .library import library

    drawn = still(pose, frame)
    return FIGURE.format(drawn.box, library.poses[pose].name, drawn.paths)


def bodies() -> list[dict[str, Any]]:
    """The views of the drawn body: {name, width, height, outline, lines, areas: [{slug, side, d}]}, d as path data."""
    return _read("bodies.json")["views"]


@cache
def _pages_hash() -> str:
    """Of all that pages are written from: articles and their recordings, and facts that browsers are not sent."""
    recordings = sorted(path.name for path in (STATIC / "audio" / "articles").glob("*.json"))
    digest = hashlib.sha256("".join(recordings).encode())
    for folder in (config.ROOT / "templates", config.ROOT / "app" / "library" / "data"):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def build_id() -> str:
    """Changes whenever the bytes of a page can: bundle, library, articles, templates. The worker keeps pages by it."""
    from .library import library

    parts = manifest()["id"], library.version, _pages_hash()
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:12]


def _mark_build(response: Response) -> Response:
    """The build's own header tells a page of ours from a captive portal's, and the phone's sync of a server update."""
    if response.mimetype in {"text/html", "application/json"}:
        response.headers["X-Build"] = build_id()
    return response


def _immutable(path: str, _url: str) -> bool:
    """Bundles and the voice pack carry their content's hash in their names; the worker and the manifest do not."""
    return Path(path).suffix == ".mp3" or (
        Path(path).parent.name in {"dist", "audio", "articles"} and "-" in Path(path).stem
    )


def _serve_files(app: Flask) -> None:
    fixed = security.headers(production=app.config["PRODUCTION"])

    def add_fixed(found: Headers, _path: str, _url: str) -> None:
        for name, value in fixed.items():
            found[name] = value

    files = WhiteNoise(
        app.wsgi_app,
        autorefresh=not app.config["PRODUCTION"],
        immutable_file_test=_immutable,
        add_headers_function=add_fixed,
    )
    for folder in ("dist", "audio", "icons"):
        if (STATIC / folder).exists():
            files.add_files(str(STATIC / folder), prefix=f"static/{folder}/")
    app.wsgi_app = files  # type: ignore[method-assign]


def init_app(app: Flask) -> None:
    check_bundle(production=app.config["PRODUCTION"])
    _serve_files(app)
    app.after_request(_mark_build)
    app.jinja_env.globals.update(
        asset=asset, preload=preload, sheet=sheet, icon=icon, figure=figure, still=still, bodies=bodies
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
