"""Painting links: line, arrowhead, sign and delay mark."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from systemsthink.drawing.emphasis import EVERYDAY, Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush, curve_path, curve_paths, head_shape, pen
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.marking import DELAY_GAP, HEAD, SHAFT, SIGN_RADIUS
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
    _paint_line(painter, curve, theme, ink, share, width, HEAD * size - 3.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ink, share, theme.background))
    painter.drawPolygon(head_shape(curve.arc, size))
    if marks:
        paint_marks(painter, curve, theme, look)


def _paint_line(
    painter: QPainter,
    curve: CurveShape,
    theme: Theme,
    ink: str,
    share: float,
    width: float,
    short: float,
) -> None:
    """Paint the line: a pipe for a material flow, else dashed as its sign wants it."""
    lines = curve_paths(curve, short)
    solid = pen(ink, width, (), share, theme.background)
    if curve.flow:
        layers = [pen(ink, width + 4.0, (), share, theme.background), pen(theme.background, width)]
    else:
        layers = [pen(ink, width, _DASHES[curve.polarity], share, theme.background)]
    for layer in layers:
        painter.setPen(layer)
        for line in lines:
            painter.drawPath(line)
    if curve.polarity != "+" or curve.flow:
        painter.setPen(solid)
        painter.drawPath(curve_path(curve.arc, short, SHAFT))


def paint_marks(painter: QPainter, curve: CurveShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a link's sign, on a disc that keeps it legible, and its delay mark."""
    share = DIM if look.dimmed else 1.0
    ink = _ink(curve.polarity, theme)
    x, y = curve.sign
    painter.setPen(pen(ink, 1.5, (), share, theme.background))
    painter.setBrush(brush(theme.ground))
    painter.drawEllipse(QPointF(x, y), SIGN_RADIUS - 0.75, SIGN_RADIUS - 0.75)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(ink, 2.5, (), share, theme.background))
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
    if theme.ground:
        reach = (along[0] * DELAY_GAP, along[1] * DELAY_GAP)
        painter.setPen(pen(theme.ground, 5.0))
        painter.drawLine(QLineF(x - reach[0], y - reach[1], x + reach[0], y + reach[1]))
    painter.setPen(pen(ink, 2.25, (), share, theme.background))
    for side in (-_DELAY_APART, _DELAY_APART):
        cx, cy = x + along[0] * side, y + along[1] * side
        dx, dy = -along[1] * _DELAY, along[0] * _DELAY
        painter.drawLine(QLineF(cx - dx, cy - dy, cx + dx, cy + dy))


def _ink(polarity: Polarity, theme: Theme) -> str:
    if polarity == "+":
        return theme.positive
    return theme.negative if polarity == "-" else theme.unknown
