from pydantic import Field

from ...log.kinds import Fields
from .values import CHOSEN, Slug


class Reading(Fields):
    """How far an article was read, and whether it was kept for later."""

    article: Slug | None = Field(None, description="an article's slug")
    saved: bool | None = Field(None, description=CHOSEN)
    progress: float | None = Field(None, ge=0, le=1, description="a share from 0 to 1")
