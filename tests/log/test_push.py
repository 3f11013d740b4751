"""What a push promises: rows in outbox order, each by itself, twice the same as once, and a number without gaps."""

import json

import pytest

from app.log.kinds import single_record
from tests.log.conftest import edit, revision, uuid7


def test_rows_get_the_numbers_1_2_3_in_the_order_of_the_outbox(phone):
    rows = [revision() for _ in range(3)]
    assert phone.push(*rows) == [{"id": row["id"], "seq": at} for at, row in enumerate(rows, 1)]
    assert phone.push(revision())[0]["seq"] == 4


def test_a_row_sent_again_keeps_its_number(phone):
    row, other = revision(), revision()
    first = phone.push(row, other)
    assert phone.push(other, row) == first[::-1]
    assert phone.push(row, row) == [first[0], first[0]]
    assert [held["id"] for held in phone.pull()] == [row["id"], other["id"]]


def test_a_row_sent_twice_in_one_request_is_one_row(phone):
    row = revision()
    assert phone.push(row, row) == [{"id": row["id"], "seq": 1}] * 2


def test_a_repeat_is_known_whatever_the_order_of_its_keys_and_the_look_of_its_numbers(phone):
    one = revision(body={"leg": 4, "extra": {"b": 1, "a": 2.5, "zero": -0.0}})
    phone.push(one)
    again = dict(reversed(one.items())) | {"body": {"extra": {"zero": 0, "a": 2.5, "b": 1.0}, "leg": 4}}
    assert phone.push(again) == [{"id": one["id"], "seq": 1}]


@pytest.mark.parametrize("changed", [
    {"body": {"leg": 5}}, {"body": None}, {"body": {}}, {"kind": "event"}, {"device": "another"},
    {"made_at": "2026-11-22T21:30:06+01:00"}, {"record": uuid7()}, {"parents": [uuid7()]},
])  # fmt: skip
def test_an_id_stands_for_one_revision_only(phone, changed):
    row = revision()
    phone.push(row)
    [result] = phone.push(row | changed)
    assert result["id"] == row["id"]
    assert result["error"]["field"] == "id"
    assert len(phone.pull()) == 1


def test_true_is_not_one(phone):
    row = revision(kind="unheard-of", body={"x": True})
    phone.push(row)
    assert "error" in phone.push(row | {"body": {"x": 1}})[0]


def test_a_chain_of_edits_goes_in_at_once(phone):
    first = revision()
    second = edit(first)
    third = edit(second, parents=[first["id"], second["id"]])
    assert [result.get("seq") for result in phone.push(first, second, third)] == [1, 2, 3]


def test_a_row_waits_for_a_parent_that_is_not_here(phone):
    first = revision()
    second = edit(first)
    assert phone.push(second) == [{"id": second["id"], "waiting": True}]
    assert phone.pull() == []
    assert phone.push(first, second) == [{"id": first["id"], "seq": 1}, {"id": second["id"], "seq": 2}]


def test_a_parent_that_comes_later_in_the_request_is_not_here_yet(phone):
    first = revision()
    second = edit(first)
    assert phone.push(second, first) == [{"id": second["id"], "waiting": True}, {"id": first["id"], "seq": 1}]


def test_a_child_of_a_refused_row_waits(phone):
    bad = revision(body={"leg": 11})
    child = edit(bad)
    grandchild = edit(child)
    results = phone.push(bad, child, grandchild)
    assert "error" in results[0]
    assert [result["waiting"] for result in results[1:]] == [True, True]


def test_a_bad_row_is_refused_by_itself_and_the_rest_go_in(phone):
    good, bad, also_good = revision(), revision(body={"leg": "much"}), revision()
    results = phone.push(good, bad, also_good)
    assert [result.get("seq") for result in results] == [1, None, 2]
    assert results[1]["error"]["field"] == "body.leg"
    assert len(phone.pull()) == 2


def test_a_refused_row_may_be_mended_under_the_same_id(phone):
    bad = revision(body={"leg": 11})
    phone.push(bad)
    assert phone.push(bad | {"body": {"leg": 10}}) == [{"id": bad["id"], "seq": 1}]


def test_a_parent_must_belong_to_the_same_record_and_kind(phone):
    other = revision()
    phone.push(other)
    for wrong in (revision(parents=[other["id"]]), edit(other, kind="event")):
        assert phone.push(wrong)[0]["error"]["field"] == "parents"


def test_nobody_can_ask_what_another_person_holds(make_phone):
    owner, stranger = make_phone(), make_phone()
    private = revision()
    owner.push(private)
    as_parent = edit(private)
    assert stranger.push(as_parent) == [{"id": as_parent["id"], "waiting": True}]
    assert stranger.push(private | {"body": {"leg": 1}}) == [{"id": private["id"], "seq": 1}]
    assert owner.pull()[0]["body"]["leg"] == 4
    assert owner.push(revision())[0]["seq"] == 2


def test_a_deletion_and_a_return_are_rows_like_any(phone):
    first = revision()
    gone = edit(first, body=None)
    back = edit(gone, body={})
    phone.push(first, gone, back)
    assert [row["body"] for row in phone.pull()] == [first["body"], None, {}]


def test_nothing_to_push_is_fine(phone):
    assert phone.push() == []


def test_two_hundred_rows_fit_and_one_more_does_not(phone):
    rows = [revision() for _ in range(201)]
    assert phone.post(*rows).status_code == 422
    assert phone.pull() == []
    assert phone.push(*rows[:200])[-1]["seq"] == 200


SINGLE = ("preferences", "programme")


@pytest.mark.parametrize("kind", SINGLE)
def test_a_record_that_a_person_has_one_of_has_the_id_that_every_phone_works_out(make_phone, kind):
    phone, other = make_phone(), make_phone()
    ours = revision(kind=kind, record=single_record(phone.user, kind), body={})
    assert phone.push(ours)[0]["seq"] == 1
    assert phone.push(revision(kind=kind, body={}))[0]["error"]["field"] == "record"
    assert other.push(ours)[0]["error"]["field"] == "record"


def test_bytes_come_back_as_they_were_sent(phone):
    body = {
        "note": "NUL \x00, half of an emoji \ud83e and 🦵🏽, <script>alert(1)</script> \u2028 \x7f \"quotes\" \\ tab\t",
        "é\x00.key": ["", None, True, -0.5, 1e300, 12345678901234567890, {"deep": [{}]}],
    }  # fmt: skip
    row = revision(body=body)
    phone.push(row)
    assert phone.pull() == [row | {"seq": 1}]


def test_bodies_come_back_with_their_keys_in_order(phone):
    phone.push(revision(kind="unheard-of", body={"z": 1, "a": 2, "10": 3, "9": 4}))
    text = phone.get().text
    assert '"body":{"z":1,"a":2,"10":3,"9":4}' in text
    assert json.loads(text)


def test_unknown_kinds_and_fields_are_kept_as_they_came(phone):
    rows = [revision(kind="kite", body={"string": "long"}), revision(body={"leg": 3, "weather": {"rain": [1, 2]}})]
    phone.push(*rows)
    assert [row["body"] for row in phone.pull()] == [row["body"] for row in rows]


@pytest.mark.parametrize("made_at", ["1970-01-01T00:00:00+00:00", "2199-12-31T23:59:59.999-11:30", "2026-11-22T21:30Z"])
def test_a_phone_with_a_wrong_clock_keeps_its_diary(phone, made_at):
    phone.push(revision(made_at=made_at, body={"at": made_at}))
    assert phone.pull()[0]["made_at"] == made_at
