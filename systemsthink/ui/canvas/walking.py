"""Walking from variable to variable with the arrow keys."""

from collections.abc import Iterable
from math import hypot

from systemsthink.model import Variable

ASIDE = 2.0
"""How much further a pixel aside counts than a pixel ahead."""


def nearest(
    variables: Iterable[Variable], start: Variable, right: int, down: int
) -> Variable | None:
    """The nearest variable that lies more ahead than aside."""
    ahead = ((_distance(start, other, right, down), other) for other in variables)
    found = [(distance, other.id, other) for distance, other in ahead if distance is not None]
    return min(found)[2] if found else None


def _distance(start: Variable, other: Variable, right: int, down: int) -> float | None:
    dx, dy = other.x - start.x, other.y - start.y
    forward, aside = dx * right + dy * down, abs(dx * down) + abs(dy * right)
    if other.id == start.id or forward <= 0 or aside > forward:
        return None
    return hypot(forward, ASIDE * aside)
