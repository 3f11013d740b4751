"""What must hold for every set of revisions. Hypothesis drives the TypeScript fold itself, in one Node process."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.build import node

DRIVER = Path(__file__).parents[1] / "js" / "store" / "fold-driver.ts"
FIELDS = ("leg", "back", "note", "regions.calf", "__proto__")
TODAY = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

Revision = dict[str, Any]


class Fold:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def __call__(self, revisions: list[Revision]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """(state, versions) of the revisions, in the order given."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"revisions": revisions}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["state"], answer["versions"]


@pytest.fixture(scope="module")
def fold() -> Iterator[Fold]:
    process = subprocess.Popen([node(), str(DRIVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield Fold(process)
    process.stdin.close()  # type: ignore[union-attr]
    assert process.wait(timeout=10) == 0


values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(0, 10),
    st.text(max_size=4),
    st.lists(st.integers(0, 2), max_size=2),
    st.dictionaries(st.sampled_from("ab"), st.integers(0, 1), max_size=2),
)
bodies = st.one_of(st.none(), st.dictionaries(st.sampled_from(FIELDS), values, max_size=3))


@st.composite
def histories(draw: st.DrawFn, most: int = 12) -> list[Revision]:
    """Any history that phones can make: each revision stands on earlier ones; some of the last are unsent."""
    count = draw(st.integers(1, most))
    numbered = draw(st.integers(0, count))
    names = draw(st.permutations(range(count)))
    made: list[Revision] = []
    for i in range(count):
        earlier = [one["id"] for one in made]
        parents = draw(st.lists(st.sampled_from(earlier), max_size=3)) if earlier else []
        mark = {"seq": i + 1, "order": None} if i < numbered else {"seq": None, "order": i + 1}
        made.append({"id": f"id{names[i]}", "parents": parents, "body": draw(bodies)} | mark)
    return made


def ancestors(revisions: list[Revision], start: Revision) -> set[str]:
    by_id = {one["id"]: one for one in revisions}
    found: set[str] = set()
    ahead = list(start["parents"])
    while ahead:
        name = ahead.pop()
        if name in by_id and name not in found:
            found.add(name)
            ahead.extend(by_id[name]["parents"])
    return found


def beside(state: dict[str, Any], field: str) -> list[Any]:
    return [other["value"] for other in state["clashes"].get(field, [])]


@TODAY
@given(history=histories(), data=st.data())
def test_any_order_and_any_repetition_make_the_same_state(
    fold: Fold, history: list[Revision], data: st.DataObject
) -> None:
    again = data.draw(st.lists(st.sampled_from(history), max_size=5))
    shuffled = data.draw(st.permutations(history + again))
    assert fold(shuffled) == fold(history)


@TODAY
@given(history=histories(), data=st.data())
def test_any_partition_between_phones_that_then_exchange_makes_the_same_state(
    fold: Fold, history: list[Revision], data: st.DataObject
) -> None:
    sides = [data.draw(st.integers(1, 3)) for _ in history]
    phone = [one for one, side in zip(history, sides, strict=True) if side & 1]
    other = [one for one, side in zip(history, sides, strict=True) if side & 2]
    for part in (phone, other):
        if part:
            fold(part)  # a half-arrived set folds too
    assert fold(phone + other) == fold(other + phone) == fold(history)


@TODAY
@given(history=histories())
def test_every_value_ever_typed_is_in_state_clash_or_history(fold: Fold, history: list[Revision]) -> None:
    state, versions = fold(history)
    kept = {version["revision"]: version["changes"] for version in versions}
    assert len(kept) == len(versions) == len(history)
    for one in history:
        assert kept[one["id"]] == (one["body"] or {})
    assert_shown_or_beside(history, state)


def assert_shown_or_beside(history: list[Revision], state: dict[str, Any]) -> None:
    """A value that nobody who knew of it has replaced is before the person's eyes."""
    for one in history:
        for field, value in (one["body"] or {}).items():
            replaced = any(
                one["id"] in ancestors(history, other) and field in (other["body"] or {}) for other in history
            )
            eyes = [state["fields"].get(field), *beside(state, field)]
            assert replaced or value in eyes, (one, field)


@TODAY
@given(history=histories())
def test_nothing_is_shown_that_was_replaced_by_all(fold: Fold, history: list[Revision]) -> None:
    state, _ = fold(history)
    for field, others in state["clashes"].items():
        for other in others:
            setter = next(one for one in history if one["id"] == other["revision"])
            assert setter["body"][field] == other["value"]
            assert not any(setter["id"] in ancestors(history, one) and field in (one["body"] or {}) for one in history)


@TODAY
@given(history=histories(), body=st.dictionaries(st.sampled_from(FIELDS), values, min_size=1, max_size=2))
def test_a_save_ends_the_clash_of_what_it_sets_and_of_nothing_else(
    fold: Fold, history: list[Revision], body: dict[str, Any]
) -> None:
    before, _ = fold(history)
    after, _ = fold([*history, {"id": "new", "parents": before["leaves"], "body": body, "order": 1000}])
    for field in FIELDS:
        if field in body:
            assert after["fields"].get(field) == body[field]
            assert beside(after, field) == []
        else:
            assert after["fields"].get(field) == before["fields"].get(field)
            assert beside(after, field) == beside(before, field)
    assert after["leaves"] == ["new"]
    assert not after["deleted"]
    assert not after["restored"]


@TODAY
@given(history=histories())
def test_a_clash_is_between_different_values_with_the_highest_ranked_shown(fold: Fold, history: list[Revision]) -> None:
    state, _ = fold(history)
    rank = {one["id"]: i for i, one in enumerate(history)}  # histories() writes them in rank order
    for field, others in state["clashes"].items():
        all_values = [
            json.dumps(value, sort_keys=True) for value in (state["fields"].get(field), *beside(state, field))
        ]
        assert len(set(all_values)) == len(all_values)
        ranks = [rank[other["revision"]] for other in others]
        assert ranks == sorted(ranks, reverse=True)
        shown = [one for one in history if (one["body"] or {}).get(field, ...) == state["fields"].get(field)]
        assert max(rank[one["id"]] for one in shown) > ranks[0]


@TODAY
@given(history=histories())
def test_deleted_means_every_leaf_is_a_deletion(fold: Fold, history: list[Revision]) -> None:
    state, _ = fold(history)
    leaves = [one for one in history if not any(one["id"] in other["parents"] for other in history)]
    assert sorted(state["leaves"]) == sorted(one["id"] for one in leaves)
    deletions = [leaf["body"] is None for leaf in leaves]
    assert state["deleted"] == all(deletions)
    assert state["restored"] == (any(deletions) and not all(deletions))


@TODAY
@given(history=histories())
def test_deleting_and_bringing_back_changes_no_value_and_no_clash(fold: Fold, history: list[Revision]) -> None:
    before, _ = fold(history)
    gone = {"id": "gone", "parents": before["leaves"], "body": None, "order": 1000}
    deleted, _ = fold([*history, gone])
    assert deleted["deleted"]
    back, _ = fold([*history, gone, {"id": "back", "parents": deleted["leaves"], "body": {}, "order": 1001}])
    assert (back["fields"], back["clashes"]) == (before["fields"], before["clashes"])
    assert not back["deleted"]


@TODAY
@given(history=histories(), body=st.dictionaries(st.sampled_from(FIELDS), values, max_size=2))
def test_an_edit_survives_a_deletion_made_elsewhere(fold: Fold, history: list[Revision], body: dict[str, Any]) -> None:
    before, _ = fold(history)
    edit = {"id": "edit", "parents": before["leaves"], "body": body, "order": 1000}
    deletion = {"id": "deletion", "parents": before["leaves"], "body": None, "order": 1001}
    both, _ = fold([*history, deletion, edit])
    alone, _ = fold([*history, edit])
    assert not both["deleted"]
    assert both["restored"]
    assert (both["fields"], both["clashes"]) == (alone["fields"], alone["clashes"])


@TODAY
@given(history=histories())
def test_a_version_shows_what_was_shown_when_it_was_saved(fold: Fold, history: list[Revision]) -> None:
    _, versions = fold(history)
    for one in history:
        known = ancestors(history, one) | {one["id"]}
        then, _ = fold([other for other in history if other["id"] in known])
        version = next(each for each in versions if each["revision"] == one["id"])
        assert version["fields"] == then["fields"]


@TODAY
@given(history=histories(most=8), data=st.data())
def test_a_broken_phone_that_makes_rings_hangs_nothing_and_hides_nothing(
    fold: Fold, history: list[Revision], data: st.DataObject
) -> None:
    names = [one["id"] for one in history]
    ringed = [
        one | {"parents": data.draw(st.lists(st.sampled_from([*names, "unknown"]), max_size=3))} for one in history
    ]
    state, versions = fold(ringed)
    assert state["leaves"]
    assert {version["revision"] for version in versions} == set(names)
    assert fold(data.draw(st.permutations(ringed)))[0] == state
    for field in {field for one in ringed for field in one["body"] or {}}:
        set_to = [one["body"][field] for one in ringed if field in (one["body"] or {})]
        assert state["fields"].get(field) in set_to
