"""The cast: writer and reader are ordinary members, author and operator look after the discussion."""

import pytest
from flask import Flask

from tests.conftest import sign_up
from tests.learn.discussion.cast import Discusser


def _member(app: Flask, name: str) -> Discusser:
    return Discusser.named(sign_up(app.test_client(), f"{name.lower()}@example.org"), name)


@pytest.fixture
def writer(app: Flask) -> Discusser:
    return _member(app, "Wilma")


@pytest.fixture
def reader(app: Flask) -> Discusser:
    return _member(app, "Ruth")


@pytest.fixture
def author(app: Flask) -> Discusser:
    return _member(app, "Ada").with_role("author")


@pytest.fixture
def operator(app: Flask) -> Discusser:
    return _member(app, "Olga").with_role("operator")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> "Clock":
    return Clock(monkeypatch)


class Clock:
    """The server's clock, in the hands of a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from app.learn.discussion import reading, writing

        self.now = writing.time.time()
        monkeypatch.setattr(writing.time, "time", lambda: self.now)
        assert reading.time is writing.time

    def goes(self, seconds: float) -> None:
        self.now += seconds
