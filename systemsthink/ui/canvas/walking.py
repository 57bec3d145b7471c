"""Walking with the arrow keys: from variable to variable, and along links."""

import math
from collections.abc import Collection, Iterable
from math import hypot

from systemsthink.geometry.picture import CurveShape, Picture
from systemsthink.model import LinkId, Variable, VariableId

ASIDE = 2.0
"""How much further a pixel aside counts than a pixel ahead."""
LINKED = 0.6
"""How much nearer a variable counts to which a link leads."""


def nearest(
    variables: Iterable[Variable],
    start: Variable,
    right: int,
    down: int,
    linked: Collection[VariableId] = (),
) -> Variable | None:
    """The nearest variable that lies more ahead than aside; rather one that is linked."""
    ahead = ((_distance(start, other, right, down), other) for other in variables)
    found = [
        (distance * (LINKED if other.id in linked else 1.0), other.id, other)
        for distance, other in ahead
        if distance is not None
    ]
    return min(found)[2] if found else None


def link_ahead(picture: Picture, start: VariableId, right: int, down: int) -> LinkId | None:
    """The link at a variable that leaves it most nearly in a direction."""
    turns = [
        (_turn(curve, start, right, down), id)
        for id, curve in picture.curves.items()
        if start in (curve.source, curve.target)
    ]
    return min(turns)[1] if turns else None


def end_ahead(picture: Picture, link: LinkId, right: int, down: int) -> VariableId:
    """The end of a link that lies further in a direction."""
    curve = picture.curves[link]
    source, target = picture.labels[curve.source].box, picture.labels[curve.target].box
    forward = (target.x - source.x) * right + (target.y - source.y) * down
    return curve.target if forward >= 0 else curve.source


def links_at(picture: Picture, variable: VariableId) -> list[LinkId]:
    """The links that leave a variable and then those that reach it."""
    curves = picture.curves.items()
    leaving = [id for id, curve in curves if curve.source == variable]
    return leaving + [id for id, curve in curves if curve.target == variable != curve.source]


def _turn(curve: CurveShape, start: VariableId, right: int, down: int) -> float:
    """The angle between a direction and that in which a link leaves a variable."""
    here, there = (0.0, 0.5) if curve.source == start else (1.0, 0.5)
    (x0, y0), (x1, y1) = curve.arc.point_at(here), curve.arc.point_at(there)
    length = hypot(x1 - x0, y1 - y0) or 1.0
    return math.acos(max(-1.0, min(1.0, ((x1 - x0) * right + (y1 - y0) * down) / length)))


def _distance(start: Variable, other: Variable, right: int, down: int) -> float | None:
    dx, dy = other.x - start.x, other.y - start.y
    forward, aside = dx * right + dy * down, abs(dx * down) + abs(dy * right)
    if other.id == start.id or forward <= 0 or aside > forward:
        return None
    return hypot(forward, ASIDE * aside)
