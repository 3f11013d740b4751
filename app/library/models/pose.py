"""A pose: how to get there, what to do, who should leave it, and what steps in."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Intensity, Seconds, Slug, Text, Texts
from .caution import Action
from .figure import Geometry, Lengths

Position = Literal["supine", "prone", "quadruped", "seated", "standing"]
Direction = Literal["neutral", "flexion", "extension", "rotation", "neural"]
Place = Literal["floor", "desk"]
Sides = Literal["none", "left-right", "both"]
NeuralLoad = Annotated[int, Field(ge=0, le=2)]


class Caution(Fact):
    """What a caution tag of the person means for this pose.

    avoid: the substitute steps in. ask: the same, until the person's clinician agreed. change: the named `variant`,
    else the substitute, else the pose stays with its note shown and spoken. care: stays, note shown.
    """

    tag: Slug
    action: Action
    note: Text
    variant: Slug | None = None


class Pose(Fact):
    """Times are seconds, per side when left–right. `place: desk` needs no floor.

    The first `enter_cues` cues tell how to get into position and belong to the lead-in. `variant_cues` takes the place
    of `cues` in a form of the pose that needs other words, cue for cue.
    The last `rise_cues` exit cues tell how to get up: they are left unsaid where the next pose is in the same position.
    `direction` is the main one, by which poses are left out; `directions` is for display.
    `neural_load` 0–2 says how much the pose tensions the sciatic nerve.
    `neutral_rest` is where "Leg is worse" leads; it is resolved for the person's cautions and place like any pose.
    `side_means` says which limb "left side" is about and `active` which drawn limb that is.
    """

    slug: Slug
    name: Text
    sanskrit: Text | None
    substitute_only: bool = False
    position: Position
    position_detail: Text | None = None
    place: Place
    direction: Direction
    directions: Annotated[tuple[Direction, ...], Field(min_length=1)]
    neural_load: NeuralLoad
    intensity: Intensity
    inversion: bool
    rest: bool
    neutral_rest: Slug
    purpose: Text
    start_position: Text
    cues: Texts
    enter_cues: Annotated[int, Field(ge=1)]
    variant_cues: Mapping[Slug, Texts] = Field(default_factory=dict)
    exit_cues: Texts
    rise_cues: Annotated[int, Field(ge=0)] = 0
    sides: Sides
    side_means: Text | None = None
    active: Literal["near", "far"] | None = None
    hold: Seconds
    hold_min: Seconds
    hold_max: Seconds
    motion: Literal["hold", "flow"]
    seconds_per_rep: Seconds | None = None
    max_reps: Annotated[int, Field(ge=1)] | None = None
    breathing: Text
    feel: Text
    stop_if: Texts
    easier: Texts
    props: tuple[Text, ...]
    cautions: tuple[Caution, ...]
    substitutes: Mapping[Slug, Slug]
    source_basis: Texts
    evidence: Text
    geometry: Geometry

    def action_for(self, tag: str) -> str | None:
        """What a caution tag asks of this pose; None when it says nothing."""
        return next((caution.action for caution in self.cautions if caution.tag == tag), None)

    def is_out_for(self, tag: str) -> bool:
        """Whether a person with this tag may not do the pose without asking."""
        return self.action_for(tag) in {"avoid", "ask"}


class PosesFile(Fact):
    limb_lengths: Lengths
    poses: tuple[Pose, ...]
