"""The curve of a link: a piece of a circle that stops at the edges of two labels.

A straight link is an arc of a huge circle, so that every link is drawn, hit and measured alike.
Angles are in radians and grow clockwise on the screen, since y points down.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from systemsthink.geometry.boxes import Box, from_corners

GAP = 1.0
"""Pixels between a label's box and the end of a link."""
STRAIGHT = 2e-4
"""The smallest bend: a tenth of a pixel on a link of 500."""
MOST = 1.2
"""The largest bend that a hand can draw."""

_QUARTER = math.pi / 2
_TURN = 2 * math.pi
_SELF_RADIUS = 19.0


@dataclass(frozen=True, slots=True)
class Arc:
    """A piece of a circle from the angle `start` through `sweep`, clockwise where positive."""

    cx: float
    cy: float
    radius: float
    start: float
    sweep: float

    @property
    def length(self) -> float:
        """Pixels along the curve."""
        return abs(self.sweep) * self.radius

    def point_at(self, t: float) -> tuple[float, float]:
        """The point at a share of the way, 0 at the source and 1 at the arrow's tip."""
        angle = self.start + self.sweep * t
        return self.cx + self.radius * math.cos(angle), self.cy + self.radius * math.sin(angle)

    def tangent_at(self, t: float) -> float:
        """The direction of travel there."""
        return self.start + self.sweep * t + math.copysign(_QUARTER, self.sweep)

    def part(self, begin: float, end: float) -> "Arc":
        """The piece between two shares of the way."""
        start = self.start + self.sweep * begin
        return Arc(self.cx, self.cy, self.radius, start, self.sweep * (end - begin))

    def points(self, step: float = 10.0) -> list[tuple[float, float]]:
        """Points at most `step` pixels apart, both ends among them."""
        count = max(1, math.ceil(self.length / step))
        cx, cy, radius, start, turn = self.cx, self.cy, self.radius, self.start, self.sweep / count
        cos, sin = math.cos, math.sin
        angles = [start + turn * i for i in range(count + 1)]
        return [(cx + radius * cos(angle), cy + radius * sin(angle)) for angle in angles]

    @property
    def box(self) -> Box:
        """The smallest box around the curve."""
        ends = [self.point_at(0.0), self.point_at(1.0), *self._extremes()]
        xs = [x for x, _ in ends]
        ys = [y for _, y in ends]
        return from_corners(min(xs), min(ys), max(xs), max(ys))

    def distance(self, x: float, y: float) -> float:
        """How far a point is from the curve."""
        dx, dy = x - self.cx, y - self.cy
        if 0.0 <= self._share(math.atan2(dy, dx)) <= 1.0:
            return abs(math.hypot(dx, dy) - self.radius)
        ends = (self.point_at(0.0), self.point_at(1.0))
        return min(math.hypot(x - ex, y - ey) for ex, ey in ends)

    def share_at(self, x: float, y: float) -> float:
        """The share of the way at which the curve passes a point that lies on it."""
        return self._share(math.atan2(y - self.cy, x - self.cx))

    def _share(self, angle: float) -> float:
        """The share of the way at which the curve passes an angle; above 1 where it does not."""
        turned = angle - self.start if self.sweep > 0 else self.start - angle
        return (turned % _TURN) / abs(self.sweep)

    def _extremes(self) -> Iterator[tuple[float, float]]:
        cx, cy, radius = self.cx, self.cy, self.radius
        for angle, x, y in (
            (0.0, cx + radius, cy),
            (_QUARTER, cx, cy + radius),
            (math.pi, cx - radius, cy),
            (-_QUARTER, cx, cy - radius),
        ):
            if self._share(angle) <= 1.0:
                yield x, y

    def crossings(self, box: Box) -> list[float]:
        """The shares of the way at which the curve crosses the box's border."""
        found: list[float] = []
        half_width, half_height = box.width / 2, box.height / 2
        square = self.radius * self.radius
        for side in (-half_width, half_width):
            along = box.x + side - self.cx
            rest = square - along * along
            if rest >= 0.0:
                root = math.sqrt(rest)
                for across in (root, -root):
                    if abs(self.cy + across - box.y) <= half_height:
                        found.append(self._share(math.atan2(across, along)))
        for side in (-half_height, half_height):
            across = box.y + side - self.cy
            rest = square - across * across
            if rest >= 0.0:
                root = math.sqrt(rest)
                for along in (root, -root):
                    if abs(self.cx + along - box.x) <= half_width:
                        found.append(self._share(math.atan2(across, along)))
        return [share for share in found if share <= 1.0]


def arc_through(x0: float, y0: float, x1: float, y1: float, bend: float) -> Arc:
    """The arc from one point to another whose height is `bend` times its chord.

    A positive bend bulges to the left of the direction of travel as seen on the screen.
    """
    if abs(bend) < STRAIGHT:
        bend = math.copysign(STRAIGHT, bend)
    dx, dy = x1 - x0, y1 - y0
    if dx == dy == 0.0:
        dx = 1e-6
    chord = math.hypot(dx, dy)
    radius = chord * (1 + 4 * bend * bend) / (8 * abs(bend))
    # From the chord's middle to the centre, which a bulge to the left has on its right.
    shift = (1 / (8 * bend) - bend / 2) * chord
    cx = (x0 + x1) / 2 - dy / chord * shift
    cy = (y0 + y1) / 2 + dx / chord * shift
    return Arc(cx, cy, radius, math.atan2(y0 - cy, x0 - cx), 4 * math.atan(2 * bend))


def arc_between(source: Box, target: Box, bend: float, gap: float = GAP) -> Arc:
    """The curve of a link between two labels, clipped at their edges."""
    full = arc_through(source.x, source.y, target.x, target.y, bend)
    leaves = min(full.crossings(source.inflated(gap)), default=0.0)
    enters = max(full.crossings(target.inflated(gap)), default=1.0)
    if (enters - leaves) * full.length < 2 * gap:
        # The labels touch: a short piece in the middle keeps the link visible.
        middle = min(max((leaves + enters) / 2, 0.1), 0.9)
        reach = min(0.1, 8.0 / max(full.length, 1e-6))
        leaves, enters = middle - reach, middle + reach
    return full.part(leaves, enters)


def arc_to_self(box: Box, away: float, gap: float = GAP) -> Arc:
    """The small loop of a variable that influences itself, on the label's side `away`."""
    dx, dy = math.cos(away), math.sin(away)
    reach = min(
        box.width / 2 / abs(dx) if dx else math.inf,
        box.height / 2 / abs(dy) if dy else math.inf,
    )
    out = reach + 0.7 * _SELF_RADIUS
    cx, cy = box.x + dx * out, box.y + dy * out
    full = Arc(cx, cy, _SELF_RADIUS, away + math.pi, _TURN - 1e-9)
    cuts = full.crossings(box.inflated(gap))
    return full.part(min(cuts, default=0.1), max(cuts, default=0.9))


def bend_through(source: Box, target: Box, x: float, y: float) -> float:
    """The bend of the arc between two labels' centres that passes a point.

    >>> round(bend_through(Box(0, 0, 1, 1), Box(100, 0, 1, 1), 50, -20), 9)
    0.2
    """
    ax, ay, bx, by = source.x - x, source.y - y, target.x - x, target.y - y
    cross = ax * by - ay * bx
    # The inscribed angle at the point is half of what is left of the circle.
    angle = math.atan2(abs(cross), ax * bx + ay * by)
    size = MOST if angle == 0.0 else min(MOST, 0.5 / math.tan(angle / 2))
    return math.copysign(size, -cross)
