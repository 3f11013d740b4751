"""The web app manifest: what a phone's home screen knows of us."""

import json
from collections.abc import Mapping
from typing import Any

from app.assets import STATIC, asset

# The same colours as --paper in static/css/_tokens.css; a manifest holds only one, pages name day and night.
PAPER = "#fbf6ee"

DESCRIPTION = "A daily yoga timer and a journal for people whose low back pain runs down the leg."


def _icon(name: str, size: int, purpose: str) -> dict[str, str]:
    return {"src": asset(name), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}


def _icons() -> list[dict[str, str]]:
    drawn = [("icon", "any"), ("maskable", "maskable"), ("monochrome", "monochrome")]
    return [_icon(f"{name}-{size}.png", size, purpose) for name, purpose in drawn for size in (192, 512)]


def _shortcut(name: str, url: str, picture: str) -> dict[str, Any]:
    return {"name": name, "url": url, "icons": [_icon(f"shortcut-{picture}-96.png", 96, "any")]}


def _screenshots() -> list[dict[str, str]]:
    """The README's own pictures, listed with their sizes and captions beside them."""
    listed = json.loads((STATIC / "icons" / "screenshots" / "screenshots.json").read_text("utf-8"))
    return [
        {
            "src": f"/static/icons/screenshots/{shot['file']}",
            "sizes": shot["sizes"],
            "type": "image/jpeg",
            "form_factor": "narrow",
            "label": shot["label"],
        }
        for shot in listed
    ]


def manifest() -> Mapping[str, Any]:
    return {
        "id": "/",
        "name": "Legs Up",
        "short_name": "Legs Up",
        "description": DESCRIPTION,
        "lang": "en",
        "dir": "ltr",
        "start_url": "/today?source=home",
        "scope": "/",
        "display": "standalone",
        "orientation": "any",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["health", "lifestyle"],
        "icons": _icons(),
        "shortcuts": [
            _shortcut("Legs Up the Wall", "/practice/wall-5", "practice"),
            _shortcut("New entry", "/journal/entry", "journal"),
        ],
        "screenshots": _screenshots(),
    }
