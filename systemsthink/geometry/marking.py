"""Where a link's sign and delay mark stand."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.grid import Grid

SIGN_RADIUS = 9.5
HEAD = 12.0
"""Length of an arrowhead along its link."""
MARKS = 10.0
"""Pixels beside a link that its arrowhead, sign and delay mark may need."""
DELAY_RADIUS = 8.5
"""What a delay mark needs around its middle."""
DELAY_GAP = 1.8
"""Half the gap that a link leaves between the two strokes of its delay mark."""
SHAFT = 8.0
"""Length of the piece of a dashed link behind its arrowhead that is drawn solid."""

_FIRST = HEAD + SIGN_RADIUS + 4.0  # from the tip to the middle of the sign
_STEP = 9.0
_FARTHEST = 160.0
_DELAY_ROOM = SIGN_RADIUS + 8.0
_DELAY_LEAST = SIGN_RADIUS + 3.0
_FINE = 3.0  # pixels between places that are tried only when the better ones are taken
_MOST_TRIES = 400
_DELAYS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26)
_LEAST = 0.6
"""The smallest share of its size that a sign has beside small names, or between close labels."""
_TIGHT = (0.8, _LEAST)


@dataclass(frozen=True)
class Sizes:
    """How large the marks on links and the badges of loops are drawn."""

    marks: float = 1.0
    badges: float = 1.0


ORDINARY = Sizes()


def scale_beside(*names: float) -> float:
    """How large the marks of a link are whose ends are written at these scales.

    Beside small names, as in many an imported map, ordinary signs would have no room.
    """
    return min(1.0, max(_LEAST, *names))


def fit_sign(
    arc: Arc, grid: Grid, taken: Iterable[tuple[float, float]], scale: float = 1.0
) -> tuple[tuple[float, float], float]:
    """Where a sign stands, and its scale: less where labels are too close for the whole of it."""
    slot = place_sign(arc, grid, taken, scale)
    if not grid.holds(*slot, SIGN_RADIUS * scale - 1):
        return slot, scale
    for share in _TIGHT:
        slot = place_sign(arc, grid, taken, scale * share)
        if not grid.holds(*slot, SIGN_RADIUS * scale * share - 1):
            return slot, scale * share
    return place_sign(arc, grid, taken, scale * _LEAST / 3), scale * _LEAST


def place_sign(
    arc: Arc, grid: Grid, taken: Iterable[tuple[float, float]], scale: float = 1.0
) -> tuple[float, float]:
    """The place nearest to the arrowhead that hides neither a label nor another link's sign.

    Where there is none, signs give way before labels do: a label hides what lies under it.
    """
    others = list(taken)
    slots: list[tuple[float, float]] = []
    for t in chain(_slots(arc.length), _anywhere(arc.length)):
        slot = arc.point_at(t)
        if _free(slot, grid, others, SIGN_RADIUS * scale):
            return slot
        slots.append(slot)
    return next((slot for slot in slots if _free(slot, grid, [], SIGN_RADIUS * scale)), slots[0])


def place_delay(arc: Arc, grid: Grid, sign: tuple[float, float]) -> tuple[float, float, float]:
    """The middle of the link, or near it where that is taken; and the link's direction there."""
    for room in (_DELAY_ROOM, _DELAY_LEAST):
        for t in chain(_DELAYS, _inward(arc.length)):
            x, y = arc.point_at(t)
            if math.dist((x, y), sign) >= room and not grid.holds(x, y, DELAY_RADIUS - 1):
                return x, y, arc.tangent_at(t)
    t = 0.3 if arc.length < 60 else 0.5
    return *arc.point_at(t), arc.tangent_at(t)


def _slots(length: float) -> Iterator[float]:
    if length < 2 * _FIRST:
        yield max(0.0, 1.0 - max(_FIRST - 4.0, length * 0.55) / length)
        return
    back = _FIRST
    while back <= min(length * 0.62, _FARTHEST):
        yield 1.0 - back / length
        back += _STEP


def _anywhere(length: float) -> Iterator[float]:
    """All of the link, beginning where signs belong."""
    fine = max(_FINE, length / _MOST_TRIES)
    backs = (step * fine for step in range(1, int(length / fine) + 1))
    for back in sorted(backs, key=lambda back: abs(back - _FIRST)):
        yield 1.0 - back / length


def _inward(length: float) -> Iterator[float]:
    """All of the link behind its arrowhead, beginning at its middle."""
    fine = max(_FINE, length / _MOST_TRIES)
    count = int((length - HEAD - DELAY_RADIUS) / fine)
    shares = (step * fine / length for step in range(1, count + 1))
    yield from sorted(shares, key=lambda share: abs(share - 0.5))


def _free(
    slot: tuple[float, float], grid: Grid, others: list[tuple[float, float]], radius: float
) -> bool:
    x, y = slot
    clear = all(math.dist(slot, other) >= 2 * radius + 1 for other in others)
    return clear and not grid.holds(x, y, radius - 1)
