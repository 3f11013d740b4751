"""Erasing an account takes its comments along or leaves them nameless; those who answered keep their places."""

import json

from sqlalchemy import select

from app.extensions import db
from tests.accounts.test_erasing import everything


def test_by_default_its_comments_go_and_the_answers_stay(app, writer, reader):
    began = writer.wrote("Canary words.")
    answer = reader.wrote("An answer.", parent=began)
    assert writer.client.delete("/api/account").status_code == 204
    seen = reader.sees(began)
    assert (seen["state"], seen["text"], seen["name"]) == ("deleted", None, None)
    assert reader.sees(answer)["text"] == "An answer."
    left = everything(app)
    assert "Canary" not in left
    assert "Wilma" not in left
    assert writer.user not in left


def test_or_they_stay_without_a_name(app, writer, reader):
    comment = writer.wrote("This helped me.")
    assert writer.client.delete("/api/account?comments=keep").status_code == 204
    seen = reader.sees(comment)
    assert (seen["state"], seen["text"], seen["name"]) == ("shown", "This helped me.", None)
    left = everything(app)
    assert "Wilma" not in left
    assert writer.user not in left


def test_what_was_hidden_goes_either_way(app, writer, author):
    comment = writer.wrote("Canary words.")
    author.hides(comment)
    writer.client.delete("/api/account?comments=keep")
    assert "Canary" not in everything(app)


def test_a_wish_that_makes_no_sense_erases_nothing(writer, reader):
    comment = writer.wrote("Still here.")
    reply = writer.client.delete("/api/account?comments=burn")
    assert (reply.status_code, reply.json["field"]) == (422, "comments")
    assert reader.sees(comment)["text"] == "Still here."


def test_the_operators_command_asks_the_same(app, writer, reader):
    comment = writer.wrote("This helped me.")
    erase = ["user", "erase", "wilma@example.org", "--yes", "--keep-comments"]
    assert app.test_cli_runner().invoke(args=erase).exit_code == 0
    assert reader.sees(comment)["text"] == "This helped me."


def test_the_name_is_free_again(writer, reader):
    writer.client.delete("/api/account")
    assert reader.takes_name("Wilma").status_code == 200


def test_the_copy_holds_comments_reports_and_the_name(writer, reader):
    mine = writer.wrote("Canary words.")
    theirs = reader.wrote("Theirs.")
    writer.reports(theirs, "unkind", "Because.")
    copy = json.loads(writer.client.get("/api/account/export").text)
    assert [(row["id"], row["text"]) for row in copy["comments"]] == [(mine, "Canary words.")]
    assert [(row["comment_id"], row["words"]) for row in copy["comment_reports"]] == [(theirs, "Because.")]
    assert copy["commenters"][0]["name"] == "Wilma"
    assert "Theirs." not in json.dumps(copy)


def test_deleted_words_are_nowhere_on_the_server(app, writer):
    comment = writer.wrote("Canary words.")
    writer.deletes(comment)
    with app.app_context(), db.engine.connect() as connection:
        held = repr([list(connection.execute(select(table))) for table in db.metadata.sorted_tables])
    assert "Canary" not in held
