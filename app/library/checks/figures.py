"""Whether each figure is a body: limbs of the right length, above the floor, inside its bounds."""

from collections.abc import Iterator
from math import dist

from ..book import Library
from ..errors import LibraryError
from ..models.figure import Frame, Geometry, Lengths, Point
from ..models.pose import Pose

FLOOR_SLACK = 1.0  # units: half a foot's stroke may sink into the floor line

Bone = tuple[str, float, float]  # field, drawn, wanted


def check(library: Library) -> None:
    for pose in library.poses.values():
        _frames(pose)
        for n, frame in enumerate(pose.geometry.frames):
            _frame(pose, n, frame, library.lengths)


def wrong(pose: Pose, field: str, problem: str) -> LibraryError:
    return LibraryError("poses.json", f"{pose.slug}.geometry.{field}", problem)


def _frames(pose: Pose) -> None:
    geometry = pose.geometry
    if geometry.hold_frame >= len(geometry.frames):
        raise wrong(pose, "hold_frame", f"there is no frame {geometry.hold_frame}")
    if (len(geometry.frames) == 2) != (geometry.frame_role is not None):
        raise wrong(pose, "frame_role", "two frames have a role, one has none")
    if (pose.motion == "flow") != (geometry.frame_role == "tween"):
        raise wrong(pose, "frame_role", "a flow has two frames to move between, a hold has not")
    if geometry.mirrored and geometry.view != "top":
        raise wrong(pose, "mirrored", "only a figure seen from above is turned over")
    names = [frame.id for frame in geometry.frames]
    if len(set(names)) < len(names):
        raise wrong(pose, "frames", "two frames have the same id")
    _variants(pose, geometry)


def _variants(pose: Pose, geometry: Geometry) -> None:
    for n, frame in enumerate(geometry.frames):
        if (geometry.frame_role == "variant") != (frame.variant is not None):
            raise wrong(pose, f"frames[{n}].variant", "each form of a pose has a name, other frames have none")


def _frame(pose: Pose, n: int, frame: Frame, lengths: Lengths) -> None:
    for field, drawn, wanted in bones(frame, lengths):
        if abs(drawn - wanted) > wanted * lengths.tolerance:
            raise wrong(pose, f"frames[{n}].{field}", f"drawn {drawn:.1f} long, a body's is {wanted:g}")
    if pose.geometry.floor and min(y for _, y in frame.joints()) < -FLOOR_SLACK:
        raise wrong(pose, f"frames[{n}]", "a joint is below the floor")
    if not all(within(point, pose.geometry) for point in (frame.head, *frame.joints())):
        raise wrong(pose, f"frames[{n}]", "a joint is outside the bounds")


def bones(frame: Frame, lengths: Lengths) -> Iterator[Bone]:
    """Every part of the body whose length is fixed, with its drawn and its wanted length."""
    yield "head", dist(frame.neck, frame.head), lengths.neck_to_head_centre
    yield "hip", dist(frame.neck, frame.hip), lengths.torso_neck_hip
    for side, limb in (("near", frame.near), ("far", frame.far)):
        yield f"{side}.elbow", dist(limb.shoulder, limb.elbow), lengths.upper_arm
        yield f"{side}.wrist", dist(limb.elbow, limb.wrist), lengths.forearm
        yield f"{side}.knee", dist(limb.hip, limb.knee), lengths.thigh
        yield f"{side}.ankle", dist(limb.knee, limb.ankle), lengths.shin
        yield f"{side}.toe", dist(limb.ankle, limb.toe), lengths.foot


def within(point: Point, geometry: Geometry) -> bool:
    bounds = geometry.bounds
    return bounds.x_min <= point[0] <= bounds.x_max and bounds.y_min <= point[1] <= bounds.y_max
