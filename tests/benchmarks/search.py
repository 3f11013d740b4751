"""What a key stroke in search costs: `python -m tests.benchmarks.search [--runs 3] [--slower 4]`.

The forty queries of tests/cases/search.json are typed letter by letter into the app's own search, over the content as
it is and over ten times as much of it, at the machine's full speed and with the processor slowed. In each further copy
of the content a third of the longer words is another one, since more texts bring more words. Milliseconds on the wall
in the page, the least of the runs for each key; the aim is 50 for ten times the content on the slow processor.
"""

import argparse
import json
import statistics
import subprocess
import zlib
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from app.build import node
from app.learn import ARTICLES, PICTURES
from app.learn.search import search_file
from app.learn.shelf import known_to, read_shelf
from app.library import library
from tests.browser import FLAGS, chromium

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ESBUILD = ROOT / "static" / "js" / "node_modules" / "esbuild" / "bin" / "esbuild"
TO_ONE_SCRIPT = ["--bundle", "--format=iife", "--global-name=modules", "--minify"]
AIM_MS = 50
TIMES = 10
LONG = 5  # letters from which a word may be another one in a copy


def content() -> tuple[dict[str, Any], dict[str, Any]]:
    """What search looks through: /learn/search.json and /library.json."""
    articles = read_shelf(ARTICLES, known_to(library, PICTURES)).values()
    return json.loads(search_file(articles, library).text), library.to_json()


def many(search: dict[str, Any], shelf: dict[str, Any], times: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """So many times as much: the first copy is the content itself."""
    articles = [changed(one, copy) for copy in range(times) for one in search["articles"]]
    poses = [changed(one, copy) for copy in range(times) for one in shelf["poses"]]
    routines = [changed(one, copy) for copy in range(times) for one in shelf["routines"]]
    return search | {"articles": articles}, {"poses": poses, "routines": routines}


def changed(value: Any, copy: int) -> Any:
    if copy == 0:
        return value
    if isinstance(value, str):
        return " ".join(another(word, copy) for word in value.split(" "))
    if isinstance(value, list):
        return [changed(one, copy) for one in value]
    if isinstance(value, dict):
        return {key: one if key == "anchor" else changed(one, copy) for key, one in value.items()}
    return value


def another(word: str, copy: int) -> str:
    """A third of the long words, others in each copy: turned round, and ending in the copy's own letter."""
    is_other = len(word) >= LONG and zlib.crc32(f"{copy} {word}".encode()) % 3 == 0
    return word[::-1] + chr(ord("a") + copy) if is_other else word


def measured(page: Page, times: int, slower: float, queries: list[str], runs: int) -> dict[str, Any]:
    """The least time of each key, and of making the index, over the runs."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    asked = [*many(*content(), times), queries]
    script = "([search, shelf, queries]) => modules.timed(search, shelf, queries)"
    found = [page.evaluate(script, asked) for _ in range(runs)]
    keys = [min(run) for run in zip(*(one["keys"] for one in found), strict=True)]
    return {"documents": found[0]["documents"], "index": min(one["index"] for one in found), "keys": keys}


def line(name: str, found: dict[str, Any]) -> str:
    keys = sorted(found["keys"])
    slow = keys[int(len(keys) * 0.95)]
    return (
        f"{name:<34}{found['documents']:>6}{found['index']:>9.0f}"
        f"{statistics.median(keys):>9.1f}{slow:>9.1f}{keys[-1]:>9.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--slower", type=float, default=4)
    options = parser.parse_args()
    cases = json.loads((ROOT / "tests" / "cases" / "search.json").read_text("utf-8"))["cases"]
    queries = list(dict.fromkeys(case["query"] for case in cases))
    command = [node(), str(ESBUILD), str(HERE / "search-in-page.ts"), *TO_ONE_SCRIPT]
    script = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS)).new_page()
        page.evaluate(f"{script}; globalThis.modules = modules; undefined")
        print(f"{'':<34}{'texts':>6}{'index':>9}{'median':>9}{'95 %':>9}{'worst':>9}   (ms)")
        found = {}
        for times in (1, TIMES):
            for slower in (1, options.slower):
                found[times, slower] = measured(page, times, slower, queries, options.runs)
                print(line(f"content × {times}, processor ÷ {slower:g}", found[times, slower]), flush=True)
    slow = found[TIMES, options.slower]["keys"]
    within = sum(key <= AIM_MS for key in slow) / len(slow)
    once = statistics.median(found[1, options.slower]["keys"])
    ratio = statistics.median(slow) / once
    print(f"Ten times the content costs {ratio:.1f} times as much (median of {len(slow)} keys).")
    print(f"{within:.0%} of its keys take at most {AIM_MS} ms on the slow processor.")


if __name__ == "__main__":
    main()
