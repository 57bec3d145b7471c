"""What LOOPY 1 and 2 have in common: circles, arrows and labels, and what they are to us.

A circle has a hue and an amount to start with, an arrow the height of its arc in pixels, positive
to the left of its direction. An arrow's strength is its sign; 0 is shown as a question mark. Only
the way in which the three lists are written down differs between the versions.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from systemsthink.exchange.json_values import number
from systemsthink.model import Polarity

Part = dict[str, Any]
"""A circle, an arrow or a label: LOOPY's own names for what it says, and that."""

HUES = ("red", "orange", "yellow", "green", "blue", "purple")
"""The colours of circles, by the number that stands for each."""

CODES = (8, 9)
"""Strengths that stand for a filter of signals, not for an amount."""

RADII = {5.0: 1.2, 100.0: 1.5}
"""How much larger than others the large circles of LOOPY 2 are."""

LIFT = 10
"""LOOPY draws the middle of a label so many pixels above the point that it gives."""


class Sketch(NamedTuple):
    """All that a LOOPY file says."""

    nodes: list[Part]
    edges: list[Part]
    labels: list[Part]
    settings: Part

    @property
    def advanced(self) -> bool:
        """Whether LOOPY 2's advanced mode is on."""
        return self.settings.get("loopyMode") == 1


def effect_of(edge: Part, advanced: bool = False) -> tuple[Polarity, float | None]:
    """The sign of an arrow, and its strength where that says more than one arrow does.

    In LOOPY 2's advanced mode another field says the sign: 1 turns signals round, 4 makes them
    negative.
    """
    strength = number(edge.get("strength", 1))
    if not strength:
        return "?", None
    behaviour = number(edge.get("signBehavior")) if advanced else None
    negative = strength < 0 if behaviour is None else behaviour in (1, 4)
    size = abs(strength)
    return "-" if negative else "+", None if size == 1 or size in CODES else size


def kept(extra: Mapping[str, Any]) -> Part:
    """What was kept of a LOOPY file of either version."""
    found: Part = {}
    for word in ("loopy", "loopy2"):
        part = extra.get(word)
        found |= part if isinstance(part, dict) else {}
    return found
