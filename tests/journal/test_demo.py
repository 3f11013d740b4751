"""`flask demo`: one account, its rows through the same door as a phone's, and never twice."""

import re

from app.journal.demo import EMAIL


def run(app) -> str:
    result = app.test_cli_runner().invoke(args=["demo"])
    assert result.exit_code == 0, result.output
    return re.search(r"Password: (\S+)", result.output)[1]


def held(client, password: str) -> list[dict]:
    assert client.post("/sign-in", data={"email": EMAIL, "password": password}).status_code == 303
    me = client.get("/api/me").json
    return client.get("/api/log", query_string={"user": me["user"], "epoch": me["epoch"]}).json["revisions"]


def test_the_printed_password_opens_ninety_days(app):
    rows = held(app.test_client(), run(app))
    assert len(rows) > 140
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))


def test_running_it_twice_doubles_nothing_and_prints_a_password_that_works(app):
    before = held(app.test_client(), run(app))
    after = held(app.test_client(), run(app))
    assert after == before


def test_what_was_added_by_hand_stays(app):
    client = app.test_client()
    held(client, run(app))
    me = client.get("/api/me").json
    own = {
        "id": "0190a000-0000-7000-8000-000000000001",
        "record": "0190a000-0000-7000-8000-000000000002",
        "kind": "entry",
        "parents": [],
        "body": {"leg": 1},
        "made_at": "2020-01-01T08:00:00+01:00",
        "device": "my-phone",
    }
    client.post("/api/log", json={"user": me["user"], "epoch": me["epoch"], "revisions": [own]})
    rows = held(app.test_client(), run(app))
    assert [row["device"] for row in rows].count("my-phone") == 1
    assert len(rows) == rows[-1]["seq"]


def test_it_leaves_no_sign_in_behind(app):
    run(app)
    from app.accounts.models import SignIn
    from app.extensions import db

    with app.app_context():
        assert db.session.query(SignIn).count() == 0
