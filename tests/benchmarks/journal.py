"""What ten years of entries cost a slow phone: `python -m tests.benchmarks.journal [--runs 3]`.

11,000 revisions (three a day for ten years) lie on a phone whose processor is slowed 4 times. For each thing that a
person does with the journal: the longest task of the page's main thread while it lasted, and the work of that thread
in all; milliseconds of processor time, medians of the runs. The promise is that no task takes 100 ms. Beside them the
same on a phone whose journal holds a week: what the page costs by itself.

Processor time, not time on the wall, as the browser's own trace has it: what else the machine does is not counted.
Input goes in as the browser gets it from a finger, because a test's locators run long scripts inside the page; and the
one task in which the browser puts a new document in place, and the test's own world beside it, counts as work alone.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks import ten_years
from tests.browser import FLAGS, chromium
from tests.e2e.conftest import PHONE
from tests.e2e.people import sign_up, wait_until_kept
from tests.server import Server

CPU = 4
MOST_MS = 100
A_WEEK = 7 * ten_years.A_DAY
BATCH = 200
PATIENCE_SECONDS = 120
LOOK_MS = 200
QUIET_MS = 1500
KEY_MS = 120
FLINGS = 30
FLING_PIXELS = 900
FLING_MS = 50

TODAY = datetime.now().astimezone().date()
TASK = "ThreadControllerImpl::RunTask"
PUSH = """async (revisions) => {
  const { user, epoch } = await (await fetch('/api/me')).json();
  const body = JSON.stringify({ user, epoch, revisions });
  const headers = { 'Content-Type': 'application/json' };
  const { results } = await (await fetch('/api/log', { method: 'POST', headers, body })).json();
  const refused = results.filter(({ seq }) => seq === undefined);
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}"""
HELD = """async () => {
  const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('legs-up-'));
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await done(indexedDB.open(name));
  const count = await done(db.transaction('revisions').objectStore('revisions').count());
  db.close();
  return count;
}"""


@dataclass(frozen=True)
class Cost:
    """Milliseconds of the main thread's processor time."""

    longest: float
    work: float


class Slow:
    """A page on a slow processor, and what its main thread does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._cdp = page.context.new_cdp_session(page)
        self._cdp.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        self._cdp.on("Tracing.dataCollected", lambda told: self._events.extend(told["value"]))
        self._cdp.on("Tracing.tracingComplete", lambda _told: self._complete.append(True))
        self._events: list[dict[str, Any]] = []
        self._complete: list[bool] = []

    def goto(self, path: str, expression: str) -> None:
        self.page.goto(path, wait_until="commit")
        self.wait(expression)

    def tap(self, selector: str) -> None:
        """Where the element lies is asked of the browser and not of a locator in the page."""
        place = self.value(f"JSON.stringify(document.querySelector({json.dumps(selector)}).getBoundingClientRect())")
        box = json.loads(place)
        self.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def value(self, expression: str) -> Any:
        return self._cdp.send("Runtime.evaluate", {"expression": expression})["result"].get("value")

    def wait(self, expression: str) -> None:
        """Until the expression is true; raises TimeoutError when that never comes."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self.value(expression):
            if time.monotonic() > deadline:
                raise TimeoutError(expression)
            self.page.wait_for_timeout(LOOK_MS)

    def rest(self) -> None:
        self.page.wait_for_timeout(QUIET_MS)

    def traced(self, does: Callable[["Slow"], None]) -> Cost:
        self._events.clear()
        self._complete.clear()
        categories = {"includedCategories": ["toplevel", "devtools.timeline"]}
        self._cdp.send("Tracing.start", {"traceConfig": categories, "transferMode": "ReportEvents"})
        does(self)
        self.rest()
        self._cdp.send("Tracing.end")
        while not self._complete:
            self.page.wait_for_timeout(LOOK_MS)
        return cost_of(self._events)


def cost_of(events: list[dict[str, Any]]) -> Cost:
    """Of the thread that lays pages out. `tdur` is processor time in microseconds."""
    threads = Counter((event["pid"], event["tid"]) for event in events if event["name"] == "Layout")
    main = threads.most_common(1)[0][0]
    here = [event for event in events if (event["pid"], event["tid"]) == main]
    commits = [event["ts"] for event in here if event["name"] == "CommitLoad"]
    tasks = [event for event in here if event["name"] == TASK and "tdur" in event]
    ours = [task["tdur"] for task in tasks if not any(_holds(task, moment) for moment in commits)]
    return Cost(max(ours) / 1000, sum(task["tdur"] for task in tasks) / 1000)


def _holds(task: dict[str, Any], moment: int) -> bool:
    return bool(task["ts"] <= moment <= task["ts"] + task["dur"])


JOURNAL = "!!document.querySelector('.record')"
FORM = "!!document.querySelector('#scale-leg')"
FOUND = "document.querySelector('.finder-chosen [role=status]')?.textContent === '1 found.'"


def open_journal(slow: Slow) -> None:
    slow.goto("/journal", JOURNAL)


def scroll(slow: Slow) -> None:
    for _ in range(FLINGS):
        slow.page.mouse.wheel(0, FLING_PIXELS)
        slow.page.wait_for_timeout(FLING_MS)


def jump(slow: Slow) -> None:
    slow.value(f"location.hash = '{TODAY - timedelta(days=5 * 365)}'")
    slow.wait(JOURNAL)


def month(slow: Slow) -> None:
    slow.tap(".finder a")
    slow.wait("!!document.querySelector('.shade')")
    slow.rest()
    slow.tap(".month-back a")
    slow.wait(JOURNAL)


def search(slow: Slow) -> None:
    slow.tap("#find")
    slow.page.keyboard.type(ten_years.RARE, delay=KEY_MS)
    slow.wait(FOUND)


def search_again(slow: Slow) -> None:
    slow.page.keyboard.press("Backspace")
    slow.rest()
    slow.wait(FOUND)


def write(slow: Slow) -> None:
    slow.goto("/journal/entry", FORM)


def save(slow: Slow) -> None:
    slow.tap("#scale-leg + .scale-cells [data-value='5']")
    slow.rest()
    slow.tap(".entry-foot .primary")
    slow.wait("document.querySelector('entry-form [role=status]')?.textContent.includes('Saved')")


# A thing a person does, and what goes before it.
Doing = Callable[[Slow], None]
DOINGS: dict[str, tuple[Doing | None, Doing]] = {
    "open": (None, open_journal),
    "scroll": (open_journal, scroll),
    "jump five years back": (open_journal, jump),
    "month and back": (open_journal, month),
    "search all of it": (open_journal, search),
    "search again": (None, search_again),
    "save": (write, save),
}
SHORT = ("open", "month and back", "save")  # what a week's journal can be asked for


@contextmanager
def phone(browser: Browser, url: str, rows: list[dict[str, Any]]) -> Iterator[Page]:
    """A phone that holds these revisions and has been quiet since."""
    context = browser.new_context(**PHONE, base_url=url)
    page = context.new_page()
    sign_up(page)
    for start in range(0, len(rows), BATCH):
        page.evaluate(PUSH, rows[start : start + BATCH])
    page.goto("/journal")
    wait_until_kept(page)
    while page.evaluate(HELD) < len(rows):
        page.wait_for_timeout(QUIET_MS)
    yield page
    context.close()


def measured(slow: Slow, doing: tuple[Doing | None, Doing]) -> Cost:
    before, does = doing
    if before:
        before(slow)
        slow.rest()
    return slow.traced(does)


def costs(browser: Browser, url: str, rows: list[dict[str, Any]], names: tuple[str, ...], runs: int) -> dict[str, Cost]:
    found: dict[str, list[Cost]] = {name: [] for name in names}
    with phone(browser, url, rows) as page:
        slow = Slow(page)
        for _ in range(runs):
            for name in names:
                found[name].append(measured(slow, DOINGS[name]))
    return {name: median(each) for name, each in found.items()}


def median(each: list[Cost]) -> Cost:
    return Cost(statistics.median(cost.longest for cost in each), statistics.median(cost.work for cost in each))


HEAD = f"{'':24}{'longest task':>14}{'work':>8}   {'a week: longest':>16}{'work':>8}"


def line(name: str, cost: Cost, beside: Cost | None) -> str:
    """Milliseconds; a mark where a task took too long."""
    late = "  over 100 ms" if cost.longest >= MOST_MS else ""
    other = f"{beside.longest:>16.0f}{beside.work:>8.0f}" if beside else f"{'':>24}"
    return f"{name:24}{cost.longest:>14.0f}{cost.work:>8.0f}   {other}{late}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    rows = ten_years.revisions(TODAY)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.start()
        try:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            beside = costs(browser, server.url, rows[-A_WEEK:], SHORT, runs)
            found = costs(browser, server.url, rows, tuple(DOINGS), runs)
            browser.close()
        finally:
            server.stop()
    print(f"{len(rows):,} revisions, processor {CPU} times slower; milliseconds of processor time\n{HEAD}")
    for name, cost in found.items():
        print(line(name, cost, beside.get(name)))


if __name__ == "__main__":
    main()
