"""Where a link is dropped on a variable, and the sign that each place gives it."""

from __future__ import annotations

from dataclasses import dataclass

from systemsthink.geometry.boxes import Box, from_corners
from systemsthink.model import Polarity

BESIDE, ABOVE = 26.0, 14.0
"""How far the places reach beyond a label, in pixels of the screen."""
LEAST_WIDTH = 120.0
"""The least width of all places together, in pixels of the screen."""
_SIGNS: tuple[Polarity, ...] = ("+", "?", "-")


@dataclass(frozen=True, slots=True)
class Zone:
    """A place beside or on a label, and the sign of a link that is dropped there."""

    polarity: Polarity
    box: Box


def zones_of(label: Box, pixel: float = 1.0) -> tuple[Zone, ...]:
    """More to the left, unknown in the middle, less to the right; `pixel` is one of the screen."""
    width = max(label.width + 2 * BESIDE * pixel, LEAST_WIDTH * pixel)
    left, third = label.x - width / 2, width / 3
    top, bottom = label.top - ABOVE * pixel, label.bottom + ABOVE * pixel
    return tuple(
        Zone(sign, from_corners(left + third * i, top, left + third * (i + 1), bottom))
        for i, sign in enumerate(_SIGNS)
    )


def zone_at(label: Box, x: float, y: float, pixel: float = 1.0) -> Zone | None:
    """The place at a point."""
    return next((zone for zone in zones_of(label, pixel) if zone.box.contains(x, y)), None)
