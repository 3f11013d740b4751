"""Each routine against its name, and each step against its pose."""

from ..book import Library
from ..errors import LibraryError
from ..models.pose import Pose
from ..models.routine import Routine, Step

FILE = "routines.json"


def check(library: Library) -> None:
    for routine in library.routines.values():
        for n, step in enumerate(routine.steps):
            _step(routine, n, step, library)
        _total(routine)


def _step(routine: Routine, n: int, step: Step, library: Library) -> None:
    pose = library.poses.get(step.pose)
    problem = None
    if pose is None or pose.substitute_only:
        problem = "pose", f"no pose is called {step.pose}" if pose is None else f"{step.pose} only ever steps in"
    elif step.sides != pose.sides:
        problem = "sides", f"{step.sides}, but the pose says {pose.sides}"
    elif step.variant and step.variant not in pose.geometry.variants():
        problem = "variant", f"{pose.slug} has no form called {step.variant}"
    elif routine.place == "desk" and pose.place != "desk":
        problem = "pose", f"{pose.slug} needs the floor, and this routine is for a desk"
    else:
        problem = _seconds(step, pose)
    if problem:
        raise LibraryError(FILE, f"{routine.slug}.steps[{n}].{problem[0]}", problem[1])


def _seconds(step: Step, pose: Pose) -> tuple[str, str] | None:
    if not pose.hold_min <= step.seconds <= pose.hold_max:
        return "seconds", f"{step.seconds} is not between the pose's {pose.hold_min} and {pose.hold_max}"
    if pose.max_reps and pose.seconds_per_rep and step.seconds > pose.max_reps * pose.seconds_per_rep:
        return "seconds", f"{step.seconds} is more than {pose.max_reps} times {pose.seconds_per_rep} seconds"
    if step.switch_seconds and step.sides != "left-right":
        return "switch_seconds", "only a left-right pose changes sides"
    return None


def _total(routine: Routine) -> None:
    adds_up, named = routine.adds_up_to(), routine.minutes * 60
    if adds_up != routine.total_seconds:
        raise wrong(routine, "total_seconds", f"{routine.total_seconds}, but the steps add up to {adds_up}")
    if routine.total_seconds != named:
        raise wrong(routine, "total_seconds", f"{routine.total_seconds} is not {routine.minutes} minutes")
    if not routine.name.endswith(f" {routine.minutes} min"):
        raise wrong(routine, "name", f"does not end in its total, {routine.minutes} min")
    if not routine.slug.endswith(f"-{routine.minutes}"):
        raise wrong(routine, "slug", f"does not end in its total, {routine.minutes}")


def wrong(routine: Routine, field: str, problem: str) -> LibraryError:
    return LibraryError(FILE, f"{routine.slug}.{field}", problem)
