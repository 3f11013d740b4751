"""What each page costs on a poor phone: `python -m tests.benchmarks.pages [--runs 3]`.

For each page: requests, bytes on the wire and script bytes until it is usable, first paint and usable in milliseconds.
Online: an empty browser on slow 4G (150 ms, 1.6 Mbit/s: Lighthouse's) with the processor slowed 4 times.
Offline: a browser restarted on a profile that has visited once, with the server stopped, and the same processor.
Beside them a static page of 5 kB, measured in the same run: over slow 4G for the online ratio, and over the bare local
network for the offline one, which is the harder of the two comparisons.

Usable: the document is parsed, painted, and every element on it is defined. Medians of the runs.
"""

import argparse
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from tests.benchmarks.static_page import static_page
from tests.browser import FLAGS, chromium
from tests.complaints import Complaints
from tests.e2e.conftest import PHONE, Profile
from tests.e2e.people import sign_up, wait_until_kept
from tests.server import Server

PUBLIC = ["/", "/sign-up", "/sign-in", "/about", "/privacy"]
PRIVATE = ["/today", "/practice", "/practice/wall-5", "/practice/poses/legs-up-the-wall", "/check", "/journal"]
PRIVATE += ["/journal/entry", "/learn", "/learn/when-back-pain-runs-down-the-leg", "/settings"]

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
CPU = 4

USABLE = """() => new Promise((resolve, reject) => {
  // What lies below the screen comes when it is near (ui/near.ts), and nobody waits for it.
  const onScreen = (element) => element.getBoundingClientRect().top < innerHeight;
  const missing = () => [...document.querySelectorAll(':not(:defined)')].filter(onScreen).map((e) => e.localName);
  setTimeout(() => reject(new Error(`not usable in a minute; waits for: ${missing().join(', ')}`)), 60_000);
  const look = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const ready = document.readyState !== 'loading' && paint && missing().length === 0;
    if (ready) resolve({ paint: paint.startTime, usable: Math.max(performance.now(), paint.startTime) });
    else setTimeout(look, 5);
  };
  look();
})"""


@dataclass(frozen=True)
class Measured:
    """Counts are of what had arrived when the page was usable; times are milliseconds since the navigation began."""

    requests: int
    kilobytes: float
    script_kilobytes: float
    paint: float
    usable: float


class Wire:
    """Counts what arrives for one page, as the browser's network log has it."""

    def __init__(self, page: Page) -> None:
        self.requests, self.bytes, self.script_bytes = 0, 0.0, 0.0
        self._scripts: set[str] = set()
        self.session = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.session.on("Network.responseReceived", self._on_response)
        self.session.on("Network.loadingFinished", self._on_finished)

    def _on_response(self, event: dict[str, Any]) -> None:
        if event["type"] == "Script":
            self._scripts.add(event["requestId"])

    def _on_finished(self, event: dict[str, Any]) -> None:
        self.requests += 1
        self.bytes += event["encodedDataLength"]
        if event["requestId"] in self._scripts:
            self.script_bytes += event["encodedDataLength"]


def measure(page: Page, url: str, network: dict[str, Any] | None = None) -> Measured:
    wire = Wire(page)
    wire.session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
    if network:
        wire.session.send("Network.emulateNetworkConditions", network)
    page.goto(url, wait_until="commit")
    times = page.evaluate(USABLE)
    return Measured(wire.requests, wire.bytes / 1000, wire.script_bytes / 1000, times["paint"], times["usable"])


def median(runs: list[Measured]) -> Measured:
    middle = {name: statistics.median(getattr(run, name) for run in runs) for name in Measured.__annotations__}
    return Measured(**middle)


class Bench:
    """One server, one account, and the profile of a phone that has visited once."""

    def __init__(self, playwright: Playwright, server: Server, folder: Path) -> None:
        self._playwright, self._server = playwright, server
        self._profile = Profile(playwright, str(folder), server.url, Complaints())
        self._cookies = self._visit_once()

    def _visit_once(self) -> Any:
        page = self._profile.open()
        sign_up(page)
        wait_until_kept(page)
        cookies = page.context.cookies()
        self._profile.close()
        return cookies

    @contextmanager
    def _empty_browser(self) -> Iterator[BrowserContext]:
        browser = self._playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser.new_context(**PHONE)
        browser.close()

    def fresh(self, url: str, *, signed_in: bool, network: dict[str, Any] | None) -> Measured:
        with self._empty_browser() as context:
            if signed_in:
                context.add_cookies(self._cookies)
            return measure(context.new_page(), url, network)

    def kept(self, url: str) -> Measured:
        page = self._profile.open()
        try:
            return measure(page, url)
        finally:
            self._profile.close()


HEAD = f"{'':44}{'requests':>9}{'kB':>8}{'script':>8}{'paint':>8}{'usable':>8}{'ratio':>7}"


def line(name: str, measured: Measured, beside: Measured) -> str:
    counts = f"{measured.requests:>9.0f}{measured.kilobytes:>8.1f}{measured.script_kilobytes:>8.1f}"
    times = f"{measured.paint:>8.0f}{measured.usable:>8.0f}{measured.usable / beside.usable:>7.2f}"
    return f"{name:44}{counts}{times}"


def online(bench: Bench, url: str, static: str, runs: int) -> None:
    def table(address: str, *, signed_in: bool) -> Measured:
        return median([bench.fresh(address, signed_in=signed_in, network=SLOW_4G) for _ in range(runs)])

    print(f"Online, slow 4G, processor {CPU} times slower\n{HEAD}")
    beside = table(static, signed_in=False)
    print(line("a static page of 5 kB", beside, beside))
    for path in PUBLIC:
        print(line(path, table(url + path, signed_in=False), beside), flush=True)
    for path in PRIVATE:
        print(line(path, table(url + path, signed_in=True), beside), flush=True)


def offline(bench: Bench, url: str, static: str, runs: int) -> None:
    print(f"\nOffline, browser restarted, processor {CPU} times slower\n{HEAD}")
    beside = median([bench.fresh(static, signed_in=False, network=None) for _ in range(runs)])
    print(line("a static page of 5 kB, from this machine", beside, beside))
    for path in PRIVATE:
        print(line(path, median([bench.kept(url + path) for _ in range(runs)]), beside), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, static_page() as static:
        server = Server(Path(folder))
        server.start()
        bench = Bench(playwright, server, Path(folder) / "profile")
        online(bench, server.url, static, runs)
        server.stop()
        offline(bench, server.url, static, runs)


if __name__ == "__main__":
    main()
