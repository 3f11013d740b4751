"""Lengths of time in the words of these pages."""


def length_words(seconds: int) -> str:
    """Seconds as a person reads them at a glance: "45 s", "2 min", "3 min 6 s"."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} min" if minutes else "", f"{rest} s" if rest or not minutes else ""]
    return " ".join(filter(None, parts))
