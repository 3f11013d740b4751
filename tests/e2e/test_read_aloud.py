"""An article read aloud: fetched when wanted, marked as it is heard, and heard again with no network."""

import json

from playwright.sync_api import Page, expect

from app.learn.recordings import RECORDINGS
from tests.e2e.people import held_in, join, wait_until_kept
from tests.e2e.sessions import seek, tap

ARTICLE = "can-it-be-treated"
HIDE = """() => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
RAISE = """async () => {
  const { user } = await (await fetch('/api/me')).json();
  const fields = { at: new Date().toISOString(), list: 'full', 'answers.E1': 'yes' };
  const raised = { record: crypto.randomUUID(), fields };
  new BroadcastChannel(`legs-up-${user}`).postMessage({ records: [], by: 'person', raised });
}"""


def begins(sentence: int) -> float:
    """Seconds at which a sentence is heard."""
    index = json.loads(next(RECORDINGS.glob(f"{ARTICLE}-index-*.json")).read_text("utf-8"))
    before = index["sentences"][:sentence]
    frames = sum(pause + index["clips"][text][2] for text, pause in before) + index["sentences"][sentence][1]
    return frames * index["frame_ms"] / 1000


def expect_marked(page: Page, sentence: int) -> None:
    expect(page.locator(".sentence-now").first).to_have_attribute("data-sentence", str(sentence))


def test_an_article_is_listened_to_and_again_with_no_network(page: Page) -> None:
    join(page)
    page.goto(f"/learn/{ARTICLE}")
    wait_until_kept(page)
    assert not [url for url in held_in(page, "voice") if "articles" in url]

    tap(page, "Listen")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    seek(page, begins(12) + 0.1)
    expect_marked(page, 12)
    expect(page.locator(".sentence-now").first).to_be_in_viewport()
    page.evaluate(HIDE)
    seek(page, begins(15) - 0.5)
    expect_marked(page, 15)  # the track went on by itself, and the page with it

    tap(page, "Pause")
    tap(page, "Forward a sentence")
    expect_marked(page, 16)
    tap(page, "Back a sentence")
    expect_marked(page, 15)
    page.locator('[data-sentence="20"]').first.click()
    expect_marked(page, 20)
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.get_by_label("Speed").select_option("1.5×")
    assert page.locator("audio").evaluate("(audio) => audio.playbackRate") == 1.5

    page.evaluate("new BroadcastChannel('legs-up-sound').postMessage('a session in another tab')")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    tap(page, "Play")
    page.evaluate(RAISE)
    expect(page.locator("audio")).to_have_count(0)
    expect(page.get_by_text("on this phone")).to_be_visible()

    page.context.set_offline(True)
    page.reload()
    tap(page, "Listen")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(page.locator(".sentence-now").first).to_be_in_viewport()
    assert page.locator("audio").evaluate("(audio) => audio.playbackRate") == 1.5
    assert int(page.locator(".sentence-now").first.get_attribute("data-sentence") or 0) >= 20

    page.goto("/settings")
    tap(page, "Remove Can it be treated, and how long does it take?")
    expect(page.get_by_text("removed. The words stay")).to_be_visible()
    assert not [url for url in held_in(page, "voice") if "articles" in url]
