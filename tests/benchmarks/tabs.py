"""Tabs that can be hidden. Playwright keeps every page of its own visible; these it does not know of."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import CDPSession, Playwright

from tests.browser import FLAGS, whole_chromium

# Playwright would switch off just what is to be measured.
UNWANTED = [
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
]
ANSWER_SECONDS = 60
LOOK_SECONDS = 0.02


class Tab:
    """One tab, spoken to in the browser's own protocol."""

    def __init__(self, window: "Window", url: str) -> None:
        self._browser, self._answers = window.session, window.answers
        self._target = self._browser.send("Target.createTarget", {"url": url, "browserContextId": window.context})[
            "targetId"
        ]
        attach = {"targetId": self._target, "flatten": False}
        self._session = self._browser.send("Target.attachToTarget", attach)["sessionId"]
        self._sent = 0

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to a command; raises RuntimeError where the browser refuses it or does not answer."""
        self._sent += 1
        message = json.dumps({"id": self._sent, "method": method, "params": params})
        self._browser.send("Target.sendMessageToTarget", {"sessionId": self._session, "message": message})
        deadline = time.monotonic() + ANSWER_SECONDS
        while (key := (self._session, self._sent)) not in self._answers:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{method} was not answered in {ANSWER_SECONDS} s")
            self._browser.send("Browser.getVersion")  # answers come in while something is asked
            time.sleep(LOOK_SECONDS)
        answer = self._answers.pop(key)
        if "error" in answer or "exceptionDetails" in answer["result"]:
            raise RuntimeError(f"{method}: {answer}")
        found: dict[str, Any] = answer["result"]
        return found

    def evaluate(self, expression: str) -> Any:
        """What an expression comes to, promises awaited."""
        found = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return found["result"].get("value")

    def show(self) -> None:
        """Brings it in front of the window's other tabs, which are hidden."""
        self._browser.send("Target.activateTarget", {"targetId": self._target})


class Window:
    def __init__(self, session: CDPSession) -> None:
        self.session = session
        self.context = session.send("Target.createBrowserContext")["browserContextId"]
        self.answers: dict[tuple[str, int], dict[str, Any]] = {}
        session.on("Target.receivedMessageFromTarget", self._received)

    def _received(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self.answers[event["sessionId"], message["id"]] = message

    def open(self, url: str) -> Tab:
        return Tab(self, url)


@contextmanager
def windows(playwright: Playwright, *flags: str) -> Iterator[tuple[Window, Window]]:
    """Two windows of a browser of their own: neither hides the other."""
    browser = playwright.chromium.launch(
        executable_path=whole_chromium(), args=[*FLAGS, *flags], ignore_default_args=UNWANTED
    )
    yield Window(browser.new_browser_cdp_session()), Window(browser.new_browser_cdp_session())
    browser.close()
