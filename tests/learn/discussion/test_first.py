"""The exchange that came with the article: checked when the app starts, first in its discussion, closed."""

import pytest

from app.learn.discussion import FIRST
from app.learn.discussion.first import read_first
from app.learn.errors import DiscussionError
from tests.learn.discussion.cast import ARTICLE

SAID = '[[exchange]]\narticle = "known"\n[[exchange.comments]]\nid = "first"\nname = "A reader"\ntext = "A question"\n'


def test_it_leads_the_discussion_and_its_answer_is_the_authors(writer):
    writer.wrote("Newer.")
    first = writer.reads()["threads"][0]
    assert (first["from_article"], first["closed"]) == (True, True)
    question, answer = first["comments"]
    assert question["name"] == "The article’s first reader"
    assert (question["author"], answer["author"], answer["parent"]) == (False, True, question["id"])


def test_nobody_answers_it(writer):
    first = writer.reads()["threads"][0]["id"]
    assert writer.writes("But …", parent=first).json["field"] == "parent"


@pytest.mark.parametrize(("text", "told"), [
    (SAID.replace("known", "unknown"), "exchange.0.article: no article is called “unknown”"),
    (SAID.replace('name = "A reader"', ""), "exchange.0.comments.0.name"),
    (SAID + 'loud = true\n', "exchange.0.comments.0.loud"),
    (SAID.replace('"A question"', '" "'), "exchange.0.comments.0.text"),
    ("[[", "file: "),
])  # fmt: skip
def test_a_file_that_is_wrong_stops_the_start_by_name(tmp_path, text, told):
    file = tmp_path / "discussion.toml"
    file.write_text(text)
    with pytest.raises(DiscussionError) as refused:
        read_first(file, {"known"})
    assert told in str(refused.value)


def test_the_one_we_ship_is_right():
    assert list(read_first(FIRST, {ARTICLE})) == [ARTICLE]
