"""A drawing of ours has words, takes the page's colours, and holds nothing that the content policy would refuse."""

from pathlib import Path

import pytest

from app.learn.errors import PictureError
from app.learn.pictures import Drawing, read_pictures
from tests.content.shelf import ARTICLES, PICTURES

WORDS = "<title>A disc</title><desc>Seen from\n  above.</desc>"


def read(folder: Path, inside: str) -> Drawing:
    (folder / "disc.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>', "utf-8"
    )
    return read_pictures(folder)["disc"]


def test_its_words_name_it_to_a_screen_reader(tmp_path: Path) -> None:
    drawing = read(tmp_path, WORDS)
    assert (drawing.title, drawing.description) == ("A disc", "Seen from above.")
    assert 'role="img" aria-labelledby="disc-title disc-desc"' in drawing.svg
    assert '<title id="disc-title">A disc</title><desc id="disc-desc">' in drawing.svg


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ("<title>A disc</title><g/>", "it has to begin with a <title> and a <desc>"),
        ("<title>A disc</title><desc> </desc>", "its <title> or its <desc> is empty"),
        (WORDS + '<path style="fill:red"/>', "“style=” has no place in a drawing"),
        (WORDS + '<path fill="red"/>', "“fill=” has no place in a drawing"),
        (WORDS + "<script>1</script>", "“<script” has no place in a drawing"),
        (WORDS + "<g>", "it is not XML"),
    ],
)
def test_what_is_wrong_with_it_is_named(tmp_path: Path, inside: str, problem: str) -> None:
    with pytest.raises(PictureError, match=r"^pictures/disc\.svg: ") as raised:
        read(tmp_path, inside)
    assert problem in str(raised.value)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_each_of_ours_stands_in_an_article(picture: Path) -> None:
    assert any(f"::: picture {picture.stem} " in article.read_text("utf-8") for article in ARTICLES)
