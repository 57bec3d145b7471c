"""Numbers and leftovers out of JSON values, and values as a JSON text."""

import json
import math
import re
from collections.abc import Collection, Mapping
from typing import Any

from systemsthink.exchange.words import number_of

MOST_DEPTH = 30
"""How deep a value may be nested that is kept for another program."""

_HIDDEN = re.compile("[\x7f-\x9f]")


def number(value: Any, *keys: str) -> float | None:
    """The finite number, also one written as text, under the first key that has one.

    >>> number({"x": "167.5"}, "x"), number({"x": True}, "x"), number(4)
    (167.5, None, 4.0)
    """
    if keys:
        found = (number(value.get(key)) for key in keys) if isinstance(value, dict) else ()
        return next((each for each in found if each is not None), None)
    if isinstance(value, str):
        return _read(value[:100])
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found_one = float(value)
    except OverflowError:
        return None
    return found_one if math.isfinite(found_one) else None


def _read(said: str) -> float | None:
    try:
        found = float(said)  # by far the quickest, and enough for what programs write
    except ValueError:
        return number_of(said)
    return found if math.isfinite(found) and "_" not in said else None


def rest(value: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """What an object says under other keys than these, unless it is nested beyond use.

    >>> rest({"name": "Trust", "uid": 4, "doc": None}, ["name"])
    {'uid': 4}
    """
    others = ((key, each) for key, each in value.items() if key not in known)
    return {key: each for key, each in others if each is not None and _shallow(each)}


def as_json(value: Any) -> bytes:
    """A value as the text of a JSON file, indented, ending with a line break."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return (_HIDDEN.sub(_escaped, text) + "\n").encode("utf-8", "replace")


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _shallow(value: Any) -> bool:
    level = [value]
    for _ in range(MOST_DEPTH):
        level = [each for one in level for each in _inside(one)]
        if not level:
            return True
    return False


def _inside(value: Any) -> Collection[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
