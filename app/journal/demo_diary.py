"""Somebody's ninety days, made up: what `flask demo` writes. Pure, and the same every time for the same first day.

The leg follows a slow fall from 6 towards 4, a first-order autoregression around it (each day keeps 0.7 of the day
before) and one flare that takes three weeks to pass: better in the end, honestly bumpy, never a straight line.
Each day draws from its own seed, so that a later day changes nothing about an earlier one.
"""

import hashlib
import math
import uuid
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from typing import Any, NamedTuple

from ..library import library
from ..log.kinds import single_record

DAYS = 90
DEVICE = "demo-phone"

HOLIDAY = range(33, 39)
FLARE = 52
FLARE_DAYS = 21
SCREEN_EVERY = 28
WEEKLY_ON = 6  # the seventh day of each week
REST_EVERY = 14
LIKES = {"rhythm.goal": 4, "minutes_a_day": 10, "sore_side": "left"}

KEEPS, SPREAD = 0.7, 0.9  # of the autoregression, in points of 0–10

NOTES = (
    "Slept on my side with a pillow between the knees. Better night.",
    "Two hours in the car. Leg buzzed afterwards.",
    "Walked to the market and back, ten minutes each way.",
    "Bad chair in the meeting room. Stood for the second half.",
    "Woke at four, turned over, slept again.",
    "Tingling in the foot after standing in the kitchen.",
    "Legs up the wall before bed.",
    "Carried shopping. Should have gone twice.",
    "Stiff in the morning, fine by noon.",
    "Rain, so no walk.",
    "Sneezed & felt it down to the calf.",
)
CALM = ("wall-5", "wall-5", "wall-10", "flare-8")
STEADY = ("wall-10", "settle-12", "morning-10", "sleep-12", "desk-4", "wall-5")


class Day(NamedTuple):
    number: int
    date: date
    leg: float
    dice: Random


def revisions(user: str, first: date, until: datetime) -> list[dict[str, Any]]:
    """Wire revisions from the day `first` to the moment `until`, which is aware and gives the offset; oldest first."""
    happened = [thing for day in _days(first, until.date()) for thing in _what_happened(day, until.tzinfo)]
    so_far = sorted((thing for thing in happened if thing[1] <= until), key=lambda thing: thing[1])
    told = [_revision(user, kind, at, body | {"at": at.isoformat()}) for kind, at, body in so_far]
    return [_likes(user, datetime.combine(first, time(7, 25), until.tzinfo)), *told]


def _days(first: date, last: date) -> Iterator[Day]:
    drift = 0.0
    for number in range((last - first).days + 1):
        dice = Random(f"legs up, day {number}")  # noqa: S311 - a story, not a secret
        drift = KEEPS * drift + dice.gauss(0, SPREAD)
        yield Day(number, first + timedelta(days=number), _usual(number) + drift, dice)


def _usual(number: int) -> float:
    """0–10 before the day's own chance: easing over weeks, and the flare."""
    flare = 3.2 * math.exp(-(number - FLARE) / 8) if number >= FLARE else 0.0
    return 3.9 + 2.4 * math.exp(-number / 40) + flare


def _what_happened(day: Day, zone: tzinfo | None) -> Iterator[tuple[str, datetime, dict[str, Any]]]:
    def at(hour: int, minute: int) -> datetime:
        return datetime.combine(day.date, time(hour, minute), zone)

    if day.number % SCREEN_EVERY == 0:
        yield "screen", at(7, 30), _all_clear()
    if day.number == HOLIDAY.start:
        yield "event", at(9, 0), {"what": "holiday", "until": _later(day, len(HOLIDAY)), "note": "A week at the lake."}
    if day.number == FLARE:
        lifted = "Lifted a box of books. Felt it at once."
        yield "event", at(16, 20), {"what": "flare", "until": _later(day, FLARE_DAYS), "note": lifted}
    if day.number % 7 == WEEKLY_ON:
        yield "measure", at(19, 5), _week(day)
    if day.number % REST_EVERY == REST_EVERY - 1:
        yield "event", at(12, 15), {"what": "rest-day"}
    away = day.number in HOLIDAY
    if day.dice.random() < (0.1 if away else 0.3):
        yield "entry", at(7, day.dice.randrange(20, 59)), _entry(day, -0.6)
    if day.dice.random() < (0.4 if away else 0.62):
        yield "practice", at(20, day.dice.randrange(60)), _session(day)
    if day.dice.random() < (0.4 if away else 0.82):
        yield "entry", at(21, day.dice.randrange(15, 59)), _entry(day, 0.2)


def _likes(user: str, at: datetime) -> dict[str, Any]:
    """The first row: what the person set up. There is one such record, so its id is not made of its time."""
    return _revision(user, "preferences", at, dict(LIKES)) | {"record": single_record(user, "preferences")}


def _later(day: Day, days: int) -> str:
    return (day.date + timedelta(days=days)).isoformat()


def _week(day: Day) -> dict[str, Any]:
    """Every fourth week also how it is compared with the start: never more than a little better."""
    body: dict[str, Any] = {
        f"weekly.{question.slug}": _whole(day.leg + day.dice.gauss(0, 1)) for question in library.body.weekly
    }
    return body | ({"change": "little-better"} if day.number % SCREEN_EVERY == SCREEN_EVERY - 1 else {})


def _all_clear() -> dict[str, Any]:
    return {"list": "full", "under_18": "no"} | {f"answers.{sign.id}": "no" for sign in library.signs.signs}


def _entry(day: Day, shift: float) -> dict[str, Any]:
    """Back pain is milder and follows the leg loosely; how far down it goes follows the leg closely."""
    leg = _whole(day.leg + shift + day.dice.gauss(0, 0.5))
    body: dict[str, Any] = {"leg": leg}
    if day.dice.random() < 0.85:
        body["back"] = _whole(1.2 + 0.45 * day.leg + day.dice.gauss(0, 0.8))
    if day.dice.random() < 0.6:
        rung = min(len(library.body.ladder) - 1, max(0, round(0.75 * leg + day.dice.gauss(0, 0.5))))
        body |= {"ladder.left": library.body.ladder[rung].slug, "ladder.right": "none"}
    if day.dice.random() < 0.18:
        body["note"] = NOTES[day.number % len(NOTES)]
    return body


def _whole(value: float) -> int:
    return min(10, max(0, round(value)))


def _session(day: Day) -> dict[str, Any]:
    """One in ten is stopped early, and then holds only the steps that were begun."""
    routine = library.routines[day.dice.choice(CALM if day.number < 21 or day.leg > 6 else STEADY)]
    held: list[dict[str, Any]] = [
        {"pose": step.pose, "side": side, "seconds": step.seconds, "done": True}
        for step in routine.steps
        for side in (("left", "right") if step.sides == "left-right" else (None,))
    ]
    if day.dice.random() >= 0.1:
        return {"routine": routine.slug, "seconds": routine.total_seconds, "finished": True, "steps": held}
    begun = held[: max(1, len(held) // 2)]
    begun[-1] |= {"seconds": begun[-1]["seconds"] // 2, "done": False}
    seconds = sum(step["seconds"] for step in begun)
    return {"routine": routine.slug, "seconds": seconds, "finished": False, "steps": begun}


def _revision(user: str, kind: str, at: datetime, body: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": _uuid7(at, f"{user} {kind} {at} revision"),
        "record": _uuid7(at, f"{user} {kind} {at} record"),
        "kind": kind,
        "parents": [],
        "body": body,
        "made_at": at.isoformat(),
        "device": DEVICE,
    }


def _uuid7(at: datetime, name: str) -> str:
    """A UUIDv7 whose random bits come from its name, so that a second run offers the very same row."""
    bits = int.from_bytes(hashlib.sha256(name.encode()).digest()[:10])
    stamp = int(at.timestamp() * 1000) << 80
    return str(uuid.UUID(int=(stamp | bits) & ~(0xF << 76) & ~(0x3 << 62) | 0x7 << 76 | 0x2 << 62))
