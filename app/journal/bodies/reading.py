from pydantic import Field

from ...log.kinds import Fields
from .values import CHOSEN, DAY, Day, Slug


class Reading(Fields):
    """How far an article was read, and whether it was kept for later; one record an article (store/articles.ts).

    `progress` counts sections: 0.5 is half of the headings, whatever their length on a phone's screen.
    `offered`: the day on which Today offered it; `dismissed`: the person did not want it then.
    """

    article: Slug | None = Field(None, description="an article's slug")
    saved: bool | None = Field(None, description=CHOSEN)
    progress: float | None = Field(None, ge=0, le=1, description="a share from 0 to 1")
    offered: Day | None = Field(None, description=DAY)
    dismissed: bool | None = Field(None, description=CHOSEN)
