"""Where a link's ends are taken hold of."""

import math
from collections.abc import Iterable

from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.hits import Hit
from systemsthink.geometry.picture import Picture
from systemsthink.model import LinkId

_SHARE = 1 / 3
"""The most of a short link that either end takes, so that its middle can still be bent."""


def grip(
    picture: Picture, links: Iterable[LinkId], x: float, y: float, reach: float, slack: float
) -> Hit | None:
    """The nearest end of one of these links at a point that is on no label.

    The point is at most `reach` from the end and `slack` from the line: beside an arrow there is
    still the rim of its variable, from which another link is dragged.
    """
    if any(label.box.contains(x, y) for label in picture.labels.values()):
        return None
    nearest, best = None, math.inf
    for id in links:
        curve = picture.curves.get(id)
        if curve is not None and curve.arc.distance(x, y) <= slack:
            start, tip = ends(curve.arc)
            for found, end in ((Hit("start", id), start), (Hit("tip", id), tip)):
                away = math.dist((x, y), end)
                if away <= min(reach, curve.arc.length * _SHARE) and away < best:
                    nearest, best = found, away
    return nearest


def ends(arc: Arc) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a link begins, and its arrow's tip."""
    return arc.point_at(0.0), arc.point_at(1.0)
