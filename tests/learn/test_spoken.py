"""The page itself says what is read aloud: each sentence is marked where it stands, and nothing else is changed."""

import re

import pytest

from app.learn.spoken import told


def said(html: str) -> list[str]:
    return [sentence.text for sentence in told(html).sentences]


def unmarked(html: str) -> str:
    return re.sub(r"<span data-sentence=\"\d+\">(.*?)</span>", r"\1", str(html))


def test_a_sentence_that_runs_through_a_link_is_one_sentence_in_several_marks() -> None:
    page = told('<p>See <a href="/check">the <b>signs</b></a> first. Then rest.</p>')
    assert [one.text for one in page.sentences] == ["See the signs first.", "Then rest."]
    assert page.html == (
        '<p><span data-sentence="0">See </span><a href="/check"><span data-sentence="0">the </span>'
        '<b><span data-sentence="0">signs</span></b></a><span data-sentence="0"> first.</span>'
        ' <span data-sentence="1">Then rest.</span></p>'
    )


def test_two_sentences_in_one_link_are_marked_each() -> None:
    page = told("<p><strong>Stop. Rest</strong> now.</p>")
    assert [one.text for one in page.sentences] == ["Stop.", "Rest now."]
    assert unmarked(page.html) == "<p><strong>Stop. Rest</strong> now.</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<h2 id='a'>Q &amp; A: 1 &lt; 2</h2><!-- c --><p>He said &#34;no&#34;.<br>Next</p>",
        '<p>One<sup class="cite"><a href="#s">1</a></sup> two.</p><hr><img src="x" alt="y">',
        '<svg viewBox="0 0 1 1"><g><path d="M0 0"/></g><text>in it</text></svg><p>After</p>',
        "<dl><div><dt>People</dt><dd>20 adults</dd></div></dl>",
    ],
)
def test_but_for_the_marks_the_page_stays_as_it_was(html: str) -> None:
    assert unmarked(told(html).html) == html


@pytest.mark.parametrize(
    "unspoken",
    [
        "<button>Press</button>",
        '<a class="button primary" href="/x">Start</a>',
        "<details><summary>Contents</summary><p>One</p></details>",
        "<nav>Here</nav>",
        '<div aria-hidden="true">Drawn</div>',
        "<p hidden>Not yet</p>",
        "<p data-unspoken>4 min</p>",
        '<span class="visually-hidden">series:</span>',
        "<article-reader>Listen</article-reader>",
        "<svg><title>A leg</title></svg>",
    ],
)
def test_what_only_eyes_and_fingers_can_use_is_left_out(unspoken: str) -> None:
    assert said(f"<p>Before</p>{unspoken}<p>After</p>") == ["Before", "After"]


def test_numbers_of_sources_are_left_out_of_their_sentence() -> None:
    assert said('<p>It eases.<sup><a href="#a">1</a></sup> Often.</p>') == ["It eases.", "Often."]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (
            "<figure><svg><text>L5</text></svg><figcaption>The nerve</figcaption></figure>",
            "There is a picture here: The nerve",
        ),
        (
            '<figure class="bars"><figcaption>Pain</figcaption><dl><dt>a</dt></dl></figure>',
            "There is a chart here: Pain",
        ),
        ('<figure><figcaption data-said-before="Look:">A map</figcaption></figure>', "Look: A map"),
    ],
)
def test_a_picture_and_a_chart_are_told_by_their_caption(html: str, words: str) -> None:
    assert said(html) == [words]


def test_a_table_is_read_row_by_row_without_its_head() -> None:
    page = told(
        "<table><caption>Trials</caption><thead><tr><th>Study</th><th>Found</th></tr></thead><tbody>"
        '<tr><th>First, 2019</th><td>A little. No harm.</td><td data-said-before="Harm:">None</td><td></td></tr>'
        "<tr><th>Second</th><td>Nothing</td></tr></tbody></table>"
    )
    assert [one.text for one in page.sentences] == [
        "There is a table here: Trials",
        *("First, 2019", "A little.", "No harm.", "Harm: None"),
        *("Second", "Nothing"),
    ]
    row, cell, further, *_ = (one.pause for one in page.sentences[1:])
    assert row > cell > further
    assert '<th><span data-sentence="1">First, 2019</span></th>' in page.html


def test_a_chart_is_read_by_the_words_of_its_rows_and_each_row_is_marked_as_a_whole() -> None:
    page = told(
        '<figure class="bars"><figcaption>Pain</figcaption><dl><div class="row" data-said="Worn. At age 20: 37.">'
        '<dt>Worn</dt><dd>37</dd></div></dl><p aria-hidden="true" data-said="Less is better.">←</p></figure><p>So.</p>'
    )
    assert [one.text for one in page.sentences] == [
        "There is a chart here: Pain",
        *("Worn. At age 20: 37.", "Less is better.", "So."),
    ]
    assert (
        '<div data-sentence="1" class="row" data-said="Worn. At age 20: 37."><dt>Worn</dt><dd>37</dd></div>'
        in page.html
    )
    assert '<p data-sentence="2" aria-hidden="true"' in page.html


def test_words_for_a_row_in_what_is_not_read_are_not_read() -> None:
    assert said('<div hidden><figure><div data-said="One: 1.">1</div></figure></div>') == []


def test_a_caption_in_what_is_not_read_is_not_read() -> None:
    assert said('<div aria-hidden="true"><figure><figcaption>Drawn</figcaption></figure></div>') == []


def test_words_for_ears_alone_come_before_the_first_sentence_of_a_block() -> None:
    page = told('<p data-said-before="Often said:">“It lines up your bones. Truly.”</p><p>No.</p>')
    assert [one.text for one in page.sentences] == ["Often said: “It lines up your bones.", "Truly.”", "No."]
    assert "Often said" not in page.html.replace('data-said-before="Often said:"', "")


def test_an_icon_in_a_heading_does_not_break_it_up() -> None:
    page = told("<h2>One <svg><g><path/></g></svg> thing</h2>")
    assert [(one.text, one.pause) for one in page.sentences] == [("One thing", 1.2)]


def test_the_quiet_before_a_heading_is_longest_and_within_a_paragraph_shortest() -> None:
    heading, first, second = (one.pause for one in told("<h2>A</h2><p>It eases. Often.</p>").sentences)
    assert heading > first > second > 0
