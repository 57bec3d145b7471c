"""Where a loop's badge stands, and which way it turns."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.marking import SIGN_RADIUS, scale_beside
from systemsthink.geometry.picture import (
    BADGE_RADIUS,
    BadgeShape,
    CurveShape,
    DrawnLoop,
    LabelShape,
    LoopKey,
    name_below,
)
from systemsthink.model import LinkId, VariableId

_CLEAR = 4.0
_DEAR = 60.0  # pixels away from the middle that weigh as much as 1 below
_OUTSIDE, _ON_LINK, _ON_LABEL, _ON_BADGE = 3.0, 2.0, 18.0, 20.0
_STEP, _STEPS = 22.0, 5  # pixels from the middle, and how often so many
_SPOKES = 8
_SAMPLE, _SAMPLES = 24.0, 200  # pixels between points of an outline; the most of them on a link

Point = tuple[float, float]


def place_badges(
    known: Mapping[LoopKey, BadgeShape],
    loops: Sequence[DrawnLoop],
    curves: Mapping[LinkId, CurveShape],
    grid: Grid,
    redrawn: set[LinkId],
    touched: list[Box],
    labels: Mapping[VariableId, LabelShape],
    scale: float = 1.0,
) -> dict[LoopKey, BadgeShape]:
    """The badges of these loops; those that no change has touched stay as they are."""
    same_order = list(known) == [loop.variables for loop in loops]
    placed: dict[LoopKey, BadgeShape] = {}
    for loop in loops:
        badge = known.get(loop.variables)
        if badge is None or not same_order or _moved(badge, loop, redrawn, touched):
            fresh = place_badge(loop, curves, grid, list(placed.values()), labels, scale)
            if fresh is None:
                continue
            if badge is not None and badge != fresh:
                touched += [badge.box, fresh.box]
            badge = badge if badge == fresh else fresh
        placed[loop.variables] = badge
    return placed


def place_badge(
    loop: DrawnLoop,
    curves: Mapping[str, CurveShape],
    grid: Grid,
    badges: Sequence[BadgeShape],
    labels: Mapping[VariableId, LabelShape],
    scale: float = 1.0,
) -> BadgeShape | None:
    """The middle of the loop as drawn, or the free place nearest to it; None without its links.

    It is `scale` times as large as goes with the names in the loop.
    """
    outline = outline_of(loop, curves)
    if len(outline) < 3:
        return None
    area, (x, y) = area_and_middle(outline)
    scale *= scale_beside(*(labels[id].scale for id in loop.variables if id in labels))
    badge = BadgeShape(
        key=loop.variables,
        name=loop.name,
        kind=loop.kind,
        links=loop.links,
        x=x,
        y=y,
        radius=BADGE_RADIUS * scale,
        clockwise=area >= 0.0,
        reach=Box(x, y, 0, 0),
    )
    span = badge.box.inflated(_STEP * _steps(scale) + SIGN_RADIUS + _CLEAR)
    reach = around((span, *(curves[id].box for id in loop.links if id in curves)))
    badge = replace(badge, reach=reach)
    near = [curve for curve in curves.values() if curve.box.intersects(span)]
    taken = [other.box for other in badges]
    best, least = badge, math.inf
    for cx, cy in _candidates(x, y, _steps(scale)):
        away = math.dist((cx, cy), (x, y)) / (_DEAR * scale)
        if away >= least:
            break
        moved = replace(badge, x=cx, y=cy)
        cost = away + _cost(moved, outline, near, grid, taken, least - away)
        if cost < least:
            best, least = moved, cost
    return best


def outline_of(loop: DrawnLoop, curves: Mapping[str, CurveShape]) -> list[Point]:
    """The loop's links as drawn, one after the other, one of each set of parallel ones."""
    by_source: dict[str, CurveShape] = {}
    for id in loop.links:
        if id in curves:
            by_source.setdefault(curves[id].source, curves[id])
    outline: list[Point] = []
    for variable in loop.variables:
        if variable in by_source:
            arc = by_source[variable].arc
            outline += arc.points(max(_SAMPLE, arc.length / _SAMPLES))
    return outline


def area_and_middle(outline: Sequence[Point]) -> tuple[float, Point]:
    """The area of a polygon, positive where it runs clockwise on the screen, and its centroid.

    >>> area_and_middle([(0, 0), (4, 0), (4, 2), (0, 2)])
    (8.0, (2.0, 1.0))
    """
    x0, y0 = outline[0]
    area = mx = my = 0.0
    for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]], strict=True):
        cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        area += cross
        mx += (ax + bx - 2 * x0) * cross
        my += (ay + by - 2 * y0) * cross
    middle = (x0 + mx / (3 * area), y0 + my / (3 * area)) if abs(area) >= 1.0 else None
    if middle is None or not _within(outline, middle):
        middle = (_mean([x for x, _ in outline]), _mean([y for _, y in outline]))
    return area / 2, middle


def _within(outline: Sequence[Point], middle: Point) -> bool:
    """Whether a centroid lies in the outline's box; where that crosses itself it may not."""
    spans = zip(zip(*outline, strict=True), middle, strict=True)
    return all(min(values) <= value <= max(values) for values, value in spans)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _moved(
    badge: BadgeShape, loop: DrawnLoop, redrawn: set[LinkId], touched: Sequence[Box]
) -> bool:
    return (
        (badge.name, badge.kind, badge.links) != (loop.name, loop.kind, loop.links)
        or not redrawn.isdisjoint(loop.links)
        or any(badge.reach.intersects(box) for box in touched)
    )


def _steps(scale: float) -> int:
    """How many steps away a place is looked for; a larger badge needs to look further."""
    return round(_STEPS * scale)


def _candidates(x: float, y: float, steps: int) -> Iterator[Point]:
    """The point itself and points around it, the nearest first."""
    for number in range(steps + 1):
        away = _STEP * number
        for spoke in range(_SPOKES if number else 1):
            angle = (spoke + 0.5 * (number % 2)) * 2 * math.pi / _SPOKES
            yield x + away * math.cos(angle), y + away * math.sin(angle)


def _cost(
    badge: BadgeShape,
    outline: Sequence[Point],
    near: Sequence[CurveShape],
    grid: Grid,
    taken: Sequence[Box],
    limit: float,
) -> float:
    """What speaks against a place; it stops counting where that exceeds the limit."""
    box = badge.box.inflated(_CLEAR)
    cost = 0.0 if encloses(outline, badge.x, badge.y) else _OUTSIDE
    cost += _ON_BADGE * sum(1 for other in taken if box.intersects(other))
    cost += _ON_LABEL * grid.meets(box)
    wide = box.inflated(SIGN_RADIUS)
    name = name_below(badge.name, badge.x, badge.y, badge.radius)
    for curve in near:
        if cost >= limit:
            break
        if curve.box.intersects(wide):
            cost += _ON_LINK * (curve.arc.distance(badge.x, badge.y) < badge.radius + _CLEAR)
            cost += _ON_LINK * (name is not None and bool(curve.arc.crossings(name)))
            cost += _ON_LINK * wide.contains(*curve.sign)
    return cost


def encloses(outline: Sequence[Point], x: float, y: float) -> bool:
    """Whether a point lies within a polygon.

    >>> encloses([(0, 0), (4, 0), (4, 4), (0, 4)], 1, 3)
    True
    """
    inside = False
    bx, by = outline[-1]
    for ax, ay in outline:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        bx, by = ax, ay
    return inside
