"""Many at once: phones of one person push together, and nobody's row is lost, doubled or numbered twice."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.accounts import people
from app.log import epoch, push
from tests.conftest import PASSWORD
from tests.log.conftest import revision, uuid7

PHONES, ROUNDS, ROWS = 4, 5, 8


def _push_all(app, user, begun, start, batches):
    start.wait()
    results = []
    with app.app_context():
        for batch in batches:
            results += push.accept(user, begun, batch)
    return results


def _together(app, user, work):
    """Runs each list of batches in a thread of its own, all starting at one moment; returns every result."""
    with app.app_context():
        begun = epoch.current()
    start = threading.Barrier(len(work))
    with ThreadPoolExecutor(len(work)) as threads:
        running = [threads.submit(_push_all, app, user, begun, start, batches) for batches in work]
        return [result for each in running for result in each.result()]


def _somebody(app):
    with app.app_context():
        return people.create(f"{uuid7()}@example.org", PASSWORD)


def test_rows_of_phones_pushing_together_get_every_number_once(log_app):
    user = _somebody(log_app)
    work = [[[revision() for _ in range(ROWS)] for _ in range(ROUNDS)] for _ in range(PHONES)]
    results = _together(log_app, user, work)
    assert sorted(result["seq"] for result in results) == list(range(1, PHONES * ROUNDS * ROWS + 1))


def test_the_same_rows_pushed_together_are_stored_once(log_app):
    user = _somebody(log_app)
    batches = [[revision() for _ in range(ROWS)] for _ in range(ROUNDS)]
    results = _together(log_app, user, [batches] * PHONES)
    numbers = {}
    for result in results:
        assert numbers.setdefault(result["id"], result["seq"]) == result["seq"]
    assert sorted(numbers.values()) == list(range(1, ROUNDS * ROWS + 1))


def test_two_people_pushing_together_each_count_from_one(log_app):
    users = [_somebody(log_app), _somebody(log_app)]
    with log_app.app_context():
        begun = epoch.current()
    start = threading.Barrier(2)
    work = [[[revision() for _ in range(ROWS)] for _ in range(ROUNDS)] for _ in users]
    with ThreadPoolExecutor(2) as threads:
        running = [threads.submit(_push_all, log_app, *each) for each in
                   ((user, begun, start, batches) for user, batches in zip(users, work, strict=True))]  # fmt: skip
        for each in running:
            assert [result["seq"] for result in each.result()] == list(range(1, ROUNDS * ROWS + 1))


def test_a_push_that_breaks_half_way_stores_nothing_and_leaves_no_gap(log_app, monkeypatch):
    user = _somebody(log_app)
    rows = [revision() for _ in range(3)]
    real = push._store

    def breaks(*arguments):
        real(*arguments)
        raise OSError("disk full")

    with log_app.app_context():
        begun = epoch.current()
        monkeypatch.setattr(push, "_store", breaks)
        with pytest.raises(OSError, match="disk full"):
            push.accept(user, begun, rows)
        monkeypatch.setattr(push, "_store", real)
        assert [result["seq"] for result in push.accept(user, begun, rows)] == [1, 2, 3]
