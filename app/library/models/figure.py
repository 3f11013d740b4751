"""The drawn body of a pose.

Units: the body is about 98 high; x points right, y up, the floor is y = 0. `near` limbs face the viewer and are the
person's right. Angles are degrees, counter-clockwise from +x. The spine is a quadratic curve from hip to neck through
`spine_mid` (control point 2·spine_mid − (hip + neck)/2). Seen from above (`view: top`) there is no floor line.
The other side of a left–right pose swaps near and far limbs, or, when `mirrored`, turns the picture over along the
line from hip to neck.
"""

from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Slug, Text

Point = tuple[float, float]


class Lengths(Fact):
    """How long the parts of every drawn body are, and by which share a drawing may differ."""

    torso_neck_hip: float
    head_radius: float
    neck_to_head_centre: float
    upper_arm: float
    forearm: float
    thigh: float
    shin: float
    foot: float
    tolerance: float


class Limbs(Fact):
    """One arm and one leg."""

    shoulder: Point
    elbow: Point
    wrist: Point
    hip: Point
    knee: Point
    ankle: Point
    toe: Point


class Wall(Fact):
    type: Literal["wall"]
    x: float
    y1: float
    y2: float


class Blanket(Fact):
    type: Literal["blanket"]
    x1: float
    x2: float
    y1: float
    y2: float


class Chair(Fact):
    type: Literal["chair"]
    x1: float
    x2: float
    seat_y: float
    back: Literal["l", "r"]
    back_top: float


class Cushion(Fact):
    """A pillow or a bolster; `layer` says whether it lies behind the body or between the legs."""

    type: Literal["pillow", "bolster"]
    cx: float
    cy: float
    w: float
    h: float
    rot: float
    layer: Literal["back", "mid"]


class Strap(Fact):
    type: Literal["strap"]
    points: tuple[Point, ...]


Prop = Annotated[Wall | Blanket | Chair | Cushion | Strap, Field(discriminator="type")]


class Frame(Fact):
    """A still of the body. `props` take the place of the geometry's; `gaze` is where the nose points."""

    id: Slug
    label: Text
    variant: Slug | None = None
    head: Point
    neck: Point
    spine_mid: Point
    hip: Point
    near: Limbs
    far: Limbs
    gaze: float
    props: tuple[Prop, ...] | None = None

    def joints(self) -> tuple[Point, ...]:
        """Every point of the body but the centre of the head."""
        limbs = (point for limb in (self.near, self.far) for _, point in limb)
        return (self.neck, self.spine_mid, self.hip, *limbs)


class Arrow(Fact):
    """A cue for the movement of the first frame."""

    start: Point = Field(alias="from")
    end: Point = Field(alias="to")
    bend: float


class Bounds(Fact):
    x_min: float
    y_min: float
    x_max: float
    y_max: float


class Geometry(Fact):
    """One frame, or two that are the ends of a movement (`tween`) or two forms of the pose (`variant`)."""

    view: Literal["side", "top"]
    hold_frame: Annotated[int, Field(ge=0)]
    frame_role: Literal["tween", "variant"] | None = None
    mirrored: bool = False
    frames: Annotated[tuple[Frame, ...], Field(min_length=1, max_length=2)]
    props: tuple[Prop, ...]
    arrows: tuple[Arrow, ...]
    floor: bool
    bounds: Bounds

    def variants(self) -> frozenset[str]:
        """The names of the pose's forms; empty when it has one."""
        return frozenset(frame.variant for frame in self.frames if frame.variant)
