"""`flask voice` speaks only what is new or changed, and says plainly what it lacks."""

import sys

import click
import pytest

from app.library import library, voice
from app.library.speech import spoken_texts
from app.library.voice_pack import Pack, read_pack

TEXTS = spoken_texts(library)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the voice was asked for; it answers with a frame that says nothing."""
    asked: list[str] = []

    def speak(text: str) -> bytes:
        asked.append(text)
        return bytes.fromhex("fff344c4").ljust(96, b"\0")

    monkeypatch.setattr(voice, "spoken", speak)
    return asked


def test_running_it_again_makes_nothing_and_changes_nothing(spoken: list[str]) -> None:
    committed = read_pack()
    assert voice.remake(TEXTS, committed) == (0, committed)
    assert not spoken


def test_only_a_new_text_is_spoken_and_a_gone_one_is_dropped(spoken: list[str]) -> None:
    made, pack = voice.remake([*TEXTS[1:], "A new cue."], read_pack())
    assert made == 1
    assert spoken == ["A new cue."]
    assert ("clips", TEXTS[0]) not in pack.sounds


def test_a_changed_way_of_speaking_speaks_every_text_again(spoken: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice.settings, "FINGERPRINT", "another voice")
    made, _ = voice.remake(TEXTS, read_pack())
    assert made == len(TEXTS)
    assert spoken == TEXTS


@pytest.mark.parametrize("lacking", ["app.library.voice_speaker", "app.library.voice_encoder"])
def test_without_the_extra_it_says_what_to_install(lacking: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("app.library.voice_speaker", "app.library.voice_encoder"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, lacking, None)
    with pytest.raises(click.ClickException, match=r"pip install -e '\.\[voice\]'"):
        voice.remake(["A new cue."], Pack())
