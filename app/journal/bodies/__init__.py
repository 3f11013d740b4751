"""What each kind of record may hold (design.md, "Kinds"): one model a kind, and nowhere else.

The log asks these models before it takes a row; the OpenAPI description and the phone's types and bounds are made from
them (`python -m app.journal.types`). Only what is known is checked: a newer phone's fields pass as they came. Slugs of
poses, regions and the like are checked for their shape alone, so that a server a day behind the phone's library loses
nothing.
"""

from ...log import kinds
from .entry import Entry
from .event import Event
from .measure import Measure
from .practice import Practice, Programme, Routine
from .preferences import Preferences
from .reading import Reading
from .screen import Screen


def register() -> None:
    """Tells the log what the journal's kinds may hold."""
    kinds.register("entry", Entry)
    kinds.register("practice", Practice)
    kinds.register("measure", Measure)
    kinds.register("screen", Screen)
    kinds.register("event", Event)
    kinds.register("routine", Routine)
    kinds.register("preferences", Preferences, single=True)
    kinds.register("programme", Programme, single=True)
    kinds.register("reading", Reading)
