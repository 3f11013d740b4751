"""A data file with one thing wrong stops the start, and the message names the file and the field."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.library import LibraryError, load
from app.library.loader import DATA

Edit = Callable[[Any], None]


def put(value: Any, *path: str | int) -> Edit:
    """Sets one field. A text among a list's things means the one with that slug or id."""

    def edit(data: Any) -> None:
        target(data, path[:-1])[path[-1]] = value

    return edit


def drop(*path: str | int) -> Edit:
    def edit(data: Any) -> None:
        del target(data, path[:-1])[path[-1]]

    return edit


def twice(*path: str | int) -> Edit:
    def edit(data: Any) -> None:
        things = target(data, path)
        things.append(things[0])

    return edit


def target(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        if isinstance(data, list) and isinstance(part, str):
            data = next(thing for thing in data if part in (thing.get("slug"), thing.get("id")))
        else:
            data = data[part]
    return data


P, R, S = "poses.json", "routines.json", "warning-signs.json"
STEPS = ("routines", "wall-5", "steps")
WALL = ("poses", "legs-up-the-wall")
BRIDGE = ("poses", "bridge")

BROKEN = [
    # routines
    (R, put("bridges", *STEPS, 1, "pose"), "wall-5.steps[1].pose: no pose is called bridges"),
    (R, put("sit-tall", *STEPS, 1, "pose"), "wall-5.steps[1].pose: sit-tall only ever steps in"),
    (R, put("both", *STEPS, 0, "sides"), "wall-5.steps[0].sides: both, but the pose says none"),
    (R, put("upside-down", *STEPS, 1, "variant"), "wall-5.steps[1].variant: legs-up-the-wall has no form called"),
    (R, put(19, *STEPS, 0, "seconds"), "wall-5.steps[0].seconds: 19 is not between the pose's 20 and 600"),
    (R, put(601, *STEPS, 0, "seconds"), "wall-5.steps[0].seconds: 601 is not between"),
    (R, put(50, "routines", "nerve-6", "steps", 1, "seconds"), "nerve-6.steps[1].seconds: 50 is more than 10 times 4"),
    (R, put(3, *STEPS, 0, "switch_seconds"), "wall-5.steps[0].switch_seconds: only a left-right pose"),
    (R, put(-1, *STEPS, 0, "exit_seconds"), "wall-5.steps[0].exit_seconds: Input should be greater"),
    (R, put("30", *STEPS, 0, "seconds"), "wall-5.steps[0].seconds: Input should be a valid integer"),
    (R, drop(*STEPS, 0, "seconds"), "wall-5.steps[0].seconds: Field required"),
    (R, put("", *STEPS, 0, "note"), "wall-5.steps[0].note: String should have at least 1"),
    (R, put(301, "routines", "wall-5", "total_seconds"), "wall-5.total_seconds: 301, but the steps add up to 300"),
    (R, put(6, "routines", "wall-5", "minutes"), "wall-5.total_seconds: 300 is not 6 minutes"),
    (R, put("Legs Up", "routines", "wall-5", "name"), "wall-5.name: does not end in its total, 5 min"),
    (R, put("wall-six", "routines", "wall-5", "slug"), "wall-six.slug: does not end in its total, 5"),
    (R, put("desk", "routines", "wall-5", "place"), "wall-5.steps[0].pose: constructive-rest needs the floor"),
    (R, put("any", "routines", "wall-5", "group"), "wall-5.group: Input should be 'wall'"),
    (R, twice("routines"), "wall-5.slug: this slug is used twice"),
    # poses
    (P, twice("poses"), "legs-up-the-wall.slug: this slug is used twice"),
    (P, put("Bad Slug", *BRIDGE, "slug"), "Bad Slug.slug: String should match pattern"),
    (P, put([], *BRIDGE, "cues"), "bridge.cues: Tuple should have at least 1 item"),
    (P, put(" ", *BRIDGE, "cues", 0), "bridge.cues[0]: String should match"),
    (P, put("one " * 12 + "more", *BRIDGE, "cues", 1), "bridge.cues[1]: a cue has at most 12 words"),
    (P, put(["one " * 12 + "more"], *BRIDGE, "exit_cues"), "bridge.exit_cues[0]: a cue has at most 12 words"),
    (P, put(99, *BRIDGE, "enter_cues"), "bridge.enter_cues: 99 cues lead in"),
    (P, put(1, *BRIDGE, "hold_max"), "bridge.hold: 60 is not between"),
    (P, drop(*BRIDGE, "seconds_per_rep"), "bridge.seconds_per_rep: a flow has it"),
    (P, drop("poses", "low-lunge", "side_means"), "low-lunge.side_means: a left-right pose has it"),
    (P, drop("poses", "low-lunge", "active"), "low-lunge.active: a left-right pose has it"),
    (P, put("near", *BRIDGE, "active"), "bridge.active: a left-right pose has it, others have not"),
    (P, put("sofa", *BRIDGE, "neutral_rest"), "bridge.neutral_rest: no pose is called sofa"),
    (P, put("sphinx", *BRIDGE, "neutral_rest"), "bridge.neutral_rest: sphinx is not a rest pose"),
    (P, put("sofa", *WALL, "cautions", 0, "tag"), "legs-up-the-wall.cautions[0].tag: no caution tag is called sofa"),
    (P, twice(*WALL, "cautions"), "glaucoma is named twice"),
    (
        P,
        drop(*WALL, "substitutes", "glaucoma"),
        "legs-up-the-wall.substitutes.glaucoma: the caution says avoid, but no",
    ),
    (P, drop(*WALL, "substitutes", "high-bp"), "legs-up-the-wall.substitutes.high-bp: the caution says ask, but no"),
    (P, put("sofa", *WALL, "substitutes", "clot"), "legs-up-the-wall.substitutes.clot: no other pose is called sofa"),
    (P, put("sphinx", *WALL, "substitutes", "neck"), "legs-up-the-wall.substitutes.neck: the pose has no caution"),
    (P, put("toe-taps", *BRIDGE, "substitutes", "surgery"), "bridge.substitutes.surgery: toe-taps is itself left out"),
    (P, put("low", *WALL, "cautions", 6, "variant"), "legs-up-the-wall.cautions[6].variant: the pose has no form"),
    (P, put("perhaps", *WALL, "cautions", 0, "action"), "legs-up-the-wall.cautions[0].action: Input should be 'avoid'"),
    (P, put(1, *BRIDGE, "colour"), "bridge.colour: Extra inputs are not permitted"),
    # figures
    (P, put([60.0, 40.0], *BRIDGE, "geometry", "frames", 0, "near", "knee"), "frames[0].near.knee: drawn"),
    (P, put([30.0, 30.0], *BRIDGE, "geometry", "frames", 0, "head"), "bridge.geometry.frames[0].head: drawn"),
    (P, put(2, *BRIDGE, "geometry", "hold_frame"), "bridge.geometry.hold_frame: there is no frame 2"),
    (P, drop(*BRIDGE, "geometry", "frame_role"), "bridge.geometry.frame_role: two frames have a role"),
    (P, put(True, *BRIDGE, "geometry", "mirrored"), "bridge.geometry.mirrored: only a figure seen from above"),
    (P, put("a", *BRIDGE, "geometry", "frames", 1, "id"), "bridge.geometry.frames: two frames have the same id"),
    (P, drop(*WALL, "geometry", "frames", 0, "variant"), "legs-up-the-wall.geometry.frames[0].variant: each form"),
    (P, put(40.0, *BRIDGE, "geometry", "bounds", "x_max"), "bridge.geometry.frames[0]: a joint is outside the bounds"),
    # cautions
    ("cautions.json", put("sofa", "groups", 0, "tags", 0), "groups: no caution tag is called sofa"),
    ("cautions.json", drop("groups", 4), "groups: reflux stands in 0 groups, not in one"),
    ("cautions.json", put("knee", "groups", 0, "tags", 0), "groups: disc-flare stands in 0 groups, not in one"),
    ("cautions.json", put("sofa", "fallback", "otherwise"), "fallback.otherwise: no pose is called sofa"),
    ("cautions.json", put("bridge", "fallback", "desk"), "fallback.desk: bridge needs the floor"),
    ("cautions.json", put("bridge", "fallback", "tags", "surgery"), "fallback.tags.surgery: bridge is itself left out"),
    ("cautions.json", put("bridge", "fallback", "tags", "sofa"), "fallback.tags.sofa: no caution tag is called sofa"),
    # the plan
    ("rules.json", put("wall-7", "rules", 6, "then", 0, "routine"), "rules[6].then[0].routine: no routine is called"),
    ("rules.json", put(7, "rules", 7, "n"), "rules[7].n: 7 is out of order"),
    ("rules.json", put("{mood}", "rules", 2, "say", 0, "words"), "rules[2].say[0].words: no input is called mood"),
    ("rules.json", put({"words": "Now.", "if": {"all": []}}, "rules", 0, "say", 0), "rules[0].say: the last saying"),
    ("rules.json", put("roof", "assumed", "place", "value"), "assumed.place: place is never roof"),
    ("rules.json", put("wall-7", "gentle", 0), "gentle[0]: no routine is called wall-7"),
    ("rules.json", put("mood", "rules", 0, "if", "input"), "rules[0].if: no input is called mood"),
    ("rules.json", put("pink", "rules", 0, "if", "value"), "rules[0].if: level is never pink"),
    ("rules.json", put(11, "rules", 2, "if", "any", 0, "value"), "rules[2].if: leg is never 11"),
    ("rules.json", put(1, "rules", 9, "if", "value"), "rules[9].if: irritable is never 1"),
    ("rules.json", put("has", "rules", 0, "if", "op"), "rules[0].if: level cannot be compared with has"),
    ("rules.json", put("place", "rules", 4, "if", "any", 2, "of"), "rules[4].if: place is not an input that counts"),
    ("rules.json", put("~", "rules", 2, "if", "any", 0, "op"), "rules[2].if.any[0].op: Input should be"),
    ("rules.json", put({"due": True, "stop": "red"}, "rules", 0, "then", 0), "rules[0].then[0]: names exactly one"),
    (
        "rules.json",
        put({"input": "leg", "op": ">", "value": 1}, "rules", 0, "then", 0, "if"),
        "rules[0].then: the last",
    ),
    ("rules.json", put({"input": "leg", "op": ">", "value": 1}, "rules", 17, "if"), "rules: the last rule must hold"),
    (
        "rules.json",
        put("high", "adjust", 0, "variants", "legs-up-the-wall"),
        "adjust[0].variants.legs-up-the-wall: the",
    ),
    ("rules.json", put("bridges", "adjust", 1, "drop", "poses", 0), "adjust[1].drop.poses: no pose is called bridges"),
    ("rules.json", put("wall-dog", "lying_day", "swaps", "cat-cow", "otherwise"), "wall-dog is not done lying down"),
    ("programme.json", put({"wall-7": 3}, "weeks", 0, "sessions"), "weeks[0].sessions: no routine is called wall-7"),
    ("programme.json", put(3, "weeks", 0, "week"), "weeks[0]: week 3 is not in its place"),
    ("programme.json", put("flare", "step_back", "routine"), "step_back.routine: no routine is called flare"),
    # warning signs, body and words
    (S, drop("signs", 0, "say"), "signs[0].say: Field required"),
    (S, put("It hurts.", "signs", "E9", "say"), "E9.say: says when it started"),
    (S, put("yellow", "signs", "E9", "level"), "E9.level: yellow signs begin with S"),
    (S, put("orange", "signs", "E9", "screen"), "E9.screen: a red sign opens its own screen"),
    (S, twice("signs"), "E1.id: this id is used twice"),
    (S, drop("levels", "orange"), "levels: Value error, has nothing for orange"),
    ("words.json", drop("screens", "crisis"), "screens: Value error, has nothing for crisis"),
    ("words.json", put("", "phrases", "next"), "phrases.next: String should have at least 1 character"),
    ("words.json", drop("phrases", "halfway"), "phrases: Value error, has nothing for halfway"),
    ("words.json", put("Hm", "phrases", "hm"), "phrases.hm"),
    ("words.json", drop("numbers", 0), "numbers: Tuple should have at least 10 items"),
    ("body.json", put("E15", "regions", "saddle", "opens"), "regions.saddle: no warning sign is called E15"),
    ("body.json", put("hip", "regions", "groin", "rung"), "regions.groin.rung: the ladder has no rung hip"),
    ("body.json", put("E70", "both_legs_opens"), "both_legs_opens: no warning sign is called E70"),
    ("reading.json", put(["ear"], "offers", 0, "marked", "regions"), "offers[0].marked.regions: the body has no ear"),
    ("reading.json", put({}, "offers", 0, "marked"), "offers[0].marked: names nothing that could be marked"),
    ("reading.json", put("", "names", "the-sciatic-nerve"), "names.the-sciatic-nerve: "),
    ("reading.json", put(0, "look_back_days"), "look_back_days: "),
    ("body.json", twice("triggers"), "triggers: a slug is used twice"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The real data, to be broken in one place."""
    for path in DATA.glob("*.json"):
        shutil.copy(path, tmp_path)
    return tmp_path


@pytest.mark.parametrize(("name", "edit", "message"), BROKEN, ids=[message for _, _, message in BROKEN])
def test_a_broken_file_is_refused_by_name_and_field(folder: Path, name: str, edit: Edit, message: str):
    data = json.loads((folder / name).read_text("utf-8"))
    edit(data)
    (folder / name).write_text(json.dumps(data), "utf-8")
    with pytest.raises(LibraryError) as refused:
        load(folder)
    assert str(refused.value).startswith(f"{name}: ")
    assert message in str(refused.value)


def test_the_data_as_it_is_loads(folder: Path):
    assert load(folder).poses.keys() == load().poses.keys()


def test_a_missing_file_is_named(folder: Path):
    (folder / "rules.json").unlink()
    with pytest.raises(LibraryError, match=r"rules\.json: file: there is no such file"):
        load(folder)


def test_a_file_that_is_not_json_is_named(folder: Path):
    (folder / "rules.json").write_text("{", "utf-8")
    with pytest.raises(LibraryError, match=r"rules\.json: file: Invalid JSON"):
        load(folder)
