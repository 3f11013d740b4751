"""A phone-sized Chromium and the app as it is shipped. A console error or a refusal of the content policy fails a test.

page        a fresh visitor's page; `page.goto("/today")` goes to the live server
signed_in   the same with a fresh account, on Today, where a new one's first visit has begun to keep the app
ready       the same, and No was answered to every warning sign
live        the server that all tests share; never stop it
server      a server of the test's own, to stop and start again (same port, same data)
profile     a browser profile on disk, to close and open again (`profile.open()`, `profile.close()`)
complaints  what the browser complained of; `complaints.allow("status of 401")` expects some
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.browser import FLAGS, chromium
from tests.complaints import Complaints
from tests.e2e.people import bring_no_to_every_sign, join
from tests.server import Server

# A promise is about what comes, not how soon: two cores that also draw and serve need more than the usual 5 s.
expect.set_options(timeout=20_000)

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "locale": "en-US",  # without it navigator.language can be en-US@posix, on which Intl throws
    "timezone_id": "Europe/Vienna",
}


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("live"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    own = Server(tmp_path)
    own.start()
    yield own
    own.stop()


@pytest.fixture(scope="session")
def base_url(live: Server) -> str:
    return live.url


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": chromium(), "args": list(FLAGS)}


@pytest.fixture(scope="session")
def browser_context_args(base_url: str) -> dict[str, Any]:
    return PHONE | {"base_url": base_url}


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    heard = Complaints()
    yield heard
    assert heard.unexpected() == []


@pytest.fixture
def context(new_context: Any, complaints: Complaints) -> BrowserContext:
    context: BrowserContext = new_context()
    complaints.watch(context)
    return context


@pytest.fixture
def another_phone(new_context: Any, complaints: Complaints) -> Page:
    """A page in a second browser, which shares no cookie and no storage with `page`."""
    context: BrowserContext = new_context()
    complaints.watch(context)
    return context.new_page()


@pytest.fixture
def signed_in(page: Page) -> Page:
    join(page)
    page.goto("/today")
    return page


@pytest.fixture
def ready(signed_in: Page) -> Page:
    """Somebody who has answered the warning signs and may start."""
    bring_no_to_every_sign(signed_in)
    return signed_in


class Profile:
    """A browser profile on disk that outlives the browser, as a phone's does."""

    def __init__(self, playwright: Playwright, folder: str, url: str, complaints: Complaints) -> None:
        self._playwright, self._folder, self._url, self._complaints = playwright, folder, url, complaints
        self.context: BrowserContext | None = None

    def open(self, *flags: str) -> Page:
        """Starts the browser on this profile and returns its page."""
        self.context = self._playwright.chromium.launch_persistent_context(
            self._folder, executable_path=chromium(), args=[*FLAGS, *flags], base_url=self._url, **PHONE
        )
        self._complaints.watch(self.context)
        return self.context.pages[0]

    def close(self) -> None:
        if self.context:
            self.context.close()
            self.context = None

    def restart(self) -> Page:
        self.close()
        return self.open()


@pytest.fixture
def profile(playwright: Playwright, server: Server, complaints: Complaints) -> Iterator[Profile]:
    """A profile whose pages come from `server`, so that a test may stop that."""
    with tempfile.TemporaryDirectory(prefix="legs-up-profile-", ignore_cleanup_errors=True) as folder:
        profile = Profile(playwright, folder, server.url, complaints)
        yield profile
        profile.close()
