"""Painting links: line, arrowhead, sign and delay mark."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from systemsthink.drawing.emphasis import EVERYDAY, Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush, curve_path, head_shape, pen
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.marking import HEAD, SIGN_RADIUS
from systemsthink.geometry.picture import CurveShape
from systemsthink.model import Polarity

WIDTH = 2.0
DIM = 0.25
"""How much of its colour a shape keeps while others are lit."""

_DASHES: dict[Polarity, tuple[float, ...]] = {"+": (), "-": (8.0, 4.5), "?": (2.0, 4.0)}
_SIGN = 5.0  # half the length of a sign's stroke
_DELAY, _DELAY_APART = 7.0, 3.0
_HALO = 9.0


def paint_curve(
    painter: QPainter, curve: CurveShape, theme: Theme, look: Look = EVERYDAY, marks: bool = True
) -> None:
    """Paint a link; without its marks where these are to lie above other lines."""
    share = DIM if look.dimmed else 1.0
    ink = _ink(curve.polarity, theme)
    width = WIDTH * (1.75 if look.lit else 1.0)
    size = 1.3 if look.lit else 1.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.selected or look.hovered:
        halo = theme.selection if look.selected else theme.hover
        painter.setPen(pen(halo, _HALO, (), 0.38 if look.selected else 0.25, theme.background))
        painter.drawPath(curve_path(curve.arc))
    line = curve_path(curve.arc, HEAD * size - 3.0)
    if curve.flow:
        painter.setPen(pen(ink, width + 4.0, (), share, theme.background))
        painter.drawPath(line)
        painter.setPen(pen(theme.background, width))
        painter.drawPath(line)
    else:
        painter.setPen(pen(ink, width, _DASHES[curve.polarity], share, theme.background))
        painter.drawPath(line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ink, share, theme.background))
    painter.drawPolygon(head_shape(curve.arc, size))
    if marks:
        paint_marks(painter, curve, theme, look)


def paint_marks(painter: QPainter, curve: CurveShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a link's sign, on a disc that keeps it legible, and its delay mark."""
    share = DIM if look.dimmed else 1.0
    ink = _ink(curve.polarity, theme)
    x, y = curve.sign
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(theme.background))
    painter.drawEllipse(QPointF(x, y), SIGN_RADIUS, SIGN_RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(ink, 3.0 if look.lit else 2.5, (), share, theme.background))
    if curve.polarity == "?":
        painter.setFont(font(15, 600))
        painter.drawText(QRectF(x - 9, y - 10, 18, 20), Qt.AlignmentFlag.AlignCenter, "?")
    else:
        painter.drawLine(QLineF(x - _SIGN, y, x + _SIGN, y))
        if curve.polarity == "+":
            painter.drawLine(QLineF(x, y - _SIGN, x, y + _SIGN))
    if curve.delay is not None:
        _paint_delay(painter, curve.delay, ink, share, theme)


def paint_rubber(painter: QPainter, arc: Arc, theme: Theme) -> None:
    """Paint the link that a hand is drawing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(theme.selection, WIDTH, (6.0, 4.0)))
    painter.drawPath(curve_path(arc, HEAD - 3.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(theme.selection))
    painter.drawPolygon(head_shape(arc))


def _paint_delay(
    painter: QPainter, place: tuple[float, float, float], ink: str, share: float, theme: Theme
) -> None:
    x, y, angle = place
    along = (math.cos(angle), math.sin(angle))
    gap = QLineF(
        x - along[0] * (_DELAY_APART - 1.2),
        y - along[1] * (_DELAY_APART - 1.2),
        x + along[0] * (_DELAY_APART - 1.2),
        y + along[1] * (_DELAY_APART - 1.2),
    )
    painter.setPen(pen(theme.background, 5.0))
    painter.drawLine(gap)
    painter.setPen(pen(ink, 2.25, (), share, theme.background))
    for side in (-_DELAY_APART, _DELAY_APART):
        cx, cy = x + along[0] * side, y + along[1] * side
        dx, dy = -along[1] * _DELAY, along[0] * _DELAY
        painter.drawLine(QLineF(cx - dx, cy - dy, cx + dx, cy + dy))


def _ink(polarity: Polarity, theme: Theme) -> str:
    if polarity == "+":
        return theme.positive
    return theme.negative if polarity == "-" else theme.unknown
