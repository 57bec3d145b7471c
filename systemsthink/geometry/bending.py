"""How much a link bends where nobody said so.

A link goes round the middle of the shortest loop that it is in, so that loops look like loops; two
opposite links make a lens, parallel ones stand apart, and all keep clear of one that a person bent
into their way. Where that would run under a label, a few other bends are tried. (Round the loop's
centre: Schoenberg's LoopX.)
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import count as counting
from itertools import islice
from typing import NamedTuple

from systemsthink.geometry.arcs import Arc, arc_between, arc_to_self
from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.marking import MARKS

LENS = 0.2
SLIGHT = 0.1
_APART = 0.16
_SWAY = 0.05  # how far one of several links gives way to a label without meeting the next
_BESIDE = 0.13  # what they leave between themselves and one that was bent by hand
_LEAST, _MOST = 0.1, 0.36
_CLEAR = 5.0  # pixels that a link keeps from a label that is not its own
_STEP, _SAMPLES = 20.0, 40
_WIDEST = 0.45
_TRIES = (1.5, 0.5, -0.6, 0.05, -1.1, 2.2)
_TRIES_LENS = (1.5, 0.6, 2.0)

Point = tuple[float, float]


def around_loop(start: Point, end: Point, loop: Sequence[Point]) -> float:
    """The bend that makes a link part of the circle round the middle of its loop.

    >>> square = [(0, 0), (10, 0), (10, 10), (0, 10)]
    >>> round(around_loop((0, 0), (10, 0), square), 3)  # a quarter circle: (sqrt(2) - 1) / 2
    0.207
    """
    cx = sum(x for x, _ in loop) / len(loop)
    cy = sum(y for _, y in loop) / len(loop)
    ax, ay, bx, by = start[0] - cx, start[1] - cy, end[0] - cx, end[1] - cy
    cross = ax * by - ay * bx
    subtended = math.atan2(abs(cross), ax * bx + ay * by)
    size = min(max(math.tan(subtended / 4) / 2, _LEAST), _MOST)
    return math.copysign(size, cross)


def apart(
    base: float, index: int, count: int, taken: Sequence[float] = (), lens: bool = False
) -> float:
    """The bend of one of several parallel links, clear of the bends that are taken.

    The links of a lens stay on their own side of it.
    """
    first = base if lens else base - (count - 1) / 2 * _APART
    bends = (first + step * _APART for step in counting())
    free = (bend for bend in bends if all(abs(bend - other) >= _BESIDE for other in taken))
    return next(islice(free, index, None))


class Course(NamedTuple):
    """How a link runs; the box that all bends tried lie in; whether the first one was taken."""

    bend: float
    arc: Arc
    reach: Box
    first: bool


def choose(
    source: Box, target: Box, bends: Iterable[float], ends: tuple[str, str], grid: Grid
) -> Course:
    """The first of some bends that keeps clear of other labels, else the one that hides least."""
    best, least = None, math.inf
    tried: list[Box] = []
    for bend in bends:
        arc = arc_between(source, target, bend)
        tried.append(arc.box.inflated(MARKS))
        hidden = under_labels(arc, ends, grid, least)
        if hidden < least:
            best, least = (bend, arc), hidden
        if hidden == 0.0:
            break
    assert best is not None
    return Course(*best, around(tried), len(tried) == 1)


def settled(bend: float, arc: Arc) -> Course:
    """A course that labels have no say in."""
    return Course(bend, arc, arc.box.inflated(MARKS), True)


def tries(base: float, lens: bool, crowded: bool) -> Iterator[float]:
    """Bends worth trying, the wanted one first; a lens must stay one.

    Where several links are `crowded` between two variables, each keeps to its own place.
    """
    if crowded:
        yield from (base, base + _SWAY, base - _SWAY)
        return
    factors = _TRIES_LENS if lens else _TRIES
    yield base
    for factor in factors:
        yield max(-_WIDEST, min(_WIDEST, base * factor))


def under_labels(arc: Arc, ends: tuple[str, str], grid: Grid, most: float = math.inf) -> float:
    """The share of a curve that runs under labels other than those at its ends.

    Where that is `most` or more it may be more than is told.
    """
    points = arc.points(max(_STEP, arc.length / _SAMPLES))
    return grid.hidden(points, _CLEAR, ends, most * len(points)) / len(points)


def to_self(box: Box, others: Sequence[Point], index: int) -> Arc:
    """The loop of a link to its own variable, away from the variables it is linked to."""
    dx = box.x - sum(x for x, _ in others) / len(others) if others else 0.0
    dy = box.y - sum(y for _, y in others) / len(others) if others else -1.0
    away = math.atan2(dy, dx) if dx or dy else -math.pi / 2
    # The top and the bottom of a wide label have the most room.
    side = -math.pi / 2 if math.sin(away) <= 0 else math.pi / 2
    lean = math.copysign(0.5, math.cos(away)) if abs(math.cos(away)) > 0.5 else 0.0
    return arc_to_self(box, side - lean * math.sin(side) + index * 1.2)
