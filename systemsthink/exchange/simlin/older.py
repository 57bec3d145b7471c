"""What Simlin wrote before it wrote names in one word: `sim_specs` for `simSpecs`."""

from typing import Any

MARK = "sim_specs"
"""What every project has, here as older files call it."""

MOST_DEPTH = 12
"""So deep in a project something has a name of Simlin's own."""


def as_today(project: dict[str, Any]) -> dict[str, Any]:
    """A project as it is written today, whichever Simlin wrote it.

    >>> as_today({"sim_specs": {"end_time": 9}, "models": [{"views": [{"from_uid": 1}]}]})
    {'simSpecs': {'endTime': 9}, 'models': [{'views': [{'fromUid': 1}]}]}
    """
    return _renamed(project, MOST_DEPTH) if MARK in project else project


def _renamed(value: Any, depth: int) -> Any:
    if isinstance(value, dict) and depth:
        return {_name(key): _renamed(each, depth - 1) for key, each in value.items()}
    if isinstance(value, list) and depth:
        return [_renamed(each, depth - 1) for each in value]
    return value


def _name(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(map(str.capitalize, rest)) if first else key
