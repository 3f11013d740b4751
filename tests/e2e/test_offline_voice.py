"""The voice pack: it comes by itself where bytes are free, on request elsewhere, and goes on where it stopped."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import held_in, sign_up, wait_until_kept

SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
FORGET_THREE = """async () => {
  const cache = await caches.open('voice');
  for (const request of (await cache.keys()).slice(-3)) await cache.delete(request);
}"""
FIRST_FRAME = """async (file) => {
  const reply = await fetch(file, { headers: { Range: 'bytes=0-95' } });
  return [reply.status, (await reply.arrayBuffer()).byteLength];
}"""


def pack(page: Page) -> list[str]:
    files: list[str] = page.evaluate("""async () => {
      const { voice } = await (await fetch('/library.json')).json();
      return (await (await fetch(voice.index)).json()).files.map((name) => `/static/audio/${name}`);
    }""")
    return files


@pytest.fixture
def sparing(page: Page) -> Page:
    """Somebody signed in whose phone saves data, on the settings page with all but the voice kept."""
    page.add_init_script(SAVE_DATA)
    sign_up(page)
    page.goto("/settings")
    wait_until_kept(page)
    return page


@pytest.fixture
def whole(sparing: Page) -> Callable[[], None]:
    def shown() -> None:
        expect(sparing.get_by_text("The whole voice is on this phone.")).to_be_visible(timeout=30_000)

    return shown


def test_the_voice_comes_by_itself_where_nobody_pays_for_it(signed_in: Page) -> None:
    signed_in.goto("/today")
    wait_until_kept(signed_in)
    signed_in.goto("/settings")
    expect(signed_in.get_by_text("The whole voice is on this phone.")).to_be_visible(timeout=30_000)
    assert held_in(signed_in, "voice") == set(pack(signed_in))


def test_a_phone_that_saves_data_waits_to_be_asked(sparing: Page, whole: Callable[[], None]) -> None:
    files = pack(sparing)
    expect(sparing.get_by_text(f"Voice: 0 of {len(files)} files on this phone")).to_be_visible()
    assert held_in(sparing, "voice") == set()
    sparing.get_by_role("button", name="Download").click()
    whole()
    assert held_in(sparing, "voice") == set(files)


def test_a_download_goes_on_where_it_stopped(sparing: Page, whole: Callable[[], None]) -> None:
    files = pack(sparing)
    sparing.get_by_role("button", name="Download").click()
    whole()
    sparing.evaluate(FORGET_THREE)
    sparing.reload()
    expect(sparing.get_by_text(f"Voice: {len(files) - 3} of {len(files)} files on this phone")).to_be_visible()
    asked: list[str] = []
    sparing.on("request", lambda request: asked.append(request.url) if request.url.endswith(".mp3") else None)
    sparing.get_by_role("button", name="Download the rest").click()
    whole()
    assert len(asked) == 3


def test_a_part_of_a_file_is_answered_and_the_whole_of_it_kept(sparing: Page) -> None:
    file = pack(sparing)[0]
    assert sparing.evaluate(FIRST_FRAME, file) == [206, 96]
    assert held_in(sparing, "voice") == {file}
    assert sparing.evaluate(FIRST_FRAME, file) == [206, 96]
