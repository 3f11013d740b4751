"""The log's tests run on both databases: one app for each, fresh people for every test."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from tests import postgres
from tests.conftest import SETTINGS, Browser, sign_up


def _app(url: str) -> Flask:
    made = create_app(SETTINGS | {"DATABASE_URL": url})
    made.test_client_class = Browser
    return made


@pytest.fixture(scope="session")
def sqlite_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return _app(f"sqlite:///{tmp_path_factory.mktemp('log') / 'log.sqlite'}")


@pytest.fixture(scope="session")
def postgres_app() -> Iterator[Flask]:
    with postgres.server() as url:
        yield _app(url)


@pytest.fixture(params=["sqlite", "postgres"])
def log_app(request: pytest.FixtureRequest) -> Flask:
    return request.getfixturevalue(f"{request.param}_app")


def uuid7() -> str:
    """As phones make them: the version and variant bits are right, the time in it is anything."""
    return str(uuid.UUID(int=uuid.uuid4().int & ~(0xF << 76) | (7 << 76)))


def revision(**fields: Any) -> dict[str, Any]:
    """A new record's first revision, with any field replaced."""
    plain = {
        "id": uuid7(),
        "record": uuid7(),
        "kind": "entry",
        "parents": [],
        "body": {"at": "2026-11-22T21:30:00+01:00", "leg": 4},
        "made_at": "2026-11-22T21:30:05+01:00",
        "device": uuid7(),
    }
    return plain | fields


def edit(parent: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A revision on top of another one."""
    return revision(record=parent["record"], kind=parent["kind"], parents=[parent["id"]], body={"leg": 5}) | fields


@dataclass
class Phone:
    """A signed-in phone, as far as the wire knows it."""

    client: FlaskClient
    user: str
    epoch: str

    def post(self, *revisions: Any, **envelope: Any) -> Any:
        sent = {"epoch": self.epoch, "user": self.user, "revisions": list(revisions)} | envelope
        return self.client.post("/api/log", json=sent)

    def push(self, *revisions: Any) -> list[dict[str, Any]]:
        reply = self.post(*revisions)
        assert reply.status_code == 200, reply.text
        assert reply.json["epoch"] == self.epoch
        return reply.json["results"]

    def get(self, **query: Any) -> Any:
        return self.client.get("/api/log", query_string={"user": self.user, "epoch": self.epoch} | query)

    def pull(self, **query: Any) -> list[dict[str, Any]]:
        reply = self.get(**query)
        assert reply.status_code == 200, reply.text
        return [without_time(row) for row in reply.json["revisions"]]


def without_time(row: dict[str, Any]) -> dict[str, Any]:
    """A pulled row as it was written; when the server numbered it no test can know."""
    return {name: value for name, value in row.items() if name != "saved_at"}


def phone_of(client: FlaskClient) -> Phone:
    me = client.get("/api/me").json
    return Phone(client, me["user"], me["epoch"])


@pytest.fixture
def make_phone(log_app: Flask) -> Callable[[], Phone]:
    """Each call is somebody new."""

    def make() -> Phone:
        client = log_app.test_client()
        sign_up(client, f"{uuid.uuid4()}@example.org")
        return phone_of(client)

    return make


@pytest.fixture
def phone(make_phone: Callable[[], Phone]) -> Phone:
    return make_phone()
