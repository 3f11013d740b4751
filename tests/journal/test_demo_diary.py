"""What the demo's diary promises: the same story every time, honest ups and downs, nothing from the future."""

import uuid
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from itertools import pairwise

import pytest

from app.journal import bodies, demo_diary
from app.library import library
from app.log import kinds

ZONE = timezone(timedelta(hours=1))
FIRST = date(2026, 8, 25)
EVENING = datetime(2026, 11, 22, 23, 0, tzinfo=ZONE)
USER = "0190a000-0000-4000-8000-000000000001"


@pytest.fixture(scope="module")
def rows():
    return demo_diary.revisions(USER, FIRST, EVENING)


def test_it_tells_the_same_story_every_time(rows):
    assert demo_diary.revisions(USER, FIRST, EVENING) == rows


def test_a_later_day_adds_rows_and_changes_none(rows):
    longer = demo_diary.revisions(USER, FIRST, EVENING + timedelta(days=3))
    assert longer[: len(rows)] == rows
    assert len(longer) > len(rows)


def test_nothing_lies_in_the_future():
    noon = EVENING.replace(hour=12)
    assert all(datetime.fromisoformat(row["made_at"]) <= noon for row in demo_diary.revisions(USER, FIRST, noon))


def test_two_people_get_rows_of_their_own(rows):
    other = demo_diary.revisions("0190a000-0000-4000-8000-000000000002", FIRST, EVENING)
    assert not {row["id"] for row in other} & {row["id"] for row in rows}


def test_ids_are_version_7_of_the_time_they_tell_and_differ(rows):
    ids = [uuid.UUID(row[name]) for row in rows[1:] for name in ("id", "record")]
    assert {made.version for made in ids} == {7}
    assert {made.variant for made in ids} == {uuid.RFC_4122}
    assert len(set(ids)) == len(ids)
    assert ids[0].int >> 80 == int(datetime.fromisoformat(rows[1]["made_at"]).timestamp() * 1000)


def test_what_the_person_set_up_is_the_one_record_that_every_phone_knows_the_id_of(rows):
    assert (rows[0]["kind"], rows[0]["body"]["rhythm.goal"]) == ("preferences", 4)
    assert uuid.UUID(rows[0]["record"]).version == 5


def test_the_log_would_take_every_body(rows):
    bodies.register()
    for row in rows:
        kinds.check(row["kind"], row["body"])


def test_ninety_days_hold_entries_sessions_events_and_gaps(rows):
    count = Counter(row["kind"] for row in rows)
    assert count["entry"] > 80
    assert count["practice"] > 40
    assert Counter(row["body"]["what"] for row in rows if row["kind"] == "event") == {
        "holiday": 1,
        "flare": 1,
        "rest-day": 6,
    }
    days = {row["made_at"][:10] for row in rows if row["kind"] == "entry"}
    assert 60 < len(days) < demo_diary.DAYS
    assert max(Counter(row["made_at"][:10] for row in rows if row["kind"] == "entry").values()) == 2


def test_the_leg_gets_better_in_the_end_but_not_in_a_straight_line(rows):
    legs = [row["body"]["leg"] for row in rows if row["kind"] == "entry"]
    first, last = legs[:14], legs[-14:]
    assert sum(first) / 14 - sum(last) / 14 > 1
    assert sum(later > earlier for earlier, later in pairwise(legs)) > len(legs) / 4
    assert max(legs) >= 8, "the flare shows"


def test_every_sign_of_the_list_was_answered_and_none_with_yes(rows):
    screens = [row["body"] for row in rows if row["kind"] == "screen"]
    assert screens
    for body in screens:
        answers = {name: value for name, value in body.items() if name.startswith("answers.")}
        assert answers == {f"answers.{sign.id}": "no" for sign in library.signs.signs}


def test_a_session_stopped_early_holds_only_what_was_begun(rows):
    sessions = [row["body"] for row in rows if row["kind"] == "practice"]
    early = [body for body in sessions if not body["finished"]]
    assert early
    for body in early:
        assert not body["steps"][-1]["done"]
        assert body["seconds"] < library.routines[body["routine"]].total_seconds
    assert all(step["done"] for body in sessions if body["finished"] for step in body["steps"])
