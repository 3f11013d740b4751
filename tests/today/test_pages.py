"""Today and the list of warning signs: shells without a person in them."""

import re

import pytest

from app.library import library
from tests.conftest import Member


@pytest.mark.parametrize("address", ["/today", "/check", "/check?next=/practice/wall-5"])
def test_a_page_is_the_same_bytes_for_everybody(owner: Member, stranger: Member, address: str) -> None:
    reply = owner.client.get(address)
    assert reply.status_code == 200
    assert reply.data == stranger.client.get(address).data
    assert "style=" not in reply.text


def test_today_starts_the_wall_routine(owner: Member) -> None:
    assert re.search(r'href="/practice/wall-5">Start<', owner.client.get("/today").text)


def test_the_check_page_says_what_it_is_for_before_its_script_has_come(owner: Member) -> None:
    assert library.signs.intro in owner.client.get("/check").text
