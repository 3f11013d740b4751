"""What a phone needs to put the app on its home screen, asked of Chromium itself."""

from typing import Any

from playwright.sync_api import CDPSession, Page, expect

from tests.e2e.conftest import Profile


def devtools(page: Page) -> CDPSession:
    return page.context.new_cdp_session(page)


def opened(profile: Profile) -> Page:
    """A page in a browser on a profile: one without always says that it is in incognito."""
    page = profile.open()
    page.goto("/")
    return page


def test_chromium_finds_nothing_in_the_way_of_installing(profile: Profile) -> None:
    session = devtools(opened(profile))
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert found == []


def test_chromium_reads_the_manifest_without_a_complaint(profile: Profile) -> None:
    answer: dict[str, Any] = devtools(opened(profile)).send("Page.getAppManifest")
    assert answer["url"].endswith("/manifest.webmanifest")
    assert answer["errors"] == []
    assert '"name":"Legs Up"' in answer["data"].replace('": "', '":"')


def test_settings_say_how_to_put_it_on_the_home_screen(signed_in: Page) -> None:
    signed_in.goto("/settings")
    expect(signed_in.locator("install-prompt")).to_contain_text("home screen", ignore_case=True)


def test_the_browser_s_offer_becomes_a_button_that_takes_it(signed_in: Page) -> None:
    """Without a profile Chromium makes no offer of its own, so this one is the only one."""
    signed_in.goto("/settings")
    expect(signed_in.locator("install-prompt")).not_to_be_empty()
    signed_in.evaluate("""() => {
      const offer = new Event('beforeinstallprompt', { cancelable: true });
      offer.prompt = async () => { window.asked = offer.defaultPrevented; return { outcome: 'accepted' }; };
      dispatchEvent(offer);
    }""")
    signed_in.get_by_role("button", name="Put on the home screen").click()
    expect(signed_in.locator("install-prompt")).to_contain_text("Legs Up is on your home screen.")
    assert signed_in.evaluate("window.asked") is True
