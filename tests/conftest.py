"""The server's fixtures: an app on its own SQLite file, and the cast of every access test: owner, stranger, visitor."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.extensions import db

PASSWORD = "six quiet herons wade"

# Cheap hashes and no rates: what is tested here is not how long a password holds out.
SETTINGS: dict[str, Any] = {
    "SECRET_KEY": "a key for tests, long enough to be one",
    "ARGON2_MEMORY_KIB": 8,
    "ARGON2_PASSES": 1,
    "RATE_LIMITS": False,
}


class Browser(FlaskClient):
    """Sends what a browser sends from a page of this site, and reads each answer to its end.

    A test of the gate says something else of where it comes from.
    """

    def open(self, *args: Any, **kwargs: Any) -> Any:
        headers = dict(kwargs.pop("headers", None) or {})
        headers.setdefault("Sec-Fetch-Site", "same-origin")
        return super().open(*args, headers=headers, buffered=True, **kwargs)


@dataclass(frozen=True)
class Member:
    """Somebody with an account, signed in in `client`."""

    client: FlaskClient
    id: str
    email: str


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of the newest schema: a copy of it comes sooner than each migration once more."""
    file = tmp_path_factory.mktemp("schema") / "newest.sqlite"
    app = create_app(SETTINGS | {"DATABASE_URL": f"sqlite:///{file}"})
    with app.app_context():
        db.engine.dispose()  # the last connection to close puts all of it into this one file
    return file


@pytest.fixture
def make_app(tmp_path: Path, migrated: Path) -> Callable[..., Flask]:
    """Makes an app on a file of this test's own; another call opens the same file again."""
    file = tmp_path / "test.sqlite"
    shutil.copy(migrated, file)

    def make(**settings: Any) -> Flask:
        own = {"DATABASE_URL": f"sqlite:///{file}"}
        made = create_app(SETTINGS | own | settings)
        made.test_client_class = Browser
        made.testing = True
        return made

    return make


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    return make_app()


@pytest.fixture
def in_app(app: Flask) -> Iterator[Flask]:
    with app.app_context():
        yield app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def sign_up(client: FlaskClient, email: str, password: str = PASSWORD) -> Member:
    """A new account, made through the page like anybody's."""
    reply = client.post("/sign-up", data={"email": email, "password": password})
    assert reply.status_code == 303, reply.text
    return Member(client, client.get("/api/me").json["user"], email)


@pytest.fixture
def owner(app: Flask) -> Member:
    return sign_up(app.test_client(), "owner@example.org")


@pytest.fixture
def stranger(app: Flask) -> Member:
    return sign_up(app.test_client(), "stranger@example.org")


@pytest.fixture
def visitor(app: Flask) -> FlaskClient:
    return app.test_client()
