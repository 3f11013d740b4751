"""Debian's WebKit, driven as a person uses a phone: open a page, tap, read, wait. Selenium stays in this file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

__all__ = ["PATIENCE_SECONDS", "Phone", "TimeoutException"]

PATIENCE_SECONDS = 30
CENTRE = "arguments[0].scrollIntoView({ block: 'center' })"

# A page has no console here that a driver could read; it keeps what it complains of, early refusals of the policy too.
LISTEN = """
window.complaints = [];
const complain = (what) => complaints.push(String(what));
addEventListener('error', ({ message }) => complain(message));
addEventListener('unhandledrejection', ({ reason }) => complain(reason));
const refusals = (reports) => reports.forEach(({ body }) => complain(`${body.effectiveDirective} ${body.blockedURL}`));
new ReportingObserver(refusals, { types: ['csp-violation'], buffered: true }).observe();
"""

T = TypeVar("T")


def mini_browser() -> str:
    """The browser that Debian's webkit2gtk-driver drives; its folder names machine and version."""
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"))
    if not found:
        raise FileNotFoundError("No WebKit here. Run: apt-get install webkit2gtk-driver xvfb gstreamer1.0-plugins-bad")
    return str(found[-1])


class Phone:
    """One browser on one server. `complaints` holds what its pages complained of so far."""

    def __init__(self, url: str, log: Path) -> None:
        options = webdriver.WebKitGTKOptions()
        options.binary_location = mini_browser()
        options.add_argument("--automation")
        self._driver = webdriver.WebKitGTK(options=options, service=Service(log_output=str(log)))
        self._url = url
        self.complaints: list[str] = []

    def quit(self) -> None:
        self._driver.quit()

    def open(self, path: str) -> None:
        self.listen()
        self._driver.get(self._url + path)
        self._driver.execute_script(LISTEN)

    def reload(self) -> None:
        self.listen()
        self._driver.refresh()
        self._driver.execute_script(LISTEN)

    def listen(self) -> None:
        """Takes over what the page has complained of; a page that is left takes the rest with it."""
        self.complaints += self._driver.execute_script("return (window.complaints ?? []).splice(0)")

    @property
    def path(self) -> str:
        return str(self.ask("location.pathname"))

    def ask(self, expression: str) -> Any:
        return self._driver.execute_script(f"return {expression}")

    def all(self, selector: str) -> list[WebElement]:
        return self._driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """What the first such element says, or "" while there is none."""
        try:
            return self._driver.find_element(By.CSS_SELECTOR, selector).text.strip()
        except (NoSuchElementException, StaleElementReferenceException):
            return ""

    def first(self, selector: str, words: str = "") -> WebElement:
        """The first such element that says `words`, once it is there."""

        def look() -> list[WebElement]:
            return [element for element in self.all(selector) if words in element.text]

        return self.until(look, f"{selector} is there and says {words!r}")[0]

    def type(self, selector: str, words: str) -> None:
        self.first(selector).send_keys(words)

    def tap(self, selector: str, words: str = "") -> None:
        self._tap(self.first(selector, words))

    def hold(self, selector: str, seconds: float) -> None:
        ActionChains(self._driver).click_and_hold(self.first(selector)).pause(seconds).release().perform()

    def tap_each(self, selector: str) -> None:
        self.first(selector)
        for element in self.all(selector):
            self._tap(element)

    def _tap(self, element: WebElement) -> None:
        self._driver.execute_script(CENTRE, element)  # WebDriver scrolls it under what sticks to the page's foot
        element.click()

    def until(self, look: Callable[[], T], promise: str, seconds: float = PATIENCE_SECONDS) -> T:
        """Looks again and again until there is something to see, and returns that."""
        wait = WebDriverWait(self._driver, seconds, 0.1, ignored_exceptions=[StaleElementReferenceException])
        return wait.until(lambda _driver: look(), promise)

    def until_says(self, selector: str, words: str) -> None:
        self.first(selector, words)
