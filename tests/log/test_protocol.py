"""How a whole request is refused, in which order, and that nothing is read or written then."""

import json

import pytest

from tests.log.conftest import revision, uuid7


def test_nobody_signed_in_gets_401_in_json(log_app):
    client = log_app.test_client()
    for reply in (client.get("/api/log"), client.post("/api/log", json={}), client.get("/api/me")):
        assert reply.status_code == 401
        assert reply.json["error"] == "signed-out"


def test_an_ended_sign_in_gets_401_and_loses_nothing(phone):
    token = phone.client.get_cookie("signin").value
    row = revision()
    phone.client.post("/sign-out")
    phone.client.set_cookie("signin", token)
    assert phone.post(row).status_code == 401


def test_over_one_mebibyte_is_413(phone):
    reply = phone.post(*[revision(body={"note": "x" * 60_000}) for _ in range(18)])
    assert (reply.status_code, reply.json["error"]) == (413, "too-large")
    assert phone.pull() == []


def test_a_body_over_64_kib_is_413_and_is_named(phone):
    row = revision(body={"note": "x" * 65_536})
    reply = phone.post(revision(), row)
    assert reply.status_code == 413
    assert (reply.json["field"], reply.json["id"]) == ("revisions.1.body", row["id"])
    assert phone.pull() == []


def test_a_body_of_64_kib_to_the_byte_is_taken(phone):
    frame = len('{"note":""}')
    assert phone.push(revision(body={"note": "x" * (65_536 - frame)}))[0]["seq"] == 1
    assert phone.post(revision(body={"note": "é" * (65_536 // 2)})).status_code == 413


NOT_JSON = [b"", b"{", b"[]", b"null", b'"text"', b'{"a":NaN}', b"\xff\xfe", b'{"x":"\xed\xa0\x80"}', b"[" * 100_000]


@pytest.mark.parametrize("raw", NOT_JSON)
def test_what_is_not_json_is_422(phone, raw):
    reply = phone.client.post("/api/log", data=raw, content_type="application/json")
    assert (reply.status_code, reply.json["error"]) == (422, "invalid")


@pytest.mark.parametrize("changed", [
    {"epoch": None}, {"user": 5}, {"revisions": {}}, {"revisions": None}, {"revisions": ["row"]}, {"revisions": [[]]},
    {"more": 1},
])  # fmt: skip
def test_another_envelope_is_422(phone, changed):
    reply = phone.post(revision(), **changed)
    assert reply.status_code == 422
    assert reply.json["field"].split(".")[0] == next(iter(changed))
    assert phone.pull() == []


def test_a_form_is_not_this_protocol(phone):
    reply = phone.client.post("/api/log", data=json.dumps({"epoch": phone.epoch}), content_type="text/plain")
    assert (reply.status_code, reply.json["field"]) == (422, "Content-Type")


def test_another_person_in_this_browser_is_409_user_before_anything_is_written(make_phone):
    owner, other = make_phone(), make_phone()
    row = revision()
    reply = owner.post(row, user=other.user)
    assert (reply.status_code, reply.json["error"], reply.json["field"]) == (409, "user", "user")
    assert "epoch" not in reply.json
    assert owner.pull() == other.pull() == []


def test_another_epoch_is_409_epoch_before_anything_is_written(phone):
    reply = phone.post(revision(), epoch=uuid7())
    assert (reply.status_code, reply.json["error"], reply.json["epoch"]) == (409, "epoch", phone.epoch)
    assert phone.pull() == []
    assert phone.get(epoch=uuid7()).json["error"] == "epoch"


def test_the_person_comes_before_the_epoch_and_the_epoch_before_the_past(phone):
    assert phone.post(user=uuid7(), epoch=uuid7()).json["error"] == "user"
    assert phone.get(epoch=uuid7(), after=5, at=uuid7()).json["error"] == "epoch"


def test_too_large_comes_before_not_this_protocol_and_that_before_the_person(phone):
    big = {"note": "x" * 65_536}
    assert phone.post(revision(body=big), user=uuid7()).status_code == 413
    assert phone.post("row", user=uuid7()).status_code == 422


def test_me_says_who_is_here_and_under_which_epoch(phone):
    reply = phone.client.get("/api/me")
    assert set(reply.json) == {"user", "email", "epoch"}
    assert reply.json["epoch"] == phone.epoch
    assert reply.headers["X-Build"]  # by which the phone knows that refused rows may be offered again


def test_answers_are_not_kept_by_anybody(phone):
    assert phone.get().headers["Cache-Control"] == "no-store"
    assert phone.get().mimetype == phone.post().mimetype == "application/json"
