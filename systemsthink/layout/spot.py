"""Where a new variable belongs: near another thing, but on top of nothing."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import CurveShape, Picture

Point = tuple[float, float]

ORDINARY = (140.0, 36.0)
"""The size of a label whose name is not known yet."""
TURN = math.radians(50)
"""How far a chain turns with each link, so that it comes round to where it began."""

_REACH_X, _REACH_Y = 210.0, 125.0
_RINGS = (0.0, 1.0, 1.4, 1.9, 2.5, 3.3, 4.4, 6.0, 8.0, 11.0)
_SPOKES = 16
_ROOM = 30.0
_ASIDE = 0.9  # what half a turn away from the wanted direction weighs, in rings
_ON_LABEL, _OUTSIDE, _ON_LINK = 100.0, 2.5, 0.8


@dataclass(frozen=True)
class Wish:
    """Where a new variable would like to be: in a direction from a point, or at it."""

    x: float
    y: float
    towards: float | None = None


def spot(
    picture: Picture,
    wish: Wish,
    size: tuple[float, float] = ORDINARY,
    view: Box | None = None,
    others: Sequence[Box] = (),
) -> Point:
    """The best place for a label: near what is wished, in view, and clear of what is drawn.

    >>> spot(Picture(), Wish(10, 20))
    (10.0, 20.0)
    """
    taken = [*(label.box for label in picture.labels.values()), *others]
    best, least = (wish.x, wish.y), math.inf
    for away, (x, y) in _candidates(wish):
        if away >= least:
            continue
        box = Box(x, y, *size)
        cost = away + _cost(box, taken, view)
        if cost < least:
            cost += _ON_LINK * _crossed(box, picture)
        if cost < least:
            best, least = (x, y), cost
    return best


def _candidates(wish: Wish) -> Iterator[tuple[float, Point]]:
    """Places around the wish, and how far each is from what is wished."""
    start = wish.towards or 0.0
    for ring in _RINGS if wish.towards is None else _RINGS[1:]:
        for spoke in range(_SPOKES if ring else 1):
            turn = (spoke + 1) // 2 * (1 if spoke % 2 else -1) * 2 * math.pi / _SPOKES
            aside = 0.0 if wish.towards is None else _ASIDE * abs(turn) / math.pi
            dx, dy = math.cos(start + turn), math.sin(start + turn)
            yield ring + aside, (wish.x + ring * _REACH_X * dx, wish.y + ring * _REACH_Y * dy)


def _cost(box: Box, taken: Sequence[Box], view: Box | None) -> float:
    wide = box.inflated(_ROOM)
    cost = _ON_LABEL if any(wide.intersects(other) for other in taken) else 0.0
    return cost + (_OUTSIDE if view is not None and not box.inside(view) else 0.0)


def _crossed(box: Box, picture: Picture) -> int:
    """How many links and badges such a label would lie on."""
    wide = box.inflated(_ROOM / 2)
    badges = sum(badge.box.intersects(wide) for badge in picture.badges.values())
    return badges + sum(_lies_on(wide, curve) for curve in picture.curves.values())


def _lies_on(box: Box, curve: CurveShape) -> bool:
    if not curve.box.intersects(box):
        return False
    return bool(curve.arc.crossings(box)) or box.contains(*curve.arc.point_at(0.5))
