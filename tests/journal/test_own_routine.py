"""The body of a person's own routine: the cases that the phone reads too (tests/cases/routine)."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.journal import bodies
from app.log import kinds
from app.log.values import BadValue

FILE = Path(__file__).resolve().parents[1] / "cases" / "routine" / "bodies.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))["cases"]


def body_of(case: dict[str, Any]) -> dict[str, Any]:
    repeat = case.get("repeat", 1)
    body: dict[str, Any] = case["body"]
    return body | {"steps": body["steps"] * repeat} if repeat > 1 else body


def is_refused(case: dict[str, Any]) -> bool:
    """Whether the server refuses it; it does not know the library's poses as the phone of today does."""
    return "refused" in case and case.get("by") != "phone"


@pytest.fixture(autouse=True)
def _registered() -> None:
    if "routine" not in kinds.registered():
        bodies.register()


@pytest.mark.parametrize("case", [case for case in CASES if not is_refused(case)], ids=lambda case: case["what"])
def test_a_routine_is_taken(case: dict[str, Any]) -> None:
    kinds.check("routine", body_of(case))


@pytest.mark.parametrize("case", [case for case in CASES if is_refused(case)], ids=lambda case: case["what"])
def test_a_bad_routine_is_refused_by_its_field(case: dict[str, Any]) -> None:
    with pytest.raises(BadValue) as refused:
        kinds.check("routine", body_of(case))
    assert refused.value.path == case["refused"]


def test_a_name_may_be_cleared_and_half_a_routine_sent() -> None:
    kinds.check("routine", {"name": None})
    kinds.check("routine", {"name": "Only the name was changed"})
