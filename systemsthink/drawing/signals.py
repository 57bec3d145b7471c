"""Painting what a run and its checks say of a variable: a gauge beside it, a warning above it."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush, pen
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import LabelShape, gauge_beside

_NOTHING = 0.02  # states closer to zero than this are shown as none


def paint_state(
    painter: QPainter, label: LabelShape, value: float, theme: Theme, gauge: Box | None = None
) -> None:
    """Paint a state from -1 to 1 as a bar that rises or sinks from the middle of its gauge.

    Without a place for the gauge it stands at the label's left; `Picture.gauges` knows better.
    """
    gauge = gauge or gauge_beside(label.box)
    left, top, middle, half = gauge.left, gauge.top, gauge.y, gauge.height / 2
    painter.setPen(pen(theme.muted, 1.0, (), 0.7, theme.background))
    painter.setBrush(brush(theme.background))
    painter.drawRoundedRect(QRectF(left, top, gauge.width, gauge.height), 3.0, 3.0)
    size = max(-1.0, min(1.0, value)) * (half - 1.0)
    ink = theme.up if value > 0 else theme.down
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ink))
    painter.drawRect(QRectF(left + 1, middle - max(size, 0.0), gauge.width - 2, abs(size)))
    if abs(value) > _NOTHING:
        painter.drawPolygon(_triangle(gauge.x, middle, half, 1.0 if value > 0 else -1.0))
    painter.setPen(pen(theme.text, 1.5))
    painter.drawLine(QLineF(left - 2.5, middle, gauge.right + 2.5, middle))


def paint_problem(painter: QPainter, label: LabelShape, theme: Theme) -> None:
    """Paint a warning at a label's upper right corner, as large as its letters are."""
    painter.save()
    painter.translate(label.box.right - 6.0, label.box.top)
    painter.scale(*2 * (max(1.0, label.scale),))
    painter.setPen(pen(theme.background, 2.0))
    painter.setBrush(brush(theme.problem))
    painter.drawPolygon(QPolygonF([QPointF(0.0, -12.0), QPointF(12.0, 9.0), QPointF(-12.0, 9.0)]))
    painter.setPen(pen(theme.background, 1.0))
    painter.setFont(font(15, 600))
    painter.drawText(QRectF(-9, -8, 18, 18), Qt.AlignmentFlag.AlignCenter, "!")
    painter.restore()


def _triangle(x: float, y: float, half: float, up: float) -> QPolygonF:
    """The arrow beyond the end of the bar."""
    base, tip = y - up * (half + 2.0), y - up * (half + 8.5)
    return QPolygonF([QPointF(x - 5, base), QPointF(x + 5, base), QPointF(x, tip)])
