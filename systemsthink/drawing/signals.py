"""Painting what a run and its checks say of a variable: a gauge beside it, a warning above it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush, pen
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.picture import LabelShape

_WIDTH = 7.0
_HALF = 18.0  # pixels of the gauge on either side of its zero
_AWAY = 8.0
_NOTHING = 0.02  # states closer to zero than this are shown as none


def paint_state(painter: QPainter, label: LabelShape, value: float, theme: Theme) -> None:
    """Paint a variable's state, -1 to 1, as a bar up or down from zero at the label's left."""
    x, y = label.box.left - _AWAY - _WIDTH / 2, label.box.y
    painter.setPen(pen(theme.muted, 1.0, (), 0.7, theme.background))
    painter.setBrush(brush(theme.background))
    painter.drawRoundedRect(QRectF(x - _WIDTH / 2, y - _HALF, _WIDTH, 2 * _HALF), 3.0, 3.0)
    size = max(-1.0, min(1.0, value)) * (_HALF - 1.0)
    ink = theme.up if value > 0 else theme.down
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ink))
    top = y - size if size > 0 else y
    painter.drawRect(QRectF(x - _WIDTH / 2 + 1, top, _WIDTH - 2, abs(size)))
    painter.setPen(pen(theme.text, 1.5))
    painter.drawLine(QLineF(x - _WIDTH / 2 - 2.5, y, x + _WIDTH / 2 + 2.5, y))
    if abs(value) > _NOTHING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(ink))
        painter.drawPolygon(_triangle(x, y, 1.0 if value > 0 else -1.0))


def paint_problem(painter: QPainter, label: LabelShape, theme: Theme) -> None:
    """Paint a warning at a label's upper right corner."""
    x, y = label.box.right, label.box.top
    painter.setPen(pen(theme.background, 2.0))
    painter.setBrush(brush(theme.problem))
    painter.drawPolygon(
        QPolygonF([QPointF(x, y - 10), QPointF(x + 10, y + 8), QPointF(x - 10, y + 8)])
    )
    painter.setPen(pen(theme.background, 1.0))
    painter.setFont(font(13, 600))
    painter.drawText(QRectF(x - 8, y - 7, 16, 16), Qt.AlignmentFlag.AlignCenter, "!")


def _triangle(x: float, y: float, up: float) -> QPolygonF:
    """The arrow at the end of the gauge, beyond its bar."""
    base, tip = y - up * (_HALF + 2.5), y - up * (_HALF + 9.0)
    return QPolygonF([QPointF(x - 5, base), QPointF(x + 5, base), QPointF(x, tip)])
