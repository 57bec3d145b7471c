"""How other programs say that a link bends, and how we do: height of the arc over its chord."""

import math

from systemsthink.geometry.arcs import MOST, STRAIGHT, arc_through, bend_through
from systemsthink.geometry.boxes import Box

Point = tuple[float, float]


def bend_past(start: Point, end: Point, point: Point) -> float:
    """The bend of the circle from start to end that passes a point.

    >>> round(bend_past((0, 0), (100, 0), (50, -20)), 3)
    0.2
    """
    return bend_through(Box(*start, 0, 0), Box(*end, 0, 0), *point)


def middle_of(start: Point, end: Point, bend: float) -> Point:
    """The point halfway along a bent link.

    >>> [round(part, 3) for part in middle_of((0, 0), (100, 0), 0.2)]
    [50.0, -20.0]
    """
    return arc_through(*start, *end, bend).point_at(0.5)


def bend_at_angle(start: Point, end: Point, degrees: float) -> float:
    """The bend of the circle that leaves at an angle, counter-clockwise from three o'clock.

    >>> round(bend_at_angle((0, 0), (100, 0), 45), 3)  # a quarter circle
    0.207
    """
    direction = math.degrees(math.atan2(start[1] - end[1], end[0] - start[0]))
    turned = math.radians((degrees - direction + 180) % 360 - 180)
    return within(math.tan(turned / 2) / 2)


def angle_of_bend(start: Point, end: Point, bend: float) -> float:
    """The angle at which a bent link leaves, from 0 to 360, counter-clockwise from three o'clock.

    >>> round(angle_of_bend((0, 0), (100, 0), 0.2071068), 3)
    45.0
    """
    direction = math.degrees(math.atan2(start[1] - end[1], end[0] - start[0]))
    return (direction + math.degrees(2 * math.atan(2 * bend))) % 360


def bend_of_height(start: Point, end: Point, height: float) -> float:
    """The bend of an arc that is so many pixels high, positive to the left of its direction."""
    chord = math.dist(start, end)
    return within(height / chord) if chord else 0.0


def height_of_bend(start: Point, end: Point, bend: float) -> float:
    """How many pixels high a bent link is, positive to the left of its direction."""
    return bend * math.dist(start, end)


def within(bend: float) -> float:
    """The bend, no larger than a hand can draw; one that can't be seen is none."""
    if not math.isfinite(bend) or abs(bend) < STRAIGHT:
        return 0.0
    return math.copysign(min(abs(bend), MOST), bend)
