from pydantic import Field

from ...log.kinds import Fields
from .values import CHOSEN, DAY, NAME, TEXT, TIME, Day, Moment, Name, Slug, Text


class Event(Fields):
    """Something to remember beside the numbers. It belongs to the day that is written in `at`.

    `what` is a slug of `events` in app/library/data/body.json; a newer library may know more, so its shape alone is
    checked here. These are written at present:

    - `flare`: a flare that began on the day of `at`. It lasts until `until`; with no `until` it is still going on.
    - `holiday`, `illness`, `operation`: the same, with `until`. With `pause: true` the rhythm of practice stands still
      for as long (set by Today, or ticked on the event's page).
    - `injection`, `new-medicine`, `new-job`: a day, with no `until`.
    - `own`: what the person calls it is in `name`; may have an `until`.
    - `flare-day`, `rest-day`: marks that Today sets on its own day, for that day only. Not a flare's beginning.

    `until` is the first day that is ordinary again (exclusive), so that a span of one day has `until` on the next.
    """

    at: Moment | None = Field(None, description=TIME)
    what: Slug | None = Field(None, description="a short name such as flare")
    name: Name | None = Field(None, description=NAME)
    until: Day | None = Field(None, description=DAY)
    pause: bool | None = Field(None, description=CHOSEN)
    note: Text | None = Field(None, description=TEXT)
