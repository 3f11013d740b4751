"""No log line holds what was written or who wrote it. (Mails: test_mail.py; addresses: test_headers.py.)"""

import logging

import pytest

from tests.conftest import PASSWORD
from tests.log.conftest import revision

NOTE = "canary 7f3a: my calf is numb"


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.DEBUG)
    return caplog


def test_a_day_of_use_leaves_nothing_of_anybody_in_the_log(app, owner, lines):
    me = owner.client.get("/api/me").json
    body = {"at": "2026-11-22T21:30:00+01:00", "note": NOTE, "leg": 6}
    pushed = {"epoch": me["epoch"], "user": me["user"], "revisions": [revision(body=body), {"note": NOTE}]}
    assert owner.client.post("/api/log", json=pushed).status_code == 200
    owner.client.get(f"/api/log?user={me['user']}&epoch={me['epoch']}&after=0")
    owner.client.post("/sign-in", data={"email": owner.email, "password": "not the right one at all"})
    owner.client.get("/nowhere")
    for line in lines.messages:
        assert not [word for word in (NOTE, "canary", owner.email, PASSWORD, owner.id) if word in line], line


def test_when_something_breaks_the_log_tells_where_and_not_what(app, owner, lines, monkeypatch):
    app.testing = False
    monkeypatch.setitem(app.view_functions, "accounts.settings", lambda: 1 / 0)
    assert owner.client.get("/settings").status_code == 500
    assert "ZeroDivisionError" in lines.text
    assert owner.email not in lines.text
    assert owner.id not in lines.text
