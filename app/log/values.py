"""JSON as the log keeps it: returned exactly as it came, compared as a phone would compare it."""

import json
import math
import re
from typing import Any

DEEPEST = 32  # lists and objects inside one another; a body is flat but for small values

SURROGATE = re.compile("[\ud800-\udfff]")


class BadValue(ValueError):
    """A value that would not come back the same; `path` says where it stands, such as "steps.3.seconds"."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


def decode(raw: bytes) -> Any:
    """The JSON of a request. Raises ValueError when it is not JSON in UTF-8; Python alone would let NaN through."""
    try:
        return json.loads(raw.decode("utf-8"), parse_int=_whole, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= 308 else float(digits)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def encode(value: Any) -> str:
    """As JSON.stringify writes it: half an emoji, cut off by some keyboard, is kept as its escape and comes back."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def canonical(value: Any) -> str:
    """One text for all spellings of a value: keys sorted, numbers as the doubles that JavaScript makes of them."""
    return json.dumps(_comparable(value, "", 0), sort_keys=True, separators=(",", ":"))


def _comparable(value: Any, path: str, depth: int) -> Any:
    if depth > DEEPEST:
        raise BadValue(path, f"This is nested more than {DEEPEST} deep.")
    if isinstance(value, dict):
        return {key: _comparable(inner, _below(path, key), depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_comparable(inner, _below(path, str(at)), depth + 1) for at, inner in enumerate(value)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _double(value, path)
    return value


def _double(number: int | float, path: str) -> float:
    try:
        double = float(number) + 0.0  # +0.0 makes -0 a 0, as JSON.stringify does
    except OverflowError:
        double = math.inf
    if not math.isfinite(double):
        raise BadValue(path, "This number is too large to be kept.")
    return double


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
