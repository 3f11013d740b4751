"""The committed recordings: every sentence of every article is in them, as speech in whole frames."""

import hashlib
import json
import re

import pytest

from app.learn.record import SOURCES
from app.learn.recordings import RECORDINGS, read_recordings
from app.learn.words import words
from app.library.speech import believable, utterance
from app.library.voice import source_of
from app.library.voice_frames import check_frames, seconds
from app.library.voice_pack import MOST_BYTES, cut
from app.pwa.worker import build
from tests.library.hearing import decoded, speaks

INDEXES = {path.name: json.loads(path.read_text("utf-8")) for path in sorted(RECORDINGS.glob("*-index-*.json"))}
HEARD = 3  # clips of each article that are decoded: all of them would take minutes


def test_every_sentence_of_every_article_is_recorded_where_the_page_marks_it(app) -> None:
    recordings = read_recordings()
    with app.test_request_context():
        marked = {slug: [one.text for one in words(article).sentences] for slug, article in articles(app).items()}
    stale = [
        slug for slug, texts in marked.items() if slug not in recordings or list(recordings[slug].sentences) != texts
    ]
    assert not stale, f"Words have changed in {stale}. Run: flask --app wsgi voice"
    assert set(recordings) == set(marked), "An article is gone. Run: flask --app wsgi voice"


def test_every_sentence_is_marked_on_its_page_and_holds_nothing_that_only_eyes_can_read(app) -> None:
    with app.test_request_context():
        pages = {slug: words(article) for slug, article in articles(app).items()}
    for slug, page in pages.items():
        marked = {int(number) for number in re.findall(r'data-sentence="(\d+)"', page.html)}
        assert marked == set(range(len(page.sentences))), slug
    said = [one.text for page in pages.values() for one in page.sentences]
    assert not [text for text in said if re.search(r"10\.\d{4}|\bdoi\b|PM(?:C|ID)|https?:", text)]
    assert not [text for text in said if re.search(r"[^\w\s.,:;!?…“”‘’'()%/−-]", utterance(text))]


def test_a_page_offers_its_recording_and_one_whose_words_have_changed_does_not(app, monkeypatch) -> None:
    article = next(iter(articles(app).values()))
    with app.test_request_context():
        assert f'<article-reader src="{read_recordings()[article.head.slug].url}"' in words(article).html
        monkeypatch.setitem(app.extensions, "recordings", {article.head.slug: read_recordings()[other(app, article)]})
        assert "<article-reader" not in words(article).html


def articles(app):
    return app.extensions["articles"]


def other(app, article) -> str:
    return next(slug for slug in articles(app) if slug != article.head.slug)


def test_what_each_clip_was_made_from_is_known_so_that_it_is_never_spoken_again_in_vain() -> None:
    texts = {text for index in INDEXES.values() for text in index["clips"]}
    assert json.loads(SOURCES.read_text("utf-8")) == {text: source_of(text) for text in texts}


@pytest.mark.parametrize("name", INDEXES)
def test_a_recording_is_believable_speech_in_files_named_by_their_content(name: str) -> None:
    index = INDEXES[name]
    files = [(RECORDINGS.parent / file).read_bytes() for file in index["files"]]
    for file, data in zip(index["files"], files, strict=True):
        check_frames(data, file)
        assert file == f"articles/{hashlib.sha256(data).hexdigest()[:16]}.mp3"
        assert len(data) <= MOST_BYTES
    clips = index["clips"]
    assert not [text for text, (_, _, frames) in clips.items() if not believable(text, seconds(frames))]
    longest = sorted(clips, key=lambda text: clips[text][2])[-HEARD:]
    assert not [text for text in longest if not speaks(decoded(cut(files, clips[text])))]
    assert name == f"{index['article']}-index-{index['version']}.json"


def test_no_file_lies_about_that_no_recording_names() -> None:
    named = {file.removeprefix("articles/") for index in INDEXES.values() for file in index["files"]}
    assert {path.name for path in RECORDINGS.iterdir()} == named | set(INDEXES)


def test_the_worker_may_keep_every_recording_that_is_fetched(app) -> None:
    wanted = {url for one in read_recordings().values() for url in (one.url, *one.files)}
    assert wanted <= set(build(app)["voice"])
