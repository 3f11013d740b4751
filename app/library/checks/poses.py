"""Each pose by itself, and the poses it names."""

from ..book import Library
from ..errors import LibraryError
from ..models.pose import Caution, Pose

FILE = "poses.json"
LONGEST_CUE = 12  # words; longer ones are not taken in while moving (clinical.md G)


def check(library: Library) -> None:
    for pose in library.poses.values():
        _cues(pose)
        _variant_cues(pose)
        _times(pose)
        _sides(pose)
        _neutral_rest(pose, library)
        _cautions(pose, library)
        _substitutes(pose, library)


def wrong(pose: Pose, field: str, problem: str) -> LibraryError:
    return LibraryError(FILE, f"{pose.slug}.{field}", problem)


def _cues(pose: Pose) -> None:
    if pose.enter_cues > len(pose.cues):
        raise wrong(pose, "enter_cues", f"{pose.enter_cues} cues lead in, but there are only {len(pose.cues)}")
    if pose.rise_cues >= len(pose.exit_cues):
        raise wrong(pose, "rise_cues", "something has to be said on every way out")
    forms = {f"variant_cues.{variant}": cues for variant, cues in pose.variant_cues.items()}
    for kind, cues in {"cues": pose.cues, "exit_cues": pose.exit_cues, **forms}.items():
        for n, cue in enumerate(cues):
            if len(cue.split()) > LONGEST_CUE:
                raise wrong(pose, f"{kind}[{n}]", f"a cue has at most {LONGEST_CUE} words")


def _variant_cues(pose: Pose) -> None:
    for variant, cues in pose.variant_cues.items():
        if variant not in pose.geometry.variants():
            raise wrong(pose, f"variant_cues.{variant}", f"the pose has no form called {variant}")
        if len(cues) != len(pose.cues):
            raise wrong(pose, f"variant_cues.{variant}", f"it has to have {len(pose.cues)} cues, as the pose has")


def _times(pose: Pose) -> None:
    if not pose.hold_min <= pose.hold <= pose.hold_max:
        raise wrong(pose, "hold", f"{pose.hold} is not between hold_min {pose.hold_min} and hold_max {pose.hold_max}")
    if (pose.motion == "flow") != (pose.seconds_per_rep is not None):
        raise wrong(pose, "seconds_per_rep", "a flow has it, a hold has not")


def _sides(pose: Pose) -> None:
    for field in ("side_means", "active"):
        if (pose.sides == "left-right") != (getattr(pose, field) is not None):
            raise wrong(pose, field, "a left-right pose has it, others have not")


def _neutral_rest(pose: Pose, library: Library) -> None:
    rest = library.poses.get(pose.neutral_rest)
    if rest is None:
        raise wrong(pose, "neutral_rest", f"no pose is called {pose.neutral_rest}")
    if not rest.rest:
        raise wrong(pose, "neutral_rest", f"{rest.slug} is not a rest pose")


def _cautions(pose: Pose, library: Library) -> None:
    seen: set[str] = set()
    for n, caution in enumerate(pose.cautions):
        if caution.tag not in library.cautions.tags:
            raise wrong(pose, f"cautions[{n}].tag", f"no caution tag is called {caution.tag}")
        if caution.tag in seen:
            raise wrong(pose, f"cautions[{n}].tag", f"{caution.tag} is named twice")
        seen.add(caution.tag)
        _caution(pose, n, caution)


def _caution(pose: Pose, n: int, caution: Caution) -> None:
    if caution.action in {"avoid", "ask"} and caution.tag not in pose.substitutes:
        raise wrong(pose, f"substitutes.{caution.tag}", f"the caution says {caution.action}, but no pose steps in")
    if caution.variant and (caution.action != "change" or caution.variant not in pose.geometry.variants()):
        raise wrong(pose, f"cautions[{n}].variant", f"the pose has no form called {caution.variant} to change to")


def _substitutes(pose: Pose, library: Library) -> None:
    for tag, slug in pose.substitutes.items():
        field = f"substitutes.{tag}"
        if pose.action_for(tag) is None:
            raise wrong(pose, field, f"the pose has no caution called {tag}")
        if slug not in library.poses or slug == pose.slug:
            raise wrong(pose, field, f"no other pose is called {slug}")
        if library.poses[slug].is_out_for(tag):
            raise wrong(pose, field, f"{slug} is itself left out for {tag}")
