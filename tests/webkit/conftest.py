"""One WebKit and one server for all; `complaints` of any page fail the test in which they came.

member  a phone on which somebody is signed in and every page is kept
ready   the same, with the warning signs answered: routines may start
"""

import os
import subprocess
from collections.abc import Iterator

import pytest

from tests.e2e.people import PASSWORD
from tests.server import Server
from tests.webkit.phone import Phone


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    # WebKit takes no Secure cookie over plain HTTP, localhost or not; in development the cookie is a plain one.
    server = Server(tmp_path_factory.mktemp("webkit"), LEGS_UP_ENV="development")
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="package")
def screen() -> Iterator[None]:
    """A screen that nobody sees: WebKit has no way to do without one. It takes the first number that is free."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL) as xvfb:
        os.close(theirs)
        with os.fdopen(ours) as number, pytest.MonkeyPatch.context() as patch:
            patch.setenv("DISPLAY", f":{number.readline().strip()}")
            yield
        xvfb.terminate()


@pytest.fixture(scope="package")
def webkit(server: Server, screen: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    phone = Phone(server.url, tmp_path_factory.mktemp("driver") / "webkit.log")
    yield phone
    phone.quit()


@pytest.fixture(scope="package")
def signed_up(webkit: Phone) -> Phone:
    webkit.open("/sign-up")
    webkit.type("#email", "iris@example.org")
    webkit.type("#password", PASSWORD)
    webkit.tap("form .button.primary")
    webkit.until(lambda: webkit.path == "/welcome", "the first run opens")
    webkit.until(lambda: webkit.ask("document.documentElement.dataset.offline") == "ready", "all is on this phone")
    return webkit


@pytest.fixture(scope="package")
def answered(signed_up: Phone) -> Phone:
    signed_up.open("/check")
    signed_up.tap_each("warning-check .answer:has([value=no])")
    signed_up.tap("warning-check .button.primary")
    signed_up.until_says("warning-check h1", "Thank you.")
    return signed_up


def _without_complaint(phone: Phone) -> Iterator[Phone]:
    phone.complaints.clear()
    yield phone
    phone.listen()
    assert phone.complaints == []


@pytest.fixture
def member(signed_up: Phone) -> Iterator[Phone]:
    yield from _without_complaint(signed_up)


@pytest.fixture
def ready(answered: Phone) -> Iterator[Phone]:
    yield from _without_complaint(answered)
