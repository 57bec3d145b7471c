"""Upright rectangles around labels, marks and pictures."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its centre and size, in diagram pixels.

    >>> Box(10, 10, 8, 4).contains(13, 11)
    True
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The smallest x."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The largest x."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """The smallest y."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The largest y."""
        return self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies in the box or on its border."""
        return abs(x - self.x) <= self.width / 2 and abs(y - self.y) <= self.height / 2

    def inside(self, other: "Box") -> bool:
        """Whether the other box holds all of this one."""
        return (
            abs(self.x - other.x) <= (other.width - self.width) / 2
            and abs(self.y - other.y) <= (other.height - self.height) / 2
        )

    def intersects(self, other: "Box") -> bool:
        """Whether the two share a point."""
        return (
            abs(self.x - other.x) * 2 <= self.width + other.width
            and abs(self.y - other.y) * 2 <= self.height + other.height
        )

    def inflated(self, by: float) -> "Box":
        """The box grown by so much on every side."""
        return Box(self.x, self.y, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> "Box":
        """The box at another place."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def union(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return from_corners(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


def from_corners(left: float, top: float, right: float, bottom: float) -> Box:
    """The box with these borders."""
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all; an empty one at the origin when there are none."""
    found = list(boxes)
    if not found:
        return Box(0.0, 0.0, 0.0, 0.0)
    return from_corners(
        min(box.left for box in found),
        min(box.top for box in found),
        max(box.right for box in found),
        max(box.bottom for box in found),
    )
