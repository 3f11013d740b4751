"""Ten years of somebody's journal, made up: three revisions a day. Pure, and the same for the same last day."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

REVISIONS = 11_000
A_DAY = 3
# Stands in one note only, the oldest: who looks for it looks through everything.
RARE = "Zanzibar"
NOTES = (
    "Two hours in the car. Leg buzzed afterwards.",
    "Walked to the market and back, ten minutes each way, and sat down twice on the way home.",
    "Woke at four, turned over, slept again.",
    "Café with Zoë: hard chairs.",
)
TRIGGERS = ("sitting", "driving", "bending", "stress")
PLACES = ("calf-back.left", "low-back.left", "foot-top.left", "buttock.right")
RUNGS = ("none", "buttock", "calf", "foot")


def revisions(last: date) -> list[dict[str, Any]]:
    """Wire revisions, oldest first: an entry in the morning, a session, an entry in the evening, each day."""
    days = -(-REVISIONS // A_DAY)
    all_rows = [row for ago in reversed(range(days)) for row in _day(last - timedelta(days=ago), ago)]
    rows = all_rows[-REVISIONS:]
    rows[0]["body"]["note"] = f"{RARE} was warm."
    return rows


def _day(day: date, ago: int) -> Iterator[dict[str, Any]]:
    dice = Random(f"ten years, {ago}")  # noqa: S311 - a story, not a secret
    at = [datetime.combine(day, time(hour, dice.randrange(60))).astimezone() for hour in (7, 19, 21)]
    yield _revision("entry", at[0], dice, _entry(dice))
    yield _revision("practice", at[1], dice, _session())
    yield _revision("entry", at[2], dice, _entry(dice))


def _entry(dice: Random) -> dict[str, Any]:
    return {
        "leg": dice.randrange(11),
        "back": dice.randrange(11),
        "ladder.left": dice.choice(RUNGS),
        "ladder.right": "none",
        "sleep": dice.randrange(11),
        "note": dice.choice(NOTES),
        f"triggers.{dice.choice(TRIGGERS)}": True,
        f"regions.{dice.choice(PLACES)}": {"sensation": "tingling", "strength": dice.randrange(11)},
    }


def _session() -> dict[str, Any]:
    held = [{"pose": "legs-up-the-wall", "side": None, "seconds": 186, "done": True}] * 6
    return {"routine": "wall-10", "seconds": 600, "finished": True, "steps": held}


def _revision(kind: str, at: datetime, dice: Random, body: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": _uuid7(at, dice),
        "record": _uuid7(at, dice),
        "kind": kind,
        "parents": [],
        "body": body | {"at": at.isoformat(timespec="seconds")},
        "made_at": at.isoformat(timespec="seconds"),
        "device": "benchmark",
    }


def _uuid7(at: datetime, dice: Random) -> str:
    bits = int(at.timestamp() * 1000) << 80 | dice.getrandbits(80)
    return str(UUID(int=bits & ~(0xF << 76) & ~(0x3 << 62) | 0x7 << 76 | 0x2 << 62))
