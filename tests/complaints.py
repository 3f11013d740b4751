"""What the browser complains of during a test: errors on the console, exceptions, refusals of the content policy."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, WebError

# The network is away on purpose in tests of the app offline; the browser reports each failed request as an error.
AWAY = r"net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|FAILED)"


class Complaints:
    """Collects them; `allow("status of 401")` lets a test expect some of them, by a regular expression."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        self._allowed = [AWAY]

    def allow(self, pattern: str) -> None:
        self._allowed.append(pattern)

    def watch(self, context: BrowserContext) -> None:
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._heard.append(f"{message.text} ({message.location['url']})")

    def _on_error(self, error: WebError) -> None:
        self._heard.append(str(error.error))

    def unexpected(self) -> list[str]:
        return [text for text in self._heard if not any(re.search(pattern, text) for pattern in self._allowed)]
