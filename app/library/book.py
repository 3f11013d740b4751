"""The library as the rest of the house reads it: whole, frozen, and as the one file that browsers get."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .models.body import Body
from .models.caution import Cautions
from .models.emergency import Emergencies
from .models.figure import Lengths
from .models.pose import Pose
from .models.programme import Programme
from .models.reading import ReadingRules
from .models.routine import Routine
from .models.rule import Rules
from .models.sign import WarningSigns
from .models.words import Words

AUDIO = Path(__file__).resolve().parent.parent.parent / "static" / "audio"
POSE_PAGES_ONLY = {"sanskrit", "start_position", "source_basis", "evidence"}
RULE_NOTES = {"null": True, "inputs": {"__all__": {"means"}}}
SERVED_ELSEWHERE = {"shelves": True, "names": True}  # on the pages of Learn, and in what search looks through
SIGN_NOTES = {"signs": {"__all__": {"looks_for"}}}


@dataclass(frozen=True)
class Library:
    """Poses and routines are by slug and in the order of their files, substitutes and rule-only ones included."""

    lengths: Lengths
    poses: Mapping[str, Pose]
    routines: Mapping[str, Routine]
    programme: Programme
    rules: Rules
    reading: ReadingRules
    signs: WarningSigns
    emergencies: Emergencies
    cautions: Cautions
    body: Body
    words: Words

    @property
    def listed_poses(self) -> tuple[Pose, ...]:
        """The poses that lists show: all but those that only ever step in."""
        return tuple(pose for pose in self.poses.values() if not pose.substitute_only)

    @property
    def listed_routines(self) -> tuple[Routine, ...]:
        """The routines that lists show: all but those that only the rules choose."""
        return tuple(routine for routine in self.routines.values() if not routine.rule_only)

    @cached_property
    def version(self) -> str:
        """Changes exactly when a byte of /library.json does."""
        return hashlib.sha256(compact(self._facts).encode()).hexdigest()[:16]

    @cached_property
    def json_text(self) -> str:
        """/library.json as it is sent."""
        return compact(self.to_json())

    def to_json(self) -> dict[str, Any]:
        """What browsers get: everything but what only the server's pages show."""
        return {"version": self.version, **self._facts}

    @cached_property
    def _facts(self) -> dict[str, Any]:
        return {
            "poses": [plain(pose, POSE_PAGES_ONLY) for pose in self.poses.values()],
            "routines": [plain(routine) for routine in self.routines.values()],
            "programme": plain(self.programme),
            "rules": plain(self.rules, RULE_NOTES),
            "reading": plain(self.reading, SERVED_ELSEWHERE),
            "signs": plain(self.signs, SIGN_NOTES),
            "emergencies": plain(self.emergencies),
            "cautions": plain(self.cautions),
            "body": plain(self.body),
            "words": plain(self.words),
            "voice": {"index": voice_index(AUDIO)},
        }


def plain(fact: Any, exclude: Any = None) -> dict[str, Any]:
    """A model as JSON values, without fields that only repeat their default."""
    dumped: dict[str, Any] = fact.model_dump(mode="json", by_alias=True, exclude=exclude, exclude_defaults=True)
    return dumped


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def voice_index(folder: Path) -> str | None:
    """The address of the voice pack's index, the newest if there are several; None before a pack was made."""
    found = sorted(folder.glob("index-*.json"), key=lambda path: (path.stat().st_mtime, path.name))
    return f"/static/audio/{found[-1].name}" if found else None
