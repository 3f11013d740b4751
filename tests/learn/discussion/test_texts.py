"""Hostile texts and names are stored and shown exactly, or refused with words that name the field."""

import json
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.learn.discussion import texts
from tests.learn.discussion.cast import ALL

WHATEVER = settings(max_examples=40, deadline=None, derandomize=True, database=None,
                    suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; & &amp;", "'; DROP TABLE comments; --",
    "\u202emoc.live\u202c is backwards", "שלום עולם hello", "مرحبا", "ze\u200bro\u200dwidth\ufeff", "e\u0301 is not é",
    "  spaces \n\n\tand lines  \n", "👩‍👩‍👧 family", "Z̸̡͇̃ą̷l̶g̴o", "{{ 7 * 7 }} ${alert(1)} %s",
    "javascript:alert(1)", "\u2066\u2069",
    "a" * 5_000,
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in HOSTILE if any(map(str.isalnum, text))])
def test_it_is_stored_exactly_as_sent(writer, reader, text):
    comment = writer.wrote(text)
    assert reader.sees(comment)["text"] == text


@WHATEVER
@given(text=st.text(max_size=400))
def test_whatever_is_sent_is_there_exactly_or_refused_by_name(writer, text):
    reply = writer.writes(text)
    if reply.status_code == 200:
        assert reply.json["text"] == text
        writer.deletes(reply.json["id"])
    else:
        assert (reply.status_code, reply.json["field"]) == (422, "text")
        assert texts.problem(text) == reply.json["message"]


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200d", "\u202e", "\u3164\u2800", "nul\x00", "bell\a", "a\rb"])
def test_nothing_to_see_and_control_characters_are_refused(writer, text):
    reply = writer.writes(text)
    assert (reply.status_code, reply.json["field"]) == (422, "text")


def test_ten_thousand_characters_are_refused_with_both_numbers(writer):
    reply = writer.writes("x" * 10_000)
    assert (reply.status_code, reply.json["field"]) == (422, "text")
    assert "10,000" in reply.json["message"]
    assert "5,000" in reply.json["message"]
    assert writer.writes("x" * 5_001).status_code == 422


def test_half_a_pair_is_refused(writer):
    asked = {"user": writer.user, "id": "0190a0a0-0000-7000-8000-000000000000", "text": "HALF"}
    raw = json.dumps(asked).replace("HALF", "\\ud800")
    assert writer.client.post(ALL, data=raw, content_type="application/json").status_code == 422


@pytest.mark.parametrize("name", [
    "Wilma Grün", "Ng Ọ̀ṣun", "नमस्ते", "สวัสดี", "Мария", "O’Brien-2", "李 明", "יעל",
])  # fmt: skip
def test_names_of_all_the_world_are_taken(reader, name):
    assert reader.takes_name(name).json == {"name": unicodedata.normalize("NFC", name)}


@pytest.mark.parametrize("name", [
    "", "x", "n" * 41, "ruth@example.org", "ruth at example.org", "Ruth ＠ home", "zero\u200bwidth", "\u202eevil",
    "Ru\u2066th", "tab\tbed",
    "two\nlines", "nul\x00", "\u3164\u3164", "--", "Z" + "\u0301" * 9, "Legs Up", "the author", "Ruth\u00a0X", "Rутh",
])  # fmt: skip
def test_names_that_mislead_are_refused_by_name(reader, name):
    reply = reader.takes_name(name)
    assert (reply.status_code, reply.json["field"]) == (422, "name")
    assert reader.reads()["you"]["name"] == "Ruth"


@WHATEVER
@given(name=st.text(max_size=60))
def test_whatever_is_typed_as_a_name_is_one_or_is_refused(reader, name):
    reply = reader.takes_name(name)
    assert reply.status_code == 200 or reply.json["field"] == "name"
    if reply.status_code == 200:
        kept = reply.json["name"]
        assert not any(unicodedata.category(letter)[0] == "C" for letter in kept)
        assert "@" not in kept
        assert 2 <= len(kept) <= 40


@pytest.mark.parametrize("alike", ["wilma", "W i l m a", "WILMA.", "Ｗilma"])
def test_two_people_never_have_one_name(writer, reader, alike):
    reply = reader.takes_name(alike)
    assert (reply.status_code, reply.json["field"]) == (409, "name")
    assert writer.takes_name("Wilma").status_code == 200


def test_a_name_comes_before_the_first_comment(owner):
    from tests.learn.discussion.cast import Discusser

    reply = Discusser.of(owner).writes("Hello.")
    assert (reply.status_code, reply.json["field"]) == (422, "name")
