"""Two phones push what they like, in any cut, any order and any number of times: the same set, numbered without gaps.

Hypothesis drives the real door (SQLite) beside a model of three lines: a row is stored when its parents are.
"""

import json
import uuid

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from app.accounts import people
from app.log import epoch, pull, push
from app.log.protocol import Pull
from tests.conftest import PASSWORD
from tests.log.conftest import edit, revision


class TwoPhones(RuleBasedStateMachine):
    """Both phones hold everything that was ever written, as after a new epoch; each offers any part of it."""

    @initialize()
    def somebody_new(self) -> None:
        self.user = people.create(f"{uuid.uuid4()}@example.org", PASSWORD)
        self.epoch = epoch.current()
        self.written: list[dict] = []
        self.stored: dict[str, int] = {}
        self.cursors = [(0, ""), (0, "")]
        self.seen: list[list[str]] = [[], []]

    @rule(leg=st.integers(0, 10))
    def write(self, leg: int) -> None:
        self.written.append(revision(body={"leg": leg}))

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        """An edit of one record from any of its revisions, or the joining of two."""
        if not self.written:
            return
        parent = data.draw(st.sampled_from(self.written))
        same = [row["id"] for row in self.written if row["record"] == parent["record"]]
        others = data.draw(st.lists(st.sampled_from(same), max_size=2, unique=True))
        parents = sorted({parent["id"], *others})
        self.written.append(edit(parent, parents=parents, body=data.draw(st.sampled_from([None, {}, {"back": 2}]))))

    @rule(data=st.data())
    def offer(self, data: st.DataObject) -> None:
        if not self.written:
            return
        rows = data.draw(st.lists(st.sampled_from(self.written), max_size=8))
        results = push.accept(self.user, self.epoch, rows)
        assert [result["id"] for result in results] == [row["id"] for row in rows]
        for row, result in zip(rows, results, strict=True):
            self._expect(row, result)

    def _expect(self, row: dict, result: dict) -> None:
        if row["id"] not in self.stored and all(parent in self.stored for parent in row["parents"]):
            self.stored[row["id"]] = len(self.stored) + 1
        if row["id"] in self.stored:
            assert result == {"id": row["id"], "seq": self.stored[row["id"]]}
        else:
            assert result == {"id": row["id"], "waiting": True}

    @rule(phone=st.integers(0, 1), limit=st.integers(1, 5))
    def fetch(self, phone: int, limit: int) -> None:
        after, at = self.cursors[phone]
        page = Pull(user=self.user, epoch=self.epoch, after=after, at=at, limit=limit)
        rows = json.loads(pull.page(self.user, page))["revisions"]
        if rows:
            self.cursors[phone] = (rows[-1]["seq"], rows[-1]["id"])
        self.seen[phone] += [row["id"] for row in rows]

    @invariant()
    def each_phone_has_a_beginning_of_the_same_log(self) -> None:
        if not hasattr(self, "stored"):
            return
        in_order = sorted(self.stored, key=self.stored.__getitem__)
        assert sorted(self.stored.values()) == list(range(1, len(self.stored) + 1))
        for seen in self.seen:
            assert seen == in_order[: len(seen)]


@pytest.fixture
def in_log_app(sqlite_app):
    with sqlite_app.app_context():
        yield


def test_any_cut_any_order_any_repetition_makes_the_same_log(in_log_app):
    few = settings(max_examples=25, stateful_step_count=25, deadline=None, derandomize=True,
                   suppress_health_check=list(HealthCheck))  # fmt: skip
    run_state_machine_as_test(TwoPhones, settings=few)
