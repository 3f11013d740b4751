"""Times and names as a person reads them."""

from app.library.models.routine import Routine


def clock(seconds: int) -> str:
    """Minutes and seconds: 186 is 3:06."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def spoken(seconds: int) -> str:
    """In words: 30 is "30 seconds", 60 "1 minute", 186 "3 minutes 6 seconds"."""
    minutes, rest = divmod(seconds, 60)
    parts = [(minutes, "minute"), (rest, "second")]
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count) or "0 seconds"


def title(routine: Routine) -> str:
    """The routine's name without its minutes, where they stand beside it anyway."""
    return routine.name.removesuffix(f" {routine.minutes} min")
