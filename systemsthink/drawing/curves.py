"""Painting links: line, arrowhead, sign and delay mark."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

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
SIGN_SIZE = 15.0
"""Pixels of the question mark of a link without a sign."""
_SIGN = 5.0  # half the length of a sign's stroke
_RING = 1.5
_DELAY, _DELAY_APART = 7.0, 3.0  # half a stroke of a delay mark, and half the space between the two
_HALO = 9.0
_LIT = 1.75  # how much wider a lit link is
_PIPE = 4.0  # how much wider a material flow is
_UNDER_HEAD = 3.0  # how far a line runs in under its arrowhead


def paint_curve(painter: QPainter, curve: CurveShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a link with its marks."""
    paint_lines(painter, [curve], theme, look)
    paint_marks(painter, [curve], theme, look)


def paint_lines(painter: QPainter, curves: Sequence[CurveShape], theme: Theme, look: Look) -> None:
    """Paint the lines and arrowheads of links that have the same polarity and colour."""
    if not curves:
        return
    polarity = curves[0].polarity
    size = 1.3 if look.lit else 1.0
    short = HEAD * size - _UNDER_HEAD
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.selected or look.hovered:
        _paint_halos(painter, curves, theme, look)
    line = _pen(curves[0], theme, look, WIDTH * (_LIT if look.lit else 1.0), _DASHES[polarity])
    painter.setPen(line)
    for curve in curves:
        for path in curve_paths(curve, short):
            painter.drawPath(path)
    if polarity != "+":
        _paint_shafts(painter, curves, line, short)
    for curve in curves:
        if curve.flow:
            _paint_pipe(painter, curve, theme, line, short)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line.brush())
    for curve in curves:
        painter.drawPolygon(head_shape(curve.arc, size))


def paint_marks(painter: QPainter, curves: Sequence[CurveShape], theme: Theme, look: Look) -> None:
    """Paint the signs, on discs, and delay marks of links alike in sign, colour and scale."""
    if not curves:
        return
    polarity, thin = curves[0].polarity, min(1.0, curves[0].scale)
    painter.setPen(_pen(curves[0], theme, look, _RING * thin))
    painter.setBrush(brush(theme.ground))
    for curve in curves:
        radius = SIGN_RADIUS * curve.scale - _RING * thin / 2
        painter.drawEllipse(QPointF(*curve.sign), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(curves[0], theme, look, 2.5 * thin))
    if polarity == "?":
        painter.setFont(font(SIGN_SIZE * curves[0].scale, 600))
        for curve in curves:
            x, y = curve.sign
            painter.drawText(QRectF(x - 12, y - 13, 24, 26), Qt.AlignmentFlag.AlignCenter, "?")
    else:
        painter.drawLines([stroke for curve in curves for stroke in _strokes(curve)])
    strokes = _pen(curves[0], theme, look, 2.25)
    for curve in curves:
        if curve.delay is not None:
            _paint_delay(painter, curve.delay, theme, strokes)


def paint_rubber(painter: QPainter, arc: Arc, theme: Theme) -> None:
    """Paint the link that a hand is drawing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(theme.selection, WIDTH, (6.0, 4.0)))
    painter.drawPath(curve_path(arc, HEAD - _UNDER_HEAD))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(theme.selection))
    painter.drawPolygon(head_shape(arc))


def _paint_halos(painter: QPainter, curves: Sequence[CurveShape], theme: Theme, look: Look) -> None:
    ink, share = (theme.selection, 0.38) if look.selected else (theme.hover, 0.25)
    painter.setPen(pen(ink, _HALO, (), share, theme.background))
    for curve in curves:
        painter.drawPath(curve_path(curve.arc))


def _paint_shafts(
    painter: QPainter, curves: Sequence[CurveShape], line: QPen, short: float
) -> None:
    """Join arrowheads to dashed lines, wherever the dashes end."""
    solid = QPen(line)
    solid.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(solid)
    for curve in curves:
        painter.drawPath(curve_path(curve.arc, short, SHAFT))


def _paint_pipe(
    painter: QPainter, curve: CurveShape, theme: Theme, line: QPen, short: float
) -> None:
    """Paint a material flow as a pipe."""
    wide = QPen(line)
    wide.setStyle(Qt.PenStyle.SolidLine)
    wide.setWidthF(line.widthF() + _PIPE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for layer in (wide, pen(theme.background, line.widthF())):
        painter.setPen(layer)
        for path in curve_paths(curve, short):
            painter.drawPath(path)


def _paint_delay(
    painter: QPainter, place: tuple[float, float, float], theme: Theme, strokes: QPen
) -> None:
    x, y, angle = place
    dx, dy = math.cos(angle), math.sin(angle)
    if theme.ground:
        painter.setPen(pen(theme.ground, 5.0))
        painter.drawLine(_line(x, y, dx * DELAY_GAP, dy * DELAY_GAP))
    painter.setPen(strokes)
    for side in (-_DELAY_APART, _DELAY_APART):
        painter.drawLine(_line(x + dx * side, y + dy * side, -dy * _DELAY, dx * _DELAY))


def _strokes(curve: CurveShape) -> tuple[QLineF, ...]:
    """The strokes of a plus or a minus sign."""
    x, y = curve.sign
    half = _SIGN * curve.scale
    level = _line(x, y, half, 0.0)
    return (level, _line(x, y, 0.0, half)) if curve.polarity == "+" else (level,)


def _line(x: float, y: float, dx: float, dy: float) -> QLineF:
    """The line whose middle and half extent are given."""
    return QLineF(x - dx, y - dy, x + dx, y + dy)


def _pen(
    curve: CurveShape, theme: Theme, look: Look, width: float, dash: tuple[float, ...] = ()
) -> QPen:
    """A pen in the colour that a person chose for the link, else in that of its sign."""
    tint = theme.tints.get(curve.color)
    inks = {"+": theme.positive, "-": theme.negative, "?": theme.unknown}
    ink = tint.border if tint else inks[curve.polarity]
    return pen(ink, width, dash, DIM if look.dimmed else 1.0, theme.background)
