"""Lining things up with others while they are dragged."""

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
REACH = 5.0
"""Pixels of the screen from which a centre is drawn to another's row or column."""


@dataclass(frozen=True, slots=True)
class Snap:
    """Where a centre comes to lie, and the lines to show: each to the centre that drew it."""

    x: float
    y: float
    guides: tuple[tuple[Point, Point], ...] = ()


def snapped(x: float, y: float, others: Iterable[Point], reach: float = REACH) -> Snap:
    """The place in line with others that is within reach of a point, in one or both directions.

    >>> snapped(103, 50, [(100, 0), (300, 80)])
    Snap(x=100, y=50, guides=(((100, 50), (100, 0)),))
    """
    centres = list(others)
    column = _nearest([(abs(cx - x), abs(cy - y), (cx, cy)) for cx, cy in centres], reach)
    row = _nearest([(abs(cy - y), abs(cx - x), (cx, cy)) for cx, cy in centres], reach)
    at = (column[0] if column else x, row[1] if row else y)
    return Snap(*at, tuple((at, other) for other in (column, row) if other))


def _nearest(aside: list[tuple[float, float, Point]], reach: float) -> Point | None:
    """The centre that is least aside, and of several the one that is least ahead."""
    within = [found for found in aside if found[0] <= reach]
    return min(within)[2] if within else None
