"""From how far away a canvas is seen: from a desk, or from the back of a room."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from systemsthink.geometry.marking import ORDINARY, Sizes
from systemsthink.ui.canvas.camera import LEAST_ZOOM

POINTER = 64
"""Pixels of a pointer that is seen from far away."""


@dataclass(frozen=True)
class Distance:
    """What a distance asks for: at least this zoom and this scale of text; marks; a wider glow."""

    zoom: float = LEAST_ZOOM
    text: float = 0.0
    sizes: Sizes = ORDINARY
    glow: float = 4.0
    large_pointer: bool = False


NEAR = Distance()
LEAST_FAR = 0.8
"""The smallest zoom for people who are far away: larger letters would leave links no room."""


def far(zoom: float = 1.0) -> Distance:
    """From the back of a room, at a zoom that shows the whole diagram, where that is not too small.

    At whatever zoom, nothing is written smaller than in 18 pixels.
    """
    least = min(1.0, max(LEAST_FAR, zoom))
    sizes = Sizes(marks=1.2 / least, badges=1.6 / least)
    return Distance(least, 1.2 / least, sizes, glow=9.0, large_pointer=True)


_ARROW = ((4, 3), (4, 51), (16, 40), (24, 59), (33, 55), (25, 37), (41, 37))
_HAND = (
    *((22, 60), (12, 40), (7, 30), (11, 27), (19, 35), (19, 8), (22, 4), (26, 4), (29, 8)),
    *((29, 26), (36, 24), (43, 27), (50, 29), (54, 34), (52, 48), (48, 60)),
)


@cache
def large_pointer(shape: Qt.CursorShape) -> QCursor:
    """A pointer of this shape that is seen from far away."""
    pixmap = QPixmap(POINTER, POINTER)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shape is Qt.CursorShape.CrossCursor:
        spot = _paint_cross(painter)
    elif shape is Qt.CursorShape.ArrowCursor:
        spot = _paint_outline(painter, _ARROW, (4, 3))
    else:
        spot = _paint_outline(painter, _HAND, (24, 4))
    painter.end()
    return QCursor(pixmap, *spot)


def _paint_outline(
    painter: QPainter, points: tuple[tuple[int, int], ...], spot: tuple[int, int]
) -> tuple[int, int]:
    """Paint a black shape with a white edge, which is seen on any ground; return its hot spot."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    for ink, width in (("#ffffff", 5.0), ("#10151c", 1.5)):
        painter.setPen(QPen(QColor(ink), width, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(QColor("#10151c"))
        painter.drawPath(path)
    return spot


def _paint_cross(painter: QPainter) -> tuple[int, int]:
    middle, far = POINTER // 2, POINTER - 4
    for ink, width in (("#ffffff", 8.0), ("#10151c", 4.0)):
        painter.setPen(QPen(QColor(ink), width, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle, 4, middle, far)
        painter.drawLine(4, middle, far, middle)
    return middle, middle
