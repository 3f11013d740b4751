"""A session's one track, made by the app's own modules in a real browser and decoded by that browser."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from app.build import node
from app.library import library

HERE = Path(__file__).parent
ESBUILD = HERE.parents[1] / "static" / "js" / "node_modules" / "esbuild" / "bin" / "esbuild"
TO_ONE_SCRIPT = ["--bundle", "--format=iife", "--global-name=modules"]
FRAME = 0.024
LOUD, FAINT, SILENT = -35, -50, -80  # dBFS


@pytest.fixture(scope="module")
def modules() -> str:
    command = [node(), str(ESBUILD), str(HERE / "track-in-page.ts"), *TO_ONE_SCRIPT]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def visited(page: Page, modules: str) -> Page:
    page.goto("/")
    page.evaluate(f"{modules}; globalThis.modules = modules; undefined")
    return page


def heard(page: Page, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("([book, slug]) => modules.heard(book, slug)", [library.to_json(), slug])
    return found


def levels_between(levels: list[float], start: float, end: float) -> list[float]:
    return levels[round(start / FRAME) : round(end / FRAME)]


@pytest.mark.parametrize("slug", ["wall-5", "sleep-12"])
def test_there_is_sound_where_the_cues_are_and_only_quiet_where_they_are_not(visited: Page, slug: str) -> None:
    found = heard(visited, slug)
    levels, cues = found["levels"], found["session"]["cues"]
    assert cues
    for cue, after in zip(cues, [*cues[1:], {"at": found["session"]["seconds"]}], strict=True):
        end = cue["at"] + cue["seconds"]
        assert max(levels_between(levels, cue["at"], cue["at"] + 0.25)) > LOUD, cue
        between = levels_between(levels, end, after["at"] - FRAME)
        assert all(SILENT < level < FAINT for level in between), (cue, after)


def test_the_quiet_is_never_digital_silence(visited: Page) -> None:
    levels = heard(visited, "rest-3")["levels"]
    first_heard = next(i for i, level in enumerate(levels) if level > SILENT)
    assert first_heard * FRAME < 0.1, "the decoder's own delay is all that may be silent"
    silent = [i for i, level in enumerate(levels[first_heard:]) if level < SILENT]
    assert max(len(run) for run in runs(silent)) * FRAME < 0.5, "only the pause within a clip may be silent"


def runs(numbers: list[int]) -> list[list[int]]:
    found: list[list[int]] = [[]]
    for number in numbers:
        if found[-1] and number != found[-1][-1] + 1:
            found.append([])
        found[-1].append(number)
    return found


@pytest.mark.parametrize("slug", ["wall-5", "strength-15"])
def test_an_audio_element_knows_its_length_and_stands_where_it_is_sent(visited: Page, slug: str) -> None:
    seeks = [0, 1.5, 60, 200.25, 123.456]
    script = "([book, slug, seeks]) => modules.played(book, slug, seeks)"
    said = visited.evaluate(script, [library.to_json(), slug, seeks])
    assert said["duration"] == pytest.approx(said["planned"], abs=2 * FRAME)
    assert said["stands"] == pytest.approx(seeks, abs=0.01)
