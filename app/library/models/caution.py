"""The tags a person can tick, and where a routine goes when a pose's own substitute does not serve."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .base import Fact, Slug, Text, complete

Action = Literal["avoid", "change", "ask", "care"]


class Fallback(Fact):
    """At a desk `desk`; else the pose of the first tag the person has; `otherwise` for everybody else."""

    desk: Slug
    tags: Mapping[Slug, Slug]
    otherwise: Slug

    def poses(self) -> Mapping[str, str]:
        """Every pose named, by its field."""
        return {
            "desk": self.desk,
            **{f"tags.{tag}": pose for tag, pose in self.tags.items()},
            "otherwise": self.otherwise,
        }


class Group(Fact):
    """Tags that are asked under one heading."""

    name: Text
    tags: Annotated[tuple[Slug, ...], Field(min_length=1)]


class Cautions(Fact):
    """Every tag stands in one of the groups."""

    tags: Mapping[Slug, Text]
    groups: tuple[Group, ...]
    actions: Annotated[Mapping[Action, Text], complete(Action)]
    agreed: Text
    fallback: Fallback
