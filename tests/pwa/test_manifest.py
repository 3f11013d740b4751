"""The web app manifest, as a phone reads it."""

import struct
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient


@pytest.fixture
def manifest(visitor: FlaskClient) -> Any:
    reply = visitor.get("/manifest.webmanifest")
    assert reply.mimetype == "application/manifest+json"
    return reply.get_json(force=True)


def pictures(manifest: Any) -> list[Any]:
    shortcuts = [icon for shortcut in manifest["shortcuts"] for icon in shortcut["icons"]]
    return [*manifest["icons"], *shortcuts, *manifest["screenshots"]]


def test_it_says_who_the_app_is(manifest: Any) -> None:
    assert manifest["id"] == "/"
    assert manifest["name"] == manifest["short_name"] == "Legs Up"
    assert manifest["display"] == "standalone"
    assert urlsplit(manifest["start_url"]).path == "/today"


def size_of(data: bytes) -> str:
    """Width and height as the manifest writes them, from a PNG's header or a baseline JPEG's frame."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "{}x{}".format(*struct.unpack(">II", data[16:24]))
    frame = data.index(b"\xff\xc0")
    height, width = struct.unpack(">HH", data[frame + 5 : frame + 9])
    return f"{width}x{height}"


def test_every_picture_is_served_at_the_size_it_says(manifest: Any, visitor: FlaskClient) -> None:
    for picture in pictures(manifest):
        reply = visitor.get(picture["src"])
        assert (reply.mimetype, size_of(reply.data)) == (picture["type"], picture["sizes"]), picture


def test_each_purpose_has_a_small_and_a_large_icon(manifest: Any) -> None:
    found = {(icon["purpose"], icon["sizes"]) for icon in manifest["icons"]}
    assert found == {(p, s) for p in ("any", "maskable", "monochrome") for s in ("192x192", "512x512")}


def test_screenshots_are_small_and_say_what_they_show(manifest: Any, visitor: FlaskClient) -> None:
    assert len(manifest["screenshots"]) >= 3
    for shot in manifest["screenshots"]:
        assert shot["label"]
        assert len(visitor.get(shot["src"]).data) <= 60_000, shot["src"]


def test_shortcuts_lead_to_pages_that_exist(manifest: Any, owner: Any) -> None:
    for shortcut in manifest["shortcuts"]:
        assert owner.client.get(shortcut["url"]).status_code == 200


def test_pages_name_the_manifest_the_touch_icon_and_both_colours(visitor: FlaskClient) -> None:
    page = visitor.get("/offline").text
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page
    assert 'rel="apple-touch-icon"' in page
    assert page.count('name="theme-color"') == 2
