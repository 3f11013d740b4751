"""What a person does in a session, by the names that they meet there. A session is sought rather than waited for."""

from playwright.sync_api import Page, expect

HELD_MS = 1150


def start(page: Page, routine: str) -> None:
    page.goto(f"/practice/{routine}")
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def seek(page: Page, seconds: float) -> None:
    """Below 0 counts from the end."""
    script = "(audio, to) => { audio.currentTime = to < 0 ? audio.duration + to : to }"
    page.locator("audio").evaluate(script, seconds)


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def hold(page: Page, name: str) -> None:
    """Stop and Warning signs want a press of one second."""
    page.locator("dialog").get_by_role("button", name=name, exact=True).click(delay=HELD_MS)
