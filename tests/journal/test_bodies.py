"""What each kind of record may hold: the cases that the phone reads too (tests/js/lib/bounds.test.ts)."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.journal import bodies
from app.library import library
from app.log import kinds
from app.log.values import BadValue

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "bodies"
FILES = sorted(FOLDER.glob("*.json"))
CASES = [(file.stem, case) for file in FILES for case in json.loads(file.read_text("utf-8"))["cases"]]


def cases(*, refused: bool) -> Any:
    chosen = [(kind, case) for kind, case in CASES if ("refused" in case) == refused]
    return pytest.mark.parametrize(
        ("kind", "case"), chosen, ids=lambda value: value["what"] if isinstance(value, dict) else value
    )


@pytest.fixture(autouse=True)
def _registered() -> None:
    if not kinds.registered():
        bodies.register()


@cases(refused=False)
def test_a_body_is_taken(kind: str, case: dict[str, Any]) -> None:
    kinds.check(kind, case["body"])


@cases(refused=True)
def test_a_bad_body_is_refused_by_its_field(kind: str, case: dict[str, Any]) -> None:
    with pytest.raises(BadValue) as refused:
        kinds.check(kind, case["body"])
    assert refused.value.path == case["refused"]
    assert refused.value.message.endswith(".")


def test_every_kind_has_its_cases() -> None:
    """Those of routines stand in tests/cases/routine, because the phone knows more about them than the server."""
    assert {file.stem for file in FILES} | {"routine"} == set(kinds.registered())


def test_every_field_says_what_it_must_be() -> None:
    for kind in kinds.registered().values():
        assert all(field.description for field in kind.fields.model_fields.values())


def test_the_models_know_the_librarys_fixed_scales() -> None:
    measure = bodies.Measure.model_json_schema()["properties"]["change"]["anyOf"][0]["enum"]
    assert measure == [answer.slug for answer in library.body.change.answers]
    settle = bodies.Entry.model_json_schema()["properties"]["settle"]["anyOf"][0]["enum"]
    assert settle == [answer.slug for answer in library.body.settle.answers]
    for rung in library.body.ladder:
        kinds.check("entry", {"ladder.left": rung.slug})
