"""Takes the manifest's and the README's pictures anew: `python -m tests.screenshots`, when a page's look has changed.

Of the demo account, on a phone of 390 x 844, at one pixel a point, so that each stays under 60 kB.
"""

import json
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.browser import FLAGS, chromium
from tests.e2e.conftest import PHONE
from tests.e2e.people import Account, sign_in
from tests.server import ROOT, Server

FOLDER = ROOT / "static" / "icons" / "screenshots"
SIZE = PHONE["viewport"]

SHOTS = {
    "today": ("/today", "Today: what to do now, and how it went last time"),
    "routine": ("/practice/wall-5", "Legs Up the Wall, step by step"),
    "entry": ("/journal/entry", "An entry in ten seconds, with no network"),
    "journal": ("/journal", "What you wrote, day by day"),
}


def demo_account(server: Server) -> Account:
    """The account that `flask demo` makes; its password is what that prints last."""
    return Account("demo@example.org", server.flask("demo").rpartition("Password: ")[2].strip())


def shoot(page: Page, name: str, address: str) -> None:
    page.goto(address)
    expect(page.locator(":not(:defined)")).to_have_count(0)
    page.wait_for_timeout(1500)  # what was fetched and drawn last, and motion that has to end
    page.screenshot(path=str(FOLDER / f"{name}.jpg"), type="jpeg", quality=80)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.start()
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_context(**PHONE, base_url=server.url).new_page()
        sign_in(page, demo_account(server))
        page.wait_for_timeout(3000)  # the first pull
        for name, (address, _) in SHOTS.items():
            shoot(page, name, address)
        browser.close()
        server.stop()
    size = f"{SIZE['width']}x{SIZE['height']}"
    listed = [{"file": f"{name}.jpg", "sizes": size, "label": label} for name, (_, label) in SHOTS.items()]
    (FOLDER / "screenshots.json").write_text(json.dumps(listed, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
