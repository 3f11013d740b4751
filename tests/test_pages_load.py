"""Each page loads what it shows, and all of it side by side."""

import re

import pytest

from app import assets

PAGES = {
    "/today": "today-plan.js",
    "/check": "warning-check.js",
    "/journal": "journal-list.js",
    "/journal/entry": "entry-form.js",
    "/journal/event": "event-form.js",
    "/journal/week": "weekly-form.js",
    "/practice/wall-5": "session-player.js",
}


@pytest.mark.parametrize(("page", "element"), PAGES.items())
def test_a_page_asks_for_its_element_before_any_script_has_run(owner, page, element):
    preloaded = set(re.findall(r'<link rel="modulepreload" href="([^"]+)"', owner.client.get(page).text))
    assert set(assets.preload(element)) <= preloaded


def test_what_is_preloaded_names_each_file_once_and_with_all_it_imports():
    found = assets.preload("main.js", "session-player.js")
    assert len(found) == len(set(found))
    files = assets.manifest()["files"]
    imported = {name for url in found for name in files[url.rsplit("/", 1)[-1]]}
    assert imported <= {url.rsplit("/", 1)[-1] for url in found}
