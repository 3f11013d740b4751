"""The end of an account, and a copy of all of it."""

import json

import pytest
from sqlalchemy import func, select

from app.accounts import export
from app.extensions import db
from tests.accounts.authenticator import Authenticator
from tests.accounts.test_passkeys import add
from tests.conftest import PASSWORD, Member, sign_up
from tests.learn.discussion.cast import Discusser
from tests.log.conftest import phone_of, revision

SAID = "Canary: it hurt less after the walk \U0001f9b5 \x00"


@pytest.fixture
def full(app, owner):
    """An owner with something in every table that a person can have something in."""
    client = owner.client
    phone = phone_of(client)
    phone.post(revision(body={"at": "2026-11-22T08:00:00+01:00", "note": SAID}))
    add(client, Authenticator())
    client.post("/api/account/recovery-codes", json={})
    client.post("/api/account/authenticator", json={})
    discuss(client, owner.id)
    app.test_client().post("/sign-in", data={"email": owner.email, "password": PASSWORD})
    return owner


def discuss(client, user_id):
    """A comment under an article, and a report on somebody else's."""
    other = sign_up(client.application.test_client(), "other@example.org")
    sam, otto = Discusser.named(Member(client, user_id, ""), "Canary Sam"), Discusser.named(other, "Otto")
    mine, theirs = sam.wrote("Canary: mine"), otto.wrote("His own")
    assert sam.reports(theirs).status_code == 204
    assert otto.reports(mine).status_code == 204


def rows(app, user_id):
    """How many rows of each table are this person's."""
    with app.app_context(), db.engine.connect() as connection:
        owned = {
            table.name: select(func.count()).select_from(table).where(table.c.user_id == user_id)
            for table in db.metadata.sorted_tables
            if "user_id" in table.columns
        }
        users = db.metadata.tables["users"]
        owned["users"] = select(func.count()).select_from(users).where(users.c.id == user_id)
        return {name: connection.execute(query).scalar() for name, query in owned.items()}


def everything(app):
    """Every value of every row of the database, as text."""
    with app.app_context(), db.engine.connect() as connection:
        return repr([list(connection.execute(select(table))) for table in db.metadata.sorted_tables])


def test_erasing_takes_every_row_of_every_table_at_once(app, full, stranger):
    before = rows(app, full.id)
    assert min(before.values()) > 0, before  # a table that nothing was put into would prove nothing
    theirs = rows(app, stranger.id)
    assert full.client.delete("/api/account").status_code == 204
    assert set(rows(app, full.id).values()) == {0}
    assert rows(app, stranger.id) == theirs


def test_nothing_in_the_database_says_any_more_who_it_was(app, full):
    full.client.delete("/api/account")
    left = everything(app)
    assert full.id not in left
    assert full.email not in left
    assert "Canary" not in left


def test_erasing_signs_out_everywhere_and_frees_the_address(app, full):
    full.client.delete("/api/account")
    assert full.client.get("/api/me").status_code == 401
    typed = {"email": full.email, "password": PASSWORD}
    assert app.test_client().post("/sign-in", data=typed).status_code == 422
    assert app.test_client().post("/sign-up", data=typed).status_code == 303


def test_other_phones_learn_that_it_was_erased_and_nothing_else(app, full, visitor):
    ask = f"/api/erased?user={full.id}"
    assert visitor.get(ask).json == {"erased": False}
    full.client.delete("/api/account")
    assert visitor.get(ask).json == {"erased": True}
    for other in ("", "x", "00000000-0000-0000-0000-000000000000", "\ud800"):
        assert visitor.get("/api/erased", query_string={"user": other.encode("utf-8", "surrogatepass")}).json == {
            "erased": False
        }


def test_the_operator_erases_too(app, full):
    done = app.test_cli_runner().invoke(args=["user", "erase", full.email], input="n\n")
    assert done.exit_code == 1
    assert rows(app, full.id)["users"] == 1
    done = app.test_cli_runner().invoke(args=["user", "erase", full.email, "--yes"])
    assert done.exit_code == 0, done.output
    assert set(rows(app, full.id).values()) == {0}


def test_the_copy_holds_every_row_of_every_table(app, full, stranger):
    reply = full.client.get("/api/account/export")
    assert reply.headers["Content-Disposition"].startswith("attachment")
    assert reply.headers["Cache-Control"] == "no-store"
    copy = json.loads(reply.text)
    counts = {name: len(held) for name, held in copy.items() if name != "format"}
    expected = {name: count for name, count in rows(app, full.id).items() if name != "ceremonies"}
    assert {name: counts[name] for name in expected if counts[name]} == {
        name: count for name, count in expected.items() if counts[name]
    }
    assert {"users", "sign_ins", "passkeys", "revisions", "log_heads"} <= {name for name in counts if counts[name]}
    assert copy["revisions"][0]["body"]["note"] == SAID
    assert copy["users"][0]["email"] == full.email
    assert stranger.id not in reply.text


def test_the_copy_holds_nothing_that_opens_anything(app, full):
    copy = json.loads(full.client.get("/api/account/export").text)
    names = {name for held in copy.values() if isinstance(held, list) for row in held for name in row}
    assert names.isdisjoint({"password_hash", "token_hash", "totp_secret", "code_hash", "public_key", "key_hash"})


def test_every_table_with_somebodys_rows_is_in_the_copy(in_app):
    owned = {table.name for table in db.metadata.sorted_tables if "user_id" in table.columns}
    assert {table.name for table in export.tables()} == owned - {"ceremonies"} | {"users"}
