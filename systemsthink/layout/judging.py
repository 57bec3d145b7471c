"""How good a layout looks, in one number; 0 is ideal."""

from __future__ import annotations

import numpy as np

from systemsthink.layout.part import Flags, Part, Places

UNDER_LABEL, COMPACT, SPRAWL, SHAPE = 1.0, 0.4, 0.2, 0.15
EASY_AREA = 14.0
"""Times the area of the labels: a picture of that size is neither crowded nor empty."""

SQUARE, WIDE = 1.3, 3.0
"""Width through height of a page that fits a screen, at least and at most."""

CLEAR = 5.0


def cost(part: Part, places: Places) -> float:
    """Disorder, waste of the page and its odd shape."""
    width, height = (places + part.sizes / 2).max(axis=0) - (places - part.sizes / 2).min(axis=0)
    waste = width * height / (EASY_AREA * part.sizes.prod(axis=1).sum())
    return disorder(part, places) + float(
        SPRAWL * max(waste - 1.0, 0.0) + SHAPE * _odd(width / height)
    )


def disorder(part: Part, places: Places) -> float:
    """Crossings and links under labels, for each link; stretched loops."""
    links = max(len(part.pairs), 1)
    starts, ends = places[part.pairs[:, 0]], places[part.pairs[:, 1]]
    return float(
        crossings(part, starts, ends) / links
        + UNDER_LABEL * _under_labels(part, places, starts, ends) / links
        + COMPACT * _stretched(part, places)
    )


def _odd(shape: float) -> float:
    """How far the shape is from one that fits a screen; a strip may be a long one."""
    return float(max(np.log(SQUARE / shape), 0.3 * np.log(shape / WIDE), 0.0))


def crossings(part: Part, starts: Places, ends: Places) -> int:
    """How many pairs of straight links cross; those that share a variable don't count."""
    one, other = part.strangers
    a, b, c, d = starts[one], ends[one], starts[other], ends[other]
    return int(((_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))).sum())


def _side(a: Places, b: Places, point: Places) -> Flags:
    along, away = b - a, point - a
    return np.asarray(along[:, 0] * away[:, 1] > along[:, 1] * away[:, 0])


def _under_labels(part: Part, places: Places, starts: Places, ends: Places) -> float:
    """For how many pairs of a link and a foreign label the one runs under the other."""
    half = part.sizes / 2 + CLEAR
    enter, leave = np.zeros((len(starts), len(places))), np.ones((len(starts), len(places)))
    along = ends - starts
    along = np.where(np.abs(along) < 1e-9, 1e-9, along)
    for axis in (0, 1):
        low = (places[:, axis] - half[:, axis] - starts[:, axis, None]) / along[:, axis, None]
        high = (places[:, axis] + half[:, axis] - starts[:, axis, None]) / along[:, axis, None]
        enter = np.maximum(enter, np.minimum(low, high))
        leave = np.minimum(leave, np.maximum(low, high))
    under = leave > enter
    rows = np.arange(len(starts))
    under[rows, part.pairs[:, 0]] = under[rows, part.pairs[:, 1]] = False
    return float(under.sum())


def _stretched(part: Part, places: Places) -> float:
    """How far the loops are from regular polygons: the mean of 1 - area / the largest area."""
    shapes = [_stretch(places[list(loop)]) for loop in part.loops]
    return float(np.mean(shapes)) if shapes else 0.0


def _stretch(points: Places) -> float:
    count = len(points)
    perimeter = np.hypot(*(_after(points) - points).T).sum()
    largest = perimeter**2 / (4 * count * np.tan(np.pi / count))
    return float(1 - abs(area(points)) / largest)


def area(points: Places) -> float:
    """The area that points go round; positive where they do so clockwise on the screen."""
    after = _after(points)
    return float((points[:, 0] * after[:, 1] - points[:, 1] * after[:, 0]).sum() / 2)


def _after(points: Places) -> Places:
    """For each point of a loop the one that follows."""
    return np.concatenate((points[1:], points[:1]))
