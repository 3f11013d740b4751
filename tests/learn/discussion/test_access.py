"""Who may do what: visitor, member, writer, author, operator, reported, blocked, stranger to a comment."""

import pytest

from tests import postgres
from tests.conftest import sign_up
from tests.learn.discussion.cast import ALL, Discusser, at

JUDGING = [("delete", "/reports"), ("put", "/hiding"), ("delete", "/hiding"), ("put", "/closing"),
           ("delete", "/closing"), ("delete", "/waiting"), ("put", "/blocking"), ("delete", "/blocking")]  # fmt: skip


def test_a_visitor_sees_and_writes_nothing(visitor, writer):
    comment = writer.wrote("Hello.")
    assert visitor.get(ALL).status_code == 401
    assert visitor.post(ALL, json={}).status_code == 401
    assert visitor.put(at(comment), json={}).status_code == 401


def test_a_member_reads_the_name_and_never_the_e_mail(writer, reader):
    comment = writer.wrote("Hello.")
    seen = reader.sees(comment)
    assert (seen["name"], seen["text"], seen["yours"]) == ("Wilma", "Hello.", False)
    assert "example.org" not in reader.client.get(ALL, query_string={"user": reader.user}).text
    assert writer.user not in reader.client.get(ALL, query_string={"user": reader.user}).text


def test_a_reply_stands_in_the_thread_of_what_it_answers(writer, reader, clock):
    began = writer.wrote("Is it the hip?")
    clock.goes(1)
    answer = reader.wrote("It may be.", parent=began)
    clock.goes(1)
    again = writer.wrote("Thank you.", parent=answer)
    newer = writer.wrote("Something else.")
    first, *threads = writer.reads()["threads"]
    assert first["from_article"]
    assert [[one["id"] for one in thread["comments"]] for thread in threads] == [[newer], [began, answer, again]]


def test_only_its_writer_changes_or_deletes_a_comment(writer, reader, author):
    comment = writer.wrote("Mine.")
    for other in (reader, author):
        assert other.changes(comment, "Yours.").status_code == 404
        assert other.deletes(comment).status_code == 404
        assert other.brings_back(comment, "Mine.").status_code == 404
    assert reader.sees(comment)["text"] == "Mine."
    assert writer.changes(comment, "Mine, better.").json["edited"] is True
    assert reader.sees(comment)["text"] == "Mine, better."


def test_fifteen_minutes_and_not_a_second_more(writer, clock):
    comment = writer.wrote("First.")
    clock.goes(899)
    assert writer.changes(comment, "Second.").status_code == 200
    assert 0 < writer.sees(comment)["editable_for"] <= 2
    clock.goes(2)
    late = writer.changes(comment, "Third.")
    assert (late.status_code, late.json["error"]) == (409, "late")
    assert writer.sees(comment)["text"] == "Second."


def test_a_deleted_comment_keeps_its_place_and_nothing_else(writer, reader):
    began = writer.wrote("Something I regret.")
    answer = reader.wrote("An answer.", parent=began)
    assert writer.deletes(began).status_code == 204
    assert writer.deletes(began).status_code == 204
    for one in (writer, reader):
        seen = one.sees(began)
        assert (seen["state"], seen["text"], seen["name"]) == ("deleted", None, None)
        assert one.sees(answer)["text"] == "An answer."
    assert reader.writes("More.", parent=began).json["error"] == "gone"


def test_a_deletion_is_taken_back_with_the_same_text_alone(app, writer, reader, clock):
    comment = writer.wrote("Regret.")
    reader.wrote("Answer.", parent=comment)
    writer.deletes(comment)
    assert writer.brings_back(comment, "Something else.").json["field"] == "text"
    assert writer.brings_back(comment, "Regret.").json["state"] == "shown"
    assert reader.sees(comment)["text"] == "Regret."
    writer.deletes(comment)
    clock.goes(901)
    assert writer.brings_back(comment, "Regret.").json["error"] == "late"


def test_one_report_a_person_and_none_of_ones_own(writer, reader, operator):
    comment = writer.wrote("Buy my cure.")
    assert reader.reports(comment, "advert", "He sells it.").status_code == 204
    assert reader.reports(comment).status_code == 409
    assert writer.reports(comment).status_code == 409
    assert (reader.sees(comment)["reported"], writer.sees(comment)["reported"]) == (True, False)
    assert (reader.sees(comment)["reports"], writer.sees(comment)["reports"]) == ([], [])
    held = operator.desk()["reported"][0]
    assert held["comment"]["reports"] == [{"reason": "advert", "words": "He sells it."}]
    assert operator.reads()["you"]["waiting"] == 1
    assert operator.client.delete(at(comment, "/reports")).status_code == 204
    assert operator.desk()["reported"] == []


@pytest.mark.parametrize(("method", "part"), JUDGING)
def test_what_moderating_does_is_not_there_for_anybody_else(writer, reader, method, part):
    comment = writer.wrote("Hello.")
    for one in (writer, reader):
        sent = {"user": one.user, "reason": "no"}
        assert one.client.open(at(comment, part), method=method, json=sent).status_code == 404
    assert reader.sees(comment)["state"] == "shown"
    assert reader.desk() == {"you": reader.reads()["you"], "waiting": [], "reported": []}


@pytest.mark.parametrize("role", ["author", "operator"])
def test_hidden_with_a_reason_that_all_can_read(request, writer, reader, role):
    judge = request.getfixturevalue(role)
    comment = writer.wrote("Too much.")
    assert judge.hides(comment, "").json["field"] == "reason"
    assert judge.hides(comment, "It names a doctor.").status_code == 204
    seen = {one.user: one.sees(comment) for one in (writer, reader, judge)}
    assert {one["reason"] for one in seen.values()} == {"It names a doctor."}
    assert [seen[one.user]["text"] for one in (writer, reader, judge)] == ["Too much.", None, "Too much."]
    assert seen[reader.user]["name"] is None
    assert writer.changes(comment, "Better.").status_code == 409
    assert judge.client.delete(at(comment, "/hiding")).status_code == 204
    assert reader.sees(comment)["text"] == "Too much."


def test_a_closed_thread_is_read_and_not_answered(writer, reader, author):
    began = writer.wrote("A question.")
    answer = author.wrote("An answer.", parent=began)
    assert author.client.put(at(answer, "/closing")).status_code == 204
    assert writer.reads()["threads"][1]["closed"] is True
    refused = reader.writes("But …", parent=answer)
    assert (refused.status_code, refused.json["error"]) == (409, "closed")
    assert author.client.delete(at(began, "/closing")).status_code == 204
    reader.wrote("But …", parent=answer)


def test_the_author_is_marked_and_nobody_else(writer, author, operator):
    marked = {one.user: writer.sees(one.wrote("An answer."))["author"] for one in (author, operator, writer)}
    assert marked == {author.user: True, operator.user: False, writer.user: False}


def test_somebody_blocked_reads_and_writes_nothing(writer, reader, operator):
    comment = writer.wrote("Nasty.")
    assert operator.client.put(at(comment, "/blocking")).status_code == 204
    assert operator.sees(comment)["blocked"] is True
    assert writer.reads()["you"]["blocked"] is True
    for reply in (writer.writes("More."), writer.changes(comment, "More."), writer.takes_name("Someone")):
        assert (reply.status_code, reply.json["error"]) == (403, "blocked")
    assert writer.deletes(comment).status_code == 204
    assert operator.client.delete(at(comment, "/blocking")).status_code == 204
    writer.wrote("Sorry.")


def test_nobody_blocks_those_who_moderate(author, operator):
    comment = author.wrote("An answer.")
    assert operator.client.put(at(comment, "/blocking")).status_code == 409


def test_first_comments_wait_where_the_operator_wants_it(make_app):
    app = make_app(COMMENTS_APPROVAL=1)
    writer, reader, author = (
        Discusser.named(sign_up(app.test_client(), f"{name}@example.org"), name) for name in ("Wilma", "Ruth", "Ada")
    )
    author.with_role("author")
    first = writer.wrote("My first.")
    assert [one.sees(first) and one.sees(first)["state"] for one in (writer, reader, author)] == [
        "waiting", None, "waiting",
    ]  # fmt: skip
    assert reader.reports(first).status_code == 404
    assert reader.writes("Hm.", parent=first).status_code == 422
    assert [one["comment"]["id"] for one in author.desk()["waiting"]] == [first]
    assert reader.client.delete(at(first, "/waiting")).status_code == 404
    assert author.client.delete(at(first, "/waiting")).status_code == 204
    assert reader.sees(first)["state"] == "shown"
    assert reader.sees(writer.wrote("My second."))["state"] == "shown"
    assert reader.sees(author.wrote("Mine."))["state"] == "shown"


def test_what_a_new_account_changes_waits_again(make_app):
    app = make_app(COMMENTS_APPROVAL=1)
    writer = Discusser.named(sign_up(app.test_client(), "wilma@example.org"), "Wilma")
    author = Discusser.named(sign_up(app.test_client(), "ada@example.org"), "Ada").with_role("author")
    first = writer.wrote("A kind word.")
    author.client.delete(at(first, "/waiting"))
    assert writer.changes(first, "Buy my pills.").json["state"] == "waiting"


def test_the_same_comment_sent_twice_is_there_once(writer, reader):
    comment = writer.wrote("Once.")
    assert writer.wrote("Once.", id=comment) == comment
    assert len(writer.reads()["threads"]) == 2
    assert writer.writes("Another.", id=comment).json["field"] == "id"
    assert reader.writes("Once.", id=comment).json["field"] == "id"


def test_words_are_never_sent_in_another_persons_name(writer, reader):
    """Somebody else signed in from another tab while this page was open."""
    reply = writer.writes("Mine.", user=reader.user)
    assert (reply.status_code, reply.json["error"]) == (409, "user")
    assert writer.client.get(ALL, query_string={"user": reader.user}).status_code == 409


def test_threads_come_by_twenties_the_newest_first(writer):
    written = [writer.wrote(f"Number {number}.") for number in range(45)]
    found, before = [], {}
    while True:
        page = writer.reads(**before)
        ids = [thread["id"] for thread in page["threads"] if not thread["from_article"]]
        found += ids
        before = {"before": ids[-1]}
        if not page["more"]:
            break
    assert sorted(found) == sorted(written)
    assert len(found) == 45


def test_a_comment_goes_under_an_article_that_is_there(writer):
    for reply in (
        writer.client.post("/api/discussion/no-such-article", json={"user": writer.user, "id": "x", "text": "Hi"}),
        writer.client.get("/api/discussion/no-such-article", query_string={"user": writer.user}),
    ):
        assert reply.status_code in {404, 422}


def test_a_deleted_comment_that_nobody_answered_leaves_no_empty_thread(writer, reader):
    comment = writer.wrote("Regret.")
    writer.deletes(comment)
    assert len(reader.reads()["threads"]) == 1
    assert writer.brings_back(comment, "Regret.").status_code == 200
    assert len(reader.reads()["threads"]) == 2


def test_it_is_all_the_same_on_postgresql(make_app):
    with postgres.server() as url:
        app = make_app(DATABASE_URL=url, COMMENTS_APPROVAL=1)
        writer, reader, author = (
            Discusser.named(sign_up(app.test_client(), f"{name}@example.org"), name)
            for name in ("Wilma", "Ruth", "Ada")
        )
        author.with_role("author")
        assert reader.takes_name("Wilma").status_code == 409
        first, nul = writer.wrote("zero\u200bwidth \U0001f9b5"), writer.writes("\x00")
        assert nul.json["field"] == "text"
        assert reader.sees(first) is None
        author.client.delete(at(first, "/waiting"))
        answer = author.wrote("An answer.", parent=first)
        assert reader.reports(first).status_code == 204
        assert len(author.desk()["reported"]) == 1
        assert author.hides(answer).status_code == 204
        assert reader.reads(before=first)["threads"] == []
        assert writer.deletes(first).status_code == 204
        assert writer.client.delete("/api/account?comments=keep").status_code == 204
        assert reader.sees(first)["state"] == "deleted"
        assert reader.sees(answer)["reason"] == "It names somebody."
