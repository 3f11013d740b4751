"""/library.json: the same facts for browsers, behind the gate, versioned by content."""

import json
import os
from pathlib import Path

from app.library import library, load
from app.library.book import voice_index


def test_a_visitor_is_sent_to_sign_in(visitor):
    reply = visitor.get("/library.json")
    assert reply.status_code == 302
    assert reply.location.startswith("/sign-in?next=")


def test_it_carries_every_part_under_its_name(owner):
    sent = owner.client.get("/library.json").json
    parts = "version poses routines programme rules reading signs emergencies cautions body words voice"
    assert set(sent) == set(parts.split())
    assert [pose["slug"] for pose in sent["poses"]] == list(library.poses)
    assert [routine["slug"] for routine in sent["routines"]] == list(library.routines)


def test_it_may_be_kept_but_is_asked_for_each_time(owner):
    reply = owner.client.get("/library.json")
    assert reply.mimetype == "application/json"
    assert reply.headers["Cache-Control"] == "private, no-cache"


def test_its_etag_is_strong_and_is_its_version(owner):
    reply = owner.client.get("/library.json")
    assert reply.headers["ETag"] == f'"{reply.json["version"]}"'


def test_a_phone_that_holds_the_version_gets_no_body(owner):
    held = owner.client.get("/library.json").headers["ETag"]
    again = owner.client.get("/library.json", headers={"If-None-Match": held})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == held


def test_a_browser_that_takes_brotli_is_answered_304_as_well(owner):
    packed = {"Accept-Encoding": "br"}
    first = owner.client.get("/library.json", headers=packed)
    assert not first.headers["ETag"].startswith("W/")
    again = owner.client.get("/library.json", headers=packed | {"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_another_version_gets_the_whole(owner):
    assert owner.client.get("/library.json", headers={"If-None-Match": '"older"'}).status_code == 200


def test_the_version_is_of_the_content_and_nothing_else():
    assert load().version == library.version


def test_the_version_changes_with_any_text(tmp_path: Path):
    for path in (Path(load.__code__.co_filename).parent / "data").glob("*.json"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    words = json.loads((tmp_path / "words.json").read_text("utf-8"))
    words["phrases"]["next"] = "On we go"
    (tmp_path / "words.json").write_text(json.dumps(words), "utf-8")
    assert load(tmp_path).version != library.version


def test_the_voice_index_is_the_newest_one(tmp_path: Path):
    assert voice_index(tmp_path) is None
    for name, time in (("index-old.json", 1), ("index-new.json", 2)):
        (tmp_path / name).write_text("{}")
        os.utime(tmp_path / name, (time, time))
    assert voice_index(tmp_path) == "/static/audio/index-new.json"
