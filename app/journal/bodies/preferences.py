from typing import ClassVar, Literal

from pydantic import Field

from ...log.kinds import Fields, Keyed
from .values import (
    CHOSEN,
    DAY,
    LANGUAGE,
    MINUTES,
    NAME,
    SLUG,
    TEXT,
    TIME,
    ZONE,
    Day,
    Language,
    Minutes,
    Moment,
    Name,
    Slug,
    Text,
    Zone,
    among,
)


class Preferences(Fields):
    """How the person likes things; one record, by dotted keys, so that two phones' changes add up.

    - `name`: what to call them. `sore_side`: the leg that hurts. `minutes_a_day`: what they usually have.
    - `emergency_number`, `crisis_number`, `medicines`: as the person typed them; none is ever guessed.
    - `cautions.<tag>`, `left_out.<pose>`: true when ticked. `agreed.<pose>.<tag>`: their clinician agreed to it.
      `put_back.<pose>`: the moment at which a slip of the finger was taken back (store/person.ts).
    - `chips.<set>.own-<uuid>.name`, `.retired`: their own triggers and reliefs; entries hold the slug.
    - `entry.hidden.<section>`: a section of the entry form that they never use.
    - `rhythm.goal`: days a week that they set for themselves. `reminder`: whether to remind at all.
    - `weekly.off`: never offer the weekly questions. `weekly.later`: not on this day.
    - `theme`, `text_size`: how pages look. `time_zone`, `date_language`, `units`: the clock, the dates and the lengths
      that they live by; absent: the phone's zone, British English, centimetres. `region`: where, in their words.
    - `player.…`: how sessions go. `welcome`: where the first run stands: the name of a step, or done.
    """

    name: Name | None = Field(None, description=NAME)
    sore_side: Literal["left", "right", "both"] | None = Field(None, description="left, right or both")
    minutes_a_day: Minutes | None = Field(None, description=MINUTES)
    emergency_number: Text | None = Field(None, description=TEXT)
    crisis_number: Text | None = Field(None, description=TEXT)
    region: Name | None = Field(None, description=NAME)
    theme: Literal["day", "night"] | None = Field(None, description="day or night")
    text_size: Literal["large", "larger"] | None = Field(None, description="large or larger")
    time_zone: Zone | None = Field(None, description=ZONE)
    date_language: Language | None = Field(None, description=LANGUAGE)
    units: Literal["cm", "inches"] | None = Field(None, description="cm or inches")
    medicines: Text | None = Field(None, description=TEXT)
    reminder: bool | None = Field(None, description=CHOSEN)
    goal: int | None = Field(None, alias="rhythm.goal", ge=1, le=7, description="a whole number from 1 to 7")
    weekly_off: bool | None = Field(None, alias="weekly.off", description=CHOSEN)
    weekly_later: Day | None = Field(None, alias="weekly.later", description=DAY)
    voice: Literal["full", "brief", "chimes"] | None = Field(
        None, alias="player.voice", description="full, brief or chimes"
    )
    sore_first: bool | None = Field(None, alias="player.sore_first", description=CHOSEN)
    sore_extra: float | None = Field(None, alias="player.sore_extra", ge=0, le=0.5, description="a share from 0 to 0.5")
    wait: bool | None = Field(None, alias="player.wait", description=CHOSEN)
    music: bool | None = Field(None, alias="player.music", description=CHOSEN)
    welcome: Slug | None = Field(None, description="the name of a step, or done")
    ask: bool | None = Field(None, alias="player.ask", description=CHOSEN)

    keyed: ClassVar[tuple[Keyed, ...]] = (
        among("cautions", SLUG, bool, CHOSEN),
        among("agreed", rf"{SLUG}\.{SLUG}", bool, CHOSEN),
        among("left_out", SLUG, bool, CHOSEN),
        among("put_back", SLUG, Moment, TIME),
        among("chips", rf"(triggers|relief)\.{SLUG}\.name", Name, NAME),
        among("chips", rf"(triggers|relief)\.{SLUG}\.retired", bool, CHOSEN),
        among("entry", rf"hidden\.{SLUG}", bool, CHOSEN),
    )
