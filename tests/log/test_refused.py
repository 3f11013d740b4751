"""Bad rows: each is refused by itself, with the field named and nothing stored."""

import json

import pytest

from tests.log.conftest import revision, uuid7

DROP = object()

BAD = [
    ("id", "not-a-uuid", "id"),
    ("id", "0192F0C0-0000-7000-8000-00000000000A", "id"),
    ("id", "0192f0c0-0000-4000-8000-00000000000a", "id"),
    ("id", "0192f0c0-0000-7000-8000-00000000000a\n", "id"),
    ("id", 7, "id"),
    ("id", None, "id"),
    ("id", DROP, "id"),
    ("record", "00000000-0000-0000-0000-000000000000", "record"),
    ("record", ["x"], "record"),
    ("kind", "", "kind"),
    ("kind", "Entry", "kind"),
    ("kind", "en\x00try", "kind"),
    ("kind", "x" * 41, "kind"),
    ("kind", "../etc", "kind"),
    ("parents", None, "parents"),
    ("parents", "none", "parents"),
    ("parents", [1], "parents"),
    ("parents", ["nobody"], "parents"),
    ("parents", [uuid7()] * 2, "parents"),
    ("parents", [uuid7() for _ in range(65)], "parents"),
    ("body", [], "body"),
    ("body", "text", "body"),
    ("body", 0, "body"),
    ("body", DROP, "body"),
    ("made_at", "yesterday", "made_at"),
    ("made_at", "2026-11-22T21:30:00", "made_at"),
    ("made_at", "2026-02-30T21:30:00+01:00", "made_at"),
    ("made_at", "2026-11-22T25:30:00+01:00", "made_at"),
    ("made_at", 1_700_000_000, "made_at"),
    ("device", "", "device"),
    ("device", "x" * 65, "device"),
    ("device", "a\x00b", "device"),
    ("device", "\ud800", "device"),
    ("device", None, "device"),
    ("seq", 3, "seq"),
    ("kind\ud800", 3, "revision"),
]


@pytest.mark.parametrize(("name", "value", "field"), BAD)
def test_a_bad_field_is_named_and_the_row_is_not_stored(phone, name, value, field):
    row = revision(**{name: value})
    if value is DROP:
        del row[name]
    [result] = phone.push(row)
    assert result["id"] == (row.get("id") if isinstance(row.get("id"), str) else None)
    assert result["error"]["field"] == field
    assert result["error"]["message"].endswith(".")
    assert phone.pull() == []


def test_a_row_is_not_its_own_parent(phone):
    row = revision()
    assert phone.push(row | {"parents": [row["id"]]})[0]["error"]["field"] == "parents"


BODIES = [
    ("entry", {"leg": 11}, "body.leg"),
    ("entry", {"leg": -1}, "body.leg"),
    ("entry", {"leg": 4.5}, "body.leg"),
    ("entry", {"leg": True}, "body.leg"),
    ("entry", {"leg": "4"}, "body.leg"),
    ("entry", {"back": [4]}, "body.back"),
    ("entry", {"energy": 0}, "body.energy"),
    ("entry", {"at": "now"}, "body.at"),
    ("entry", {"note": 5}, "body.note"),
    ("entry", {"note": ["a"]}, "body.note"),
    ("entry", {"ladder.left": "hip"}, "body.ladder.left"),
    ("entry", {"ladder.middle": "calf"}, "body.ladder.middle"),
    ("entry", {"ladder": {"left": "calf"}}, "body.ladder"),
    ("entry", {"triggers.Sitting Long": True}, "body.triggers.Sitting Long"),
    ("entry", {"triggers.sitting": 1}, "body.triggers.sitting"),
    ("entry", {"regions.calf-back.left": "sore"}, "body.regions.calf-back.left"),
    ("entry", {"settle": "later"}, "body.settle"),
    ("practice", {"routine": "Wall 5"}, "body.routine"),
    ("practice", {"seconds": -1}, "body.seconds"),
    ("practice", {"steps": [{"pose": "bridge", "seconds": 20, "done": "yes"}]}, "body.steps.0.done"),
    ("screen", {"answers.E1": True}, "body.answers.E1"),
    ("screen", {"answers.e1": "yes"}, "body.answers.e1"),
    ("event", {"what": ""}, "body.what"),
    ("reading", {"saved": "yes"}, "body.saved"),
]


@pytest.mark.parametrize(("kind", "body", "field"), BODIES)
def test_a_known_field_holds_only_what_it_should(phone, kind, body, field):
    [result] = phone.push(revision(kind=kind, body=body))
    assert result["error"]["field"] == field
    assert result["error"]["message"]


GOOD = [
    ("entry", {"leg": 0, "back": 10, "note": "", "sleep": 7, "energy": 5, "irritable": False, "walked": 20}),
    ("entry", {"leg": None, "note": None, "ladder.left": None, "triggers.sitting": None}),
    ("entry", {"ladder.left": "calf", "ladder.right": "none", "regions.calf-back.left": {"sensations": ["numb"]},
               "triggers.sitting": True, "relief.legs-up": True, "sensations.numb": False}),
    ("practice", {"routine": "wall-5", "at": "2026-11-22T21:30:00+01:00", "seconds": 300, "finished": True,
                  "steps": [{"pose": "bridge", "side": None, "seconds": 19.5, "done": True},
                            {"pose": "low-lunge", "side": "left", "seconds": 0, "done": False}]}),
    ("screen", {"at": "2026-11-22T21:30:00+01:00", "list": "full", "answers.E1": "no", "answers.U3": "unsure",
                "since.U3": "on Tuesday"}),
    ("event", {"at": "2026-11-22T21:30:00+01:00", "what": "flare", "note": "after the train"}),
    ("measure", {"weekly.sitting": 4}),
    ("reading", {"article": "when-back-pain-runs-down-the-leg", "saved": True, "progress": 0.5}),
    ("routine", {"name": "Mine", "steps": [{"pose": "bridge", "lead_seconds": 16, "seconds": 60, "switch_seconds": 0,
                                           "exit_seconds": 18, "sides": "none"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "body"), GOOD)
def test_what_a_phone_writes_is_taken(phone, kind, body):
    assert phone.push(revision(kind=kind, body=body))[0].get("seq") == 1, phone.push(revision(kind=kind, body=body))


def _raw(phone, body: str) -> dict:
    row = json.dumps(revision(kind="unheard-of", body="BODY")).replace('"BODY"', body)
    sent = f'{{"epoch":"{phone.epoch}","user":"{phone.user}","revisions":[{row}]}}'
    reply = phone.client.post("/api/log", data=sent.encode(), content_type="application/json")
    assert reply.status_code == 200, reply.text
    return reply.json["results"][0]


@pytest.mark.parametrize("number", ["1e400", "-1e400", "1" + "0" * 400, "9" * 5000])
def test_a_number_that_no_phone_can_hold_is_refused(phone, number):
    assert _raw(phone, f'{{"a":[0,{number}]}}')["error"]["field"] == "body.a.1"


def test_a_body_nested_without_end_is_refused(phone):
    assert _raw(phone, '{"a":' + "[" * 40 + "]" * 40 + "}")["error"]["field"].startswith("body.a.0")
    assert _raw(phone, '{"a":' + "[" * 20 + "]" * 20 + "}")["seq"] == 1
