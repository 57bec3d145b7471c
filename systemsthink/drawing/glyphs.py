"""A small shape for each colour of the palette, so that no theme is told by colour alone."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from systemsthink.drawing.pens import brush, pen

RADIUS = 4.6
"""Half the size of a glyph, in diagram pixels."""
_EDGE = 2.0  # the width of the ground around a glyph


def paint_glyph(
    painter: QPainter, color: str, x: float, y: float, ink: str, ground: str = "", size: float = 1.0
) -> None:
    """Paint the shape of a colour, on a patch of the ground where there is one."""
    path = glyph(color)
    painter.save()
    painter.translate(x, y)
    painter.scale(RADIUS * size, RADIUS * size)
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(ground))
        around = 1.0 + _EDGE / RADIUS
        painter.drawEllipse(QPointF(0.0, 0.0), around * 1.12, around * 1.12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ink))
    painter.drawPath(path)
    painter.restore()


def paint_hollow(painter: QPainter, color: str, x: float, y: float, ink: str) -> None:
    """Paint the outline of a colour's shape, for a theme that nothing has."""
    painter.save()
    painter.translate(x, y)
    painter.scale(RADIUS, RADIUS)
    painter.setPen(pen(ink, 1.4 / RADIUS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(glyph(color))
    painter.restore()


@lru_cache
def glyph(color: str) -> QPainterPath:
    """The shape of a colour within a circle of radius 1; that of an unknown one is a ring."""
    path = QPainterPath()
    if color in _CORNERS:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _CORNERS[color]]))
        path.closeSubpath()
    elif color == "grey":
        path.moveTo(0.35, -0.95)
        path.arcTo(QRectF(-0.6, -0.95, 1.9, 1.9), 90.0, 180.0)
        path.closeSubpath()
    else:
        path.addEllipse(QPointF(0.0, 0.0), 0.9, 0.9)
        if color != "blue":
            path.addEllipse(QPointF(0.0, 0.0), 0.45, 0.45)
    return path


def _star(points: int, outer: float, inner: float) -> list[tuple[float, float]]:
    """A regular star with a point at the top."""
    corners = []
    for index in range(2 * points):
        radius = inner if index % 2 else outer
        angle = math.pi * index / points - math.pi / 2
        corners.append((radius * math.cos(angle), radius * math.sin(angle)))
    return corners


_ARM = 0.36
_CORNERS = {
    "teal": [(-0.92, -0.92), (0.92, -0.92), (0.92, 0.92), (-0.92, 0.92)],
    "green": [(0.0, -1.0), (1.08, 0.85), (-1.08, 0.85)],
    "yellow": [(0.0, -1.15), (1.0, 0.0), (0.0, 1.15), (-1.0, 0.0)],
    "orange": _star(5, 1.16, 0.46),
    "red": [
        *((-_ARM, -1.0), (_ARM, -1.0), (_ARM, -_ARM), (1.0, -_ARM), (1.0, _ARM), (_ARM, _ARM)),
        *((_ARM, 1.0), (-_ARM, 1.0), (-_ARM, _ARM), (-1.0, _ARM), (-1.0, -_ARM), (-_ARM, -_ARM)),
    ],
    "purple": [(0.0, 1.0), (1.08, -0.85), (-1.08, -0.85)],
}
"""Square, triangle, diamond, star, cross and a triangle that stands on its tip.

A circle and half a disc are drawn round.
"""
