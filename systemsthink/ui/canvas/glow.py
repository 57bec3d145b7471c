"""What was just added or changed glows for a moment, so that eyes elsewhere find it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen

from systemsthink.drawing.pens import curve_path, rect
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.picture import Picture
from systemsthink.model import Diagram, Link, Record, RecordId, Variable, between

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

LASTS = 1.5
"""Seconds."""
MOST = 24
"""More records than this come from a file or a big undo, where a glow would say nothing."""
FRAME_MS = 40

Since = Mapping[RecordId, float]


def lit(since: Since, before: Diagram, after: Diagram, now: float) -> Since:
    """When each variable and link that glows was added or changed, after a change at this time."""
    fresh = [
        record.id
        for record in between(before, after).put
        if isinstance(record, Variable | Link) and _tells(before.records.get(record.id), record)
    ]
    going_on = {id: at for id, at in since.items() if now - at < LASTS and id in after.records}
    return going_on | dict.fromkeys(fresh, now) if len(fresh) <= MOST else going_on


def strengths(since: Since, now: float) -> dict[RecordId, float]:
    """How strongly each variable and link glows at a time, from 1 down to 0, where it is left out.

    >>> strengths({"v1": 10.0, "v2": 8.0}, 10.75)
    {'v1': 0.5}
    """
    left = {id: 1.0 - (now - at) / LASTS for id, at in since.items()}
    return {id: min(1.0, share) for id, share in left.items() if share > 0.0}


def paint_glow(
    painter: QPainter, picture: Picture, theme: Theme, glows: Mapping[RecordId, float], width: float
) -> None:
    """Paint a ring around variables and a band along links, the fainter the less they glow."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    away = width + 1.0
    for id, share in glows.items():
        color = QColor(theme.selection)
        color.setAlphaF(0.4 * share)
        painter.setPen(QPen(color, 1.5 * width, c=Qt.PenCapStyle.FlatCap))
        if id in picture.labels:
            place = rect(picture.labels[id].box, away)
            painter.drawRoundedRect(place, 7.0 + away, 7.0 + away)
        elif id in picture.curves:
            painter.drawPath(curve_path(picture.curves[id].arc))


class Glow(QObject):
    """Keeps a canvas repainting for as long as something on it glows."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._since: Since = {}
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(canvas.update)

    def follow(self, before: Diagram, after: Diagram) -> None:
        """Let what differs glow."""
        self._since = lit(self._since, before, after, monotonic())
        if self._since:
            self._frames.start()

    def paint(self, painter: QPainter, picture: Picture, theme: Theme, width: float) -> None:
        """Paint what glows at this moment."""
        glows = strengths(self._since, monotonic())
        if glows:
            paint_glow(painter, picture, theme, glows, width)
        else:
            self._frames.stop()


def _tells(old: Record | None, new: Variable | Link) -> bool:
    """Whether a record is new, or says something else; to lie elsewhere says nothing."""
    if isinstance(old, Variable) and isinstance(new, Variable):
        return replace(old, x=new.x, y=new.y) != new
    if isinstance(old, Link) and isinstance(new, Link):
        return replace(old, bend=new.bend) != new
    return True
