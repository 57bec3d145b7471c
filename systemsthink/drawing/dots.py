"""Painting the votes that a variable got, in a row below its name."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from systemsthink.drawing.curves import DIM
from systemsthink.drawing.emphasis import Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush, pen
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.picture import LabelShape
from systemsthink.geometry.wrapping import DOTS_HEIGHT

MOST_DRAWN = 5
"""So many votes are drawn one by one; more are counted."""

_RADIUS, _STEP = 3.1, 9.0
_PX, _GAP = 15.0, 3.0


def paint_dots(
    painter: QPainter, label: LabelShape, bottom: float, theme: Theme, look: Look
) -> None:
    """Paint a label's votes above `bottom`: up to five dots, or a dot and how many there are."""
    share, scale = DIM if look.dimmed else 1.0, label.scale
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(theme.text, share, theme.background))
    y = bottom - DOTS_HEIGHT * scale / 2
    if label.dots <= MOST_DRAWN:
        first = label.box.x - _STEP * scale * (label.dots - 1) / 2
        for index in range(label.dots):
            place = QPointF(first + index * _STEP * scale, y)
            painter.drawEllipse(place, _RADIUS * scale, _RADIUS * scale)
        return
    count, letters = f"×{label.dots}", font(_PX * scale, 600)
    width = 2 * _RADIUS * scale + _GAP * scale + _width(count, scale)
    left = label.box.x - width / 2
    painter.drawEllipse(QPointF(left + _RADIUS * scale, y), _RADIUS * scale, _RADIUS * scale)
    painter.setFont(letters)
    painter.setPen(pen(theme.text, 1.0, (), share, theme.background))
    room = QRectF(left + width - _width(count, scale), y - 10 * scale, width, 20 * scale)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, flags, count)


@lru_cache(maxsize=1024)
def _width(count: str, scale: float) -> float:
    return QFontMetricsF(font(_PX * scale, 600)).horizontalAdvance(count)
