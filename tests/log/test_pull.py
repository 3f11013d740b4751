"""What a pull promises: all after a number, in order, to its owner; and a word when the phone's past is not ours."""

from datetime import UTC, datetime

import pytest

from app.log import pull as pulling
from tests.log.conftest import edit, revision, uuid7, without_time


def _filled(phone, rows=7):
    sent = [revision(body={"leg": at % 11}) for at in range(rows)]
    phone.push(*sent)
    return sent


def test_a_phone_gets_back_exactly_what_was_written(phone):
    first = revision()
    second = edit(first, body=None)
    phone.push(first, second)
    page = phone.get().json
    assert [without_time(row) for row in page.pop("revisions")] == [first | {"seq": 1}, second | {"seq": 2}]
    assert page == {"epoch": phone.epoch, "after": 2, "more": False}


def test_each_row_tells_when_the_server_numbered_it(phone):
    before = datetime.now(UTC).replace(microsecond=0)
    row = revision()
    phone.push(row)
    told = phone.get().json["revisions"][0]["saved_at"]
    assert before <= datetime.fromisoformat(told.replace("Z", "+00:00")) <= datetime.now(UTC)
    phone.push(row)
    assert phone.get().json["revisions"][0]["saved_at"] == told


def test_pages_join_without_gap_or_repeat(phone):
    sent = _filled(phone)
    got, cursor, more = [], {}, True
    while more:
        page = phone.get(limit=3, **cursor).json
        got += page["revisions"]
        more = page["more"]
        cursor = {"after": page["after"], "at": got[-1]["id"]}
    assert [row["id"] for row in got] == [row["id"] for row in sent]
    assert [row["seq"] for row in got] == list(range(1, 8))


def test_nothing_new_leaves_the_cursor_where_it_was(phone):
    last = _filled(phone)[-1]
    assert phone.get(after=7, at=last["id"]).json == {"epoch": phone.epoch, "revisions": [], "after": 7, "more": False}


def test_an_empty_log_is_an_empty_page(phone):
    assert phone.get().json == {"epoch": phone.epoch, "revisions": [], "after": 0, "more": False}


def test_a_page_of_large_bodies_ends_early_and_says_there_is_more(phone, monkeypatch):
    monkeypatch.setattr(pulling, "MOST_BYTES", 100_000)
    phone.push(*[revision(body={"note": "x" * 40_000}) for _ in range(5)])
    page = phone.get().json
    assert len(page["revisions"]) == 3
    assert (page["after"], page["more"]) == (3, True)


@pytest.mark.parametrize("after", [3, 8])
def test_a_phone_whose_past_is_not_ours_is_told_so(phone, after):
    _filled(phone)
    reply = phone.get(after=after, at=uuid7())
    assert reply.status_code == 409
    assert (reply.json["error"], reply.json["field"], reply.json["epoch"]) == ("history", "history", phone.epoch)


def test_the_number_of_a_stranger_is_not_a_past(make_phone):
    owner, stranger = make_phone(), make_phone()
    row = _filled(owner)[0]
    assert stranger.get(after=1, at=row["id"]).json["error"] == "history"


def test_a_stranger_reads_nothing_of_it(make_phone):
    owner, stranger = make_phone(), make_phone()
    _filled(owner)
    assert stranger.pull() == []
    reply = stranger.get(user=owner.user)
    assert (reply.status_code, reply.json["error"]) == (409, "user")


@pytest.mark.parametrize("query", [
    {"after": -1}, {"after": "many"}, {"limit": 0}, {"limit": 10_001}, {"after": 1}, {"at": uuid7()}, {"ater": 5},
    {"after": 10**30, "at": uuid7()}, {"user": "x" * 65}, {"after": "1.5", "at": uuid7()},
])  # fmt: skip
def test_what_is_not_this_protocol_is_422(phone, query):
    reply = phone.get(**query)
    assert reply.status_code == 422
    assert reply.json["error"] == "invalid"
    assert reply.json["message"]


def test_user_and_epoch_must_be_said(phone):
    assert phone.client.get("/api/log").status_code == 422
    assert phone.client.get("/api/log", query_string={"user": phone.user}).json["field"] == "epoch"
