"""What lies under a point, and what lies within a rectangle."""

import math
from dataclasses import dataclass
from typing import Literal

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.hulls import on_border
from systemsthink.geometry.picture import LoopKey, Picture

RIM = 10.0
"""Pixels outside a label from which a link is dragged."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A shape under a point: its kind, and its id or, for a badge, its loop's variables.

    `start` and `tip` are the two ends of a link.
    """

    kind: Literal["variable", "rim", "link", "start", "tip", "badge", "note", "hull"]
    id: str | LoopKey


def hit(picture: Picture, x: float, y: float, slack: float = 4.0) -> Hit | None:
    """The topmost shape at a point; a link or a hull's border counts from `slack` pixels away."""
    rim = None
    for id, label in reversed(list(picture.labels.items())):
        if label.box.contains(x, y):
            return Hit("variable", id)
        if rim is None and label.box.inflated(RIM).contains(x, y):
            rim = Hit("rim", id)
    for key, badge in reversed(list(picture.badges.items())):
        if math.hypot(x - badge.x, y - badge.y) <= badge.radius:
            return Hit("badge", key)
    return (
        rim or _title(picture, x, y) or _link(picture, x, y, slack) or _below(picture, x, y, slack)
    )


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


def _title(picture: Picture, x: float, y: float) -> Hit | None:
    """The group whose name is at a point."""
    hulls = reversed(list(picture.hulls.items()))
    return next((Hit("hull", id) for id, hull in hulls if hull.title.contains(x, y)), None)


def _below(picture: Picture, x: float, y: float, slack: float) -> Hit | None:
    """The note, or else the border of a hull, at a point; inside a hull there is nothing."""
    for id, note in reversed(list(picture.notes.items())):
        if note.box.contains(x, y):
            return Hit("note", id)
    hulls = reversed(list(picture.hulls.items()))
    return next((Hit("hull", id) for id, hull in hulls if on_border(hull, x, y, slack)), None)


def within(picture: Picture, box: Box) -> tuple[str, ...]:
    """The variables, links and notes that lie wholly in a rectangle."""
    variables = [id for id, label in picture.labels.items() if label.box.inside(box)]
    links = [id for id, curve in picture.curves.items() if curve.arc.box.inside(box)]
    notes = [id for id, note in picture.notes.items() if note.box.inside(box)]
    return (*variables, *links, *notes)
