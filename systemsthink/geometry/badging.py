"""Where a loop's badge stands, and which way it turns."""

import math
from collections.abc import Iterable, Mapping, Sequence

from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.picture import BadgeShape, CurveShape, DrawnLoop

RADIUS = 18.0
_CLEAR = 4.0
_FAR = 132.0
_RINGS = (0.0, 22.0, 44.0, 66.0, 88.0, 110.0)
_SPOKES = 8

Point = tuple[float, float]


def place_badge(
    loop: DrawnLoop, curves: Mapping[str, CurveShape], grid: Grid, badges: Sequence[BadgeShape]
) -> BadgeShape | None:
    """The middle of the loop as drawn, or the free place nearest to it; None without its links."""
    outline = outline_of(loop, curves)
    if len(outline) < 3:
        return None
    area, middle = area_and_middle(outline)
    span = Box(*middle, 2 * _FAR, 2 * _FAR)
    near = [curve for curve in curves.values() if curve.box.intersects(span)]
    x, y = _free_place(middle, outline, near, grid, badges)
    reach = around((span, *(curves[id].box for id in loop.links if id in curves)))
    return BadgeShape(
        loop.variables, loop.name, loop.kind, loop.links, x, y, RADIUS, area >= 0.0, reach
    )


def outline_of(loop: DrawnLoop, curves: Mapping[str, CurveShape]) -> list[Point]:
    """The loop's links as drawn, one after the other, one of each set of parallel ones."""
    by_source: dict[str, CurveShape] = {}
    for id in loop.links:
        if id in curves:
            by_source.setdefault(curves[id].source, curves[id])
    outline: list[Point] = []
    for variable in loop.variables:
        if variable in by_source:
            outline += by_source[variable].arc.points(24.0)
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
    if abs(area) < 1.0:
        count = len(outline)
        return area / 2, (sum(x for x, _ in outline) / count, sum(y for _, y in outline) / count)
    return area / 2, (x0 + mx / (3 * area), y0 + my / (3 * area))


def _free_place(
    middle: Point,
    outline: Sequence[Point],
    near: Sequence[CurveShape],
    grid: Grid,
    badges: Iterable[BadgeShape],
) -> Point:
    taken = [(badge.x, badge.y) for badge in badges]
    best, least = middle, math.inf
    for x, y in _candidates(middle):
        cost = _cost(x, y, middle, outline, near, grid, taken, least)
        if cost < least:
            best, least = (x, y), cost
        if least == 0.0:
            break
    return best


def _candidates(middle: Point) -> Iterable[Point]:
    for ring in _RINGS:
        for spoke in range(_SPOKES if ring else 1):
            angle = (spoke + 0.5 * (ring % 44 > 0)) * 2 * math.pi / _SPOKES
            yield middle[0] + ring * math.cos(angle), middle[1] + ring * math.sin(angle)


def _cost(
    x: float,
    y: float,
    middle: Point,
    outline: Sequence[Point],
    near: Sequence[CurveShape],
    grid: Grid,
    taken: Sequence[Point],
    limit: float,
) -> float:
    """What speaks against a place; it stops counting where that exceeds the limit."""
    cost = math.dist((x, y), middle) / 60.0
    if cost >= limit:
        return cost
    if not encloses(outline, x, y):
        cost += 3.0
    room = RADIUS + _CLEAR
    cost += 8.0 * grid.holds(x, y, room)
    cost += 20.0 * sum(1 for other in taken if math.dist((x, y), other) < 2 * room)
    square = Box(x, y, 2 * room, 2 * room)
    for curve in near:
        if cost >= limit:
            break
        if curve.box.intersects(square) and curve.arc.distance(x, y) < room:
            cost += 2.0
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
