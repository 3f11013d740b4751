"""What a guesser tries first is refused, and a few words that do not belong together are not."""

import random
import re
from pathlib import Path

import pytest
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from app.accounts.passwords import ALONE, BESIDE, TOO_EASY, problem, problem_beside_factor

EMAIL = "owner@example.org"
PASSPHRASES = Path(__file__).resolve().parents[2] / "static/js/src/accounts/passphrase.ts"


def common(shortest):
    return [password for password in FREQUENCY_LISTS["passwords"] if len(password) >= shortest]


def test_beside_a_second_factor_every_common_password_is_refused():
    assert len(common(BESIDE.shortest)) > 3_000  # as many as ASVS 5.0, 6.2.4 asks for
    assert [one for one in common(BESIDE.shortest) if problem_beside_factor(one) != TOO_EASY] == []


def test_alone_every_common_password_that_is_long_enough_is_refused():
    assert common(ALONE.shortest)
    assert [one for one in common(ALONE.shortest) if problem(one) != TOO_EASY] == []


@pytest.mark.parametrize("password", [
    "maverick", "Samantha!1", "maverick2024", "m4v3r1ck", "14021985", "1985-02-14", "drowssap", "owner123", "a1b2c3d4",
    "legsup2026", "qweasdzxc", "iloveyou!", "aaaaaaaa", "yoga yoga",
])  # fmt: skip
def test_beside_a_second_factor_what_is_tried_first_is_refused(password):
    assert problem_beside_factor(password, EMAIL) == TOO_EASY


@pytest.mark.parametrize("password", [
    # a name, a team or a word of everybody's, and what people put around it to reach fifteen
    "christopher12345", "Christopher!!!1!", "michael.jackson.1984", "jenniferlopez2000", "liverpool fc 2024!",
    "sunflower sunshine", "ilovemydogbuster", "Summer2024Summer2024", "samantha samantha", "M4verick-M4verick",
    # keyboards: along, across, in snakes, two at a time
    "qwertyuiop[]asdfgh", "1qazxsw23edcvfr4", "zaq12wsxcde34rfv", "12qwaszxerdfcvty", "1q2w3e4r5t6y7u8i",
    "qweasdzxcqweasdzxc",
    "a1b2c3d4e5f6g7h8", "1029384756102938", "314159265358979",
    # days, months, numbers in words
    "14021985 15031987", "november 15 1987", "onetwothreefourfive", "2024-2025-2026-2027",
    # what everybody can quote, this app, these pages, the person
    "correct horse battery staple", "Correct-Horse-Battery-Staple1", "winter is coming 2024", "i want to believe",
    "to infinity and beyond", "all your base are belong to us", "legs up the wall 2026", "sciatica sciatica",
    "four or five words", "this is my password", "my password is password", "owner@example.org!", "owner.owner.2026",
])  # fmt: skip
def test_alone_what_is_tried_first_is_refused_however_long_it_is(password):
    assert problem(password, EMAIL) == TOO_EASY


@pytest.mark.parametrize("password", ["coffeefish", "xkq7vz2m", "gr8tdane", "blue wren"])
def test_beside_a_second_factor_eight_that_nobody_tries_first_are_enough(password):
    assert problem_beside_factor(password, EMAIL) is None
    assert problem(password, EMAIL) != TOO_EASY  # alone it is only too short


@pytest.mark.parametrize("password", [
    "mild copper otter staircase", "my dog eats blue socks", "tea at four with Ingrid", "v8fj2-kq0zp-xm4tw",
    "die Katze schläft lang", "кошка спит на печке", "six quiet herons wade",
])  # fmt: skip
def test_words_that_do_not_belong_together_are_welcome(password):
    assert problem(password, EMAIL) is None


def test_what_the_app_makes_up_for_somebody_is_never_refused():
    words = re.search(r"WORDS = `(.*?)`", PASSPHRASES.read_text("utf-8"), re.S)[1].split()
    chance = random.Random(6)  # noqa: S311 - the same passphrases at each run
    made = [" ".join(chance.choices(words, k=6)) for _ in range(300)]
    assert [one for one in made if problem(one, EMAIL)] == []
