"""What lies under a point, and what lies within a rectangle."""

import math
from dataclasses import dataclass
from typing import Literal

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import LoopKey, Picture

RIM = 10.0
"""Pixels outside a label from which a link is dragged."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A shape under a point: its kind, and its id or, for a badge, its loop's variables.

    `start` and `tip` are the two ends of a link.
    """

    kind: Literal["variable", "rim", "link", "start", "tip", "badge"]
    id: str | LoopKey


def hit(picture: Picture, x: float, y: float, slack: float = 4.0) -> Hit | None:
    """The topmost shape at a point; a link counts from `slack` pixels away."""
    rim = None
    for id, label in reversed(list(picture.labels.items())):
        if label.box.contains(x, y):
            return Hit("variable", id)
        if rim is None and label.box.inflated(RIM).contains(x, y):
            rim = Hit("rim", id)
    for key, badge in reversed(list(picture.badges.items())):
        if math.hypot(x - badge.x, y - badge.y) <= badge.radius:
            return Hit("badge", key)
    return rim or _link(picture, x, y, slack)


def _link(picture: Picture, x: float, y: float, slack: float) -> Hit | None:
    nearest, best = None, slack
    point = Box(x, y, 2 * slack, 2 * slack)
    for id, curve in picture.curves.items():
        if curve.box.intersects(point):
            on_sign = math.dist(curve.sign, (x, y)) <= 9.0
            away = 0.0 if on_sign else curve.arc.distance(x, y)
            if away <= best:
                nearest, best = Hit("link", id), away
    return nearest


def within(picture: Picture, box: Box) -> tuple[str, ...]:
    """The variables and links that lie wholly in a rectangle."""
    variables = [id for id, label in picture.labels.items() if label.box.inside(box)]
    links = [id for id, curve in picture.curves.items() if curve.arc.box.inside(box)]
    return (*variables, *links)
