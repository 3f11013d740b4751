"""What the operator sets: roles, blocks, rates; and that nothing of what people write reaches the log."""

import logging

import pytest

from app.config import SettingError, read
from tests.conftest import sign_up
from tests.learn.discussion.cast import Discusser


def run(app, *args):
    done = app.test_cli_runner().invoke(args=["user", *args])
    assert done.exit_code == 0, done.output
    return done.output


def test_roles_are_given_and_taken_by_command(app, writer):
    for role in ("author", "operator"):
        assert run(app, role, "wilma@example.org") == f"wilma@example.org is an {role}.\n"
        assert writer.reads()["you"]["role"] == role
        assert run(app, role, "wilma@example.org", "--not") == f"wilma@example.org is no longer an {role}.\n"
        assert writer.reads()["you"]["role"] is None


def test_taking_a_role_that_somebody_has_not_leaves_the_one_they_have(app, author, owner):
    said = run(app, "operator", "ada@example.org", "--not")
    assert said == "ada@example.org is not an operator: nothing was changed.\n"
    assert author.reads()["you"]["role"] == "author"
    assert "nothing was changed" in run(app, "author", owner.email, "--not")
    assert "nothing was changed" in run(app, "block-comments", owner.email, "--not")


def test_what_somebody_is_already_is_said_and_a_second_role_takes_the_place_of_the_first(app, author):
    assert run(app, "author", "ada@example.org") == "ada@example.org is an author already.\n"
    run(app, "operator", "ada@example.org")
    assert author.reads()["you"]["role"] == "operator"


def test_somebody_is_blocked_by_command_before_they_ever_wrote(app, owner):
    run(app, "block-comments", owner.email)
    assert "already" in run(app, "block-comments", owner.email)
    assert Discusser.of(owner).takes_name("Otto").status_code == 403
    run(app, "block-comments", owner.email, "--not")
    assert Discusser.of(owner).takes_name("Otto").status_code == 200


@pytest.mark.parametrize("command", ["author", "operator", "block-comments"])
def test_a_command_for_nobody_says_so(app, command):
    done = app.test_cli_runner().invoke(args=["user", command, "nobody@example.org"])
    assert done.exit_code == 1
    assert "nobody@example.org" in done.output


@pytest.mark.parametrize("value", ["on", "0", "51", "-1", "two"])
def test_approval_is_off_or_a_number(value):
    with pytest.raises(SettingError, match="COMMENTS_APPROVAL"):
        read({"COMMENTS_APPROVAL": value})


def test_approval_is_off_where_nobody_says(app):
    assert app.config["COMMENTS_APPROVAL"] == 0
    assert read({"COMMENTS_APPROVAL": "3"})["COMMENTS_APPROVAL"] == 3


@pytest.fixture
def limited(make_app):
    yield make_app(RATE_LIMITS=True)
    make_app(RATE_LIMITS=False)  # the limiter is one object for all apps of this process


def test_the_seventh_comment_in_ten_minutes_waits_and_refused_ones_do_not_count(limited):
    writer = Discusser.named(sign_up(limited.test_client(), "wilma@example.org"), "Wilma")
    assert {writer.writes("").status_code for _ in range(8)} == {422}
    assert [writer.writes("Hello.").status_code for _ in range(7)] == [200] * 6 + [429]
    refused = writer.writes("Hello.")
    assert 0 < int(refused.headers["Retry-After"]) <= 600
    other = Discusser.named(sign_up(limited.test_client(), "ruth@example.org"), "Ruth")
    assert other.writes("Hello.").status_code == 200


def test_nothing_that_is_written_reaches_the_log(writer, reader, author, caplog):
    caplog.set_level(logging.DEBUG)
    comment = writer.wrote("Canary: I can't pee and my saddle is numb.")
    reader.reports(comment, "harmful", "Canary report.")
    author.hides(comment, "Canary reason.")
    writer.writes("Canary " * 2_000)
    assert "anary" not in caplog.text
