"""An article's text is cut into headings, prose and live parts, each knowing its line."""

import pytest

from app.learn.blocks import Block, blocks
from app.learn.errors import ArticleError

TEXT = """\
Opening words.

## A heading
::: routine wall-5
Words between.
::: note A title
Boxed words.

More of them.
:::
Last words."""


def test_it_is_cut_where_headings_and_tags_stand() -> None:
    assert list(blocks("x.md", TEXT, first_line=10)) == [
        Block("prose", "", "Opening words.\n", 10),
        Block("section", "A heading", "", 12),
        Block("routine", "wall-5", "", 13),
        Block("prose", "", "Words between.", 14),
        Block("note", "A title", "Boxed words.\n\nMore of them.", 15),
        Block("prose", "", "Last words.", 20),
    ]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("fine\n:::", 2, "this ::: closes nothing"),
        ("::: notte Title\nwords\n:::", 1, "no live part is called “notte”"),
        ("fine\n\n::: note Title\nwords", 3, "“note” is never closed"),
        ("::: note Title\nwords\n::: routine wall-5\n:::", 3, "“note” of line 1 is still open here"),
    ],
)
def test_a_broken_tag_is_named_with_its_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(ArticleError) as raised:
        list(blocks("x.md", text))
    assert str(raised.value) == f"articles/x.md:{line}: {problem}"
