"""How late each cue of a session is: `python -m tests.benchmarks.cues [--minutes 3] [--routine …] [--together]`.

The session runs in the real player page of the app as it is shipped, begun by its own Start. Lateness: from the
captured sound (Web Audio on the session's own <audio> element) against `currentTime`, beside the same beginnings of
sound in the decoded track. The page's content policy is set aside for that ear alone, which is no part of the app.
Drift, in a column of its own: `currentTime` against the wall, the seconds of a freeze included.

Conditions: in the foreground; with the processor 6 times slower; with the page hidden and timers throttled as hard as
Chromium does after five minutes (here after ten seconds); hidden and frozen for ten seconds in the middle, then shown
again (thawed while it stays hidden, Chromium lets no sound begin). Beside it in the same run a plain setInterval of
250 ms, in a static page that is treated the same; there a cue that comes more than a second late counts as lost,
because the next is already due.
"""

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from app.build import node
from tests.benchmarks.static_page import static_page
from tests.benchmarks.tabs import Tab, Window, windows
from tests.browser import FLAGS, chromium
from tests.e2e.people import bring_no_to_every_sign, join
from tests.server import Server

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ESBUILD = ROOT / "static" / "js" / "node_modules" / "esbuild" / "bin" / "esbuild"
THROTTLE_SOON = "--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10"
FROZEN_SECONDS = 10
LOST_SECONDS = 1.0
LOADED_SECONDS = (
    5  # for the player page from this machine: the script is put into the page that has come, not before it
)


Cookies = list[dict[str, Any]]


def signed_up(url: str) -> Cookies:
    """The sign-in of a new account whose warning signs are all answered with No."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_context(base_url=url).new_page()
        join(page)
        bring_no_to_every_sign(page)
        return [dict(cookie) for cookie in page.context.cookies()]


def modules() -> str:
    source = str(HERE / "cues-in-page.ts")
    command = [node(), str(ESBUILD), source, "--bundle", "--format=iife", "--global-name=modules"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Pair:
    """The session and the plain timer, each in a window of its own, with an empty tab that can stand in front of it."""

    def __init__(self, windows: tuple[Window, Window], player: str, plain: str, cookies: Cookies, script: str) -> None:
        self.empty = [one.open("about:blank") for one in windows]
        self.session, self.timer = (one.open("about:blank") for one in windows)
        self.session.send("Page.setBypassCSP", enabled=True)
        self.session.send("Network.setCookies", cookies=cookies)
        self.session.send("Page.navigate", url=player)
        self.timer.send("Page.navigate", url=plain)
        time.sleep(LOADED_SECONDS)
        for tab in self.both:
            tab.evaluate(f"{script}; globalThis.modules = modules; undefined")

    @property
    def both(self) -> list[Tab]:
        return [self.session, self.timer]

    def hide(self) -> None:
        for tab in self.empty:
            tab.show()

    def show(self) -> None:
        for tab in self.both:
            tab.show()

    def send(self, method: str, **params: Any) -> None:
        for tab in self.both:
            tab.send(method, **params)


def foreground(_pair: Pair, seconds: float) -> None:
    time.sleep(seconds)


def slowed(pair: Pair, seconds: float) -> None:
    pair.send("Emulation.setCPUThrottlingRate", rate=6)
    time.sleep(seconds)
    pair.send("Emulation.setCPUThrottlingRate", rate=1)


def hidden(pair: Pair, seconds: float) -> None:
    pair.hide()
    time.sleep(seconds)


def frozen(pair: Pair, seconds: float) -> None:
    pair.hide()
    time.sleep(seconds / 2)
    pair.send("Page.setWebLifecycleState", state="frozen")
    time.sleep(FROZEN_SECONDS)
    pair.send("Page.setWebLifecycleState", state="active")
    pair.show()
    time.sleep(seconds / 2)


CONDITIONS: dict[str, Callable[[Pair, float], None]] = {
    "foreground": foreground,
    "processor 6 times slower": slowed,
    "hidden, timers throttled": hidden,
    "frozen 10 s, thawed": frozen,
}


def run(script: str, url: str, cookies: Cookies, slug: str, seconds: float, name: str) -> str:
    """One condition's line of the table, in a browser of its own."""
    with static_page() as plain, sync_playwright() as playwright, windows(playwright, THROTTLE_SOON) as opened:
        pair = Pair(opened, f"{url}/practice/{slug}", plain, cookies, script)
        cues = pair.session.evaluate(f"modules.begin({json.dumps(slug)}, {seconds})")
        pair.timer.evaluate(f"modules.tick({cues})")
        CONDITIONS[name](pair, seconds)
        report = pair.session.evaluate(f"modules.report({seconds})")
        return line(name, report, pair.timer.evaluate("modules.ticked()"), len(cues))


LEFT = f"{'':26}{'page':>9}{'cues':>6}{'lost':>6}{'median':>8}{'worst':>8}{'drift':>9}"
HEAD = f"{LEFT}   {'timer: lost':>11}{'median':>8}{'worst':>8}"


def line(name: str, report: dict[str, Any], timer: list[float], cues: int) -> str:
    """Milliseconds; the worst is the farthest from the track, early or late."""
    late = [one * 1000 for one in report["late"] if one is not None]
    track = f"{len(report['late']):>6}{report['late'].count(None):>6}{middle(late):>8.0f}{worst(late):>8.0f}"
    lost = cues - sum(one < LOST_SECONDS for one in timer)
    ticked = [one * 1000 for one in timer]
    beside = f"{lost:>11}{middle(ticked):>8.0f}{worst(ticked):>8.0f}"
    return f"{name:26}{report['visible']:>9}{track}{report['drift'] * 1000:>9.0f}   {beside}"


def middle(values: list[float]) -> float:
    return statistics.median(values) if values else float("nan")


def worst(values: list[float]) -> float:
    return max(values, key=abs, default=float("nan"))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=3, help="of the session, for each condition; 15 is the whole")
    parser.add_argument("--routine", default="strength-15")
    parser.add_argument("--together", action="store_true", help="all conditions at once: a quarter of the time")
    asked = parser.parse_args()
    print(f"{asked.routine}, {asked.minutes:g} minutes a condition; milliseconds\n{HEAD}")
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.start()
        condition = partial(run, modules(), server.url, signed_up(server.url), asked.routine, asked.minutes * 60)
        with ProcessPoolExecutor(len(CONDITIONS) if asked.together else 1) as runs:
            for row in runs.map(condition, CONDITIONS):
                print(row, flush=True)
        server.stop()


if __name__ == "__main__":
    main()
