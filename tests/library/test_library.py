"""The library as a whole: everything that should be there is there, and every figure, routine and sign holds."""

import pytest

from app.library import library
from app.library.checks.figures import bones
from app.library.models.rule import comparisons

POSES = list(library.poses.values())
ROUTINES = list(library.routines.values())


def by_slug(thing):
    return thing.slug


def test_lists_show_24_poses_and_13_routines():
    assert len(library.listed_poses) == 24
    assert len(library.listed_routines) == 13


def test_only_the_desk_substitute_and_the_three_minutes_of_rest_are_unlisted():
    assert library.poses.keys() - {pose.slug for pose in library.listed_poses} == {"sit-tall"}
    assert library.routines.keys() - {routine.slug for routine in library.listed_routines} == {"rest-3"}


def test_there_are_21_caution_tags_20_regions_18_rules_and_12_weeks():
    assert len(library.cautions.tags) == 21
    assert len(library.body.regions) == 20
    assert len(library.rules.rules) == 18
    assert len(library.programme.weeks) == 12


@pytest.mark.parametrize("pose", POSES, ids=by_slug)
def test_every_figure_has_limbs_of_one_body(pose):
    for frame in pose.geometry.frames:
        for field, drawn, wanted in bones(frame, library.lengths):
            assert drawn == pytest.approx(wanted, rel=0.03), f"{frame.label}: {field}"


@pytest.mark.parametrize("pose", POSES, ids=by_slug)
def test_every_pose_that_moves_has_two_ends_to_move_between(pose):
    assert (pose.motion == "flow") == (pose.geometry.frame_role == "tween")


@pytest.mark.parametrize("pose", POSES, ids=by_slug)
def test_every_pose_tells_how_to_get_in_and_leaves_cues_for_the_hold(pose):
    assert 1 <= pose.enter_cues < len(pose.cues)


@pytest.mark.parametrize("routine", ROUTINES, ids=by_slug)
def test_every_routine_takes_the_minutes_in_its_name(routine):
    holds = sum(step.seconds * (1 + (step.sides == "left-right")) for step in routine.steps)
    moves = sum(step.lead_seconds + step.switch_seconds + step.exit_seconds for step in routine.steps)
    assert holds + moves - routine.steps[0].lead_seconds == routine.minutes * 60
    assert routine.name.endswith(f"{routine.minutes} min")


def test_rest_poses_are_the_five_of_the_rulings():
    rest = {pose.slug for pose in POSES if pose.rest}
    assert rest == {"constructive-rest", "legs-on-chair", "side-lying-rest", "prone-rest", "savasana"}


def test_at_a_wall_the_neutral_rest_needs_no_chair():
    assert library.poses["legs-up-the-wall"].neutral_rest == "constructive-rest"
    assert library.poses["wall-dog"].neutral_rest == "constructive-rest"


def test_the_nerve_glide_of_nerve_6_stays_within_its_ten_repetitions():
    glide, rest = library.routines["nerve-6"].steps[1], library.routines["nerve-6"].steps[-1]
    assert (glide.pose, rest.pose) == ("nerve-glide", "legs-on-chair")
    assert glide.seconds <= 10 * library.poses["nerve-glide"].seconds_per_rep


def test_cauda_equina_wording_belongs_to_the_first_seven_signs_only():
    named = {sign.id for sign in library.signs.signs if "cauda equina" in sign.body + sign.say}
    assert named == {f"E{n}" for n in range(1, 8)}


def test_every_sign_has_words_of_its_own():
    assert [sign.level for sign in library.signs.signs] == ["red"] * 14 + ["orange"] * 7 + ["yellow"] * 7
    for part in ("text", "body", "say"):
        assert len({getattr(sign, part) for sign in library.signs.signs}) == 28


def test_only_wanting_to_hurt_oneself_opens_the_crisis_screen():
    assert [sign.id for sign in library.signs.signs if sign.screen == "crisis"] == ["E14"]


def test_orange_leaves_rest_red_leaves_nothing_yellow_leaves_everything():
    routines = {level: words.routines for level, words in library.signs.levels.items()}
    assert routines == {"red": "none", "orange": "rest", "yellow": "all"}


def test_the_saddle_and_both_legs_open_questions_of_the_red_list():
    saddle = next(region for region in library.body.regions if region.slug == "saddle")
    assert (saddle.opens, library.body.both_legs_opens) == ("E1", "E7")


def test_every_input_of_the_rules_is_used():
    rules = library.rules
    conditions = [rule.condition for rule in rules.rules] + [change.condition for change in rules.adjust]
    conditions.append(rules.lying_day.condition)
    conditions += [one.condition for rule in rules.rules for one in (*rule.then, *rule.say) if one.condition]
    parts = [part for condition in conditions for part in comparisons(condition)]
    used = {part.input for part in parts} | {getattr(part, "of", part.input) for part in parts}
    assert rules.inputs.keys() - used == {"program_week"}  # named by a sentence only


def test_nothing_of_the_library_can_be_changed():
    with pytest.raises(TypeError):
        library.poses["bridge"] = library.poses["sphinx"]  # type: ignore[index]
    with pytest.raises(ValueError, match="frozen"):
        library.poses["bridge"].hold = 1
