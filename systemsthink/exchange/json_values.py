"""Texts, numbers and leftovers out of JSON values, asked without surprises."""

import math
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from systemsthink.exchange.words import number_of

MOST_DEPTH = 30
"""How deep a value may be nested that is kept for another program."""

MOST_COUNTED = 2**62
"""A whole number from here on is kept nowhere: not every program can read it."""


def objects(value: Any, *keys: str) -> Iterator[dict[str, Any]]:
    """The objects in the list at the end of a path of keys; none where there is no such list.

    >>> list(objects({"a": {"b": [{"c": 1}, 2]}}, "a", "b"))
    [{'c': 1}]
    """
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def text(value: Any, *keys: str) -> str:
    """The text, or a number as text, under the first key that has one; else empty.

    >>> text({"name": None, "label": 5}, "name", "label")
    '5'
    """
    if not isinstance(value, dict):
        return ""
    for key in keys:
        found = value.get(key)
        if isinstance(found, str) and found:
            return found
        if isinstance(found, int | float) and not isinstance(found, bool):
            return f"{found:.15g}" if isinstance(found, float) else str(found)[:400]
    return ""


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


def rest(value: Mapping[str, Any], known: Collection[str] = ()) -> dict[str, Any]:
    """What an object says under other keys than these, without what is nested beyond use.

    >>> rest({"name": "Trust", "uid": 4, "doc": None}, ["name"])
    {'uid': 4}
    """
    others = ((key, _modest(each)) for key, each in value.items() if key not in known)
    return {key: each for key, each in others if each is not None}


def _modest(value: Any, depth: int = MOST_DEPTH) -> Any:
    if isinstance(value, dict):
        pairs = ((key, _modest(each, depth - 1)) for key, each in value.items())
        return {key: each for key, each in pairs if each is not None} if depth else None
    if isinstance(value, list):
        parts = (_modest(each, depth - 1) for each in value)
        return [each for each in parts if each is not None] if depth else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value if abs(value) < MOST_COUNTED and math.isfinite(value) else None
    return value
