"""Painting the legend: each theme's glyph in its colour, and its name."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from systemsthink.drawing.fonts import font
from systemsthink.drawing.glyphs import paint_glyph, paint_hollow
from systemsthink.drawing.pens import brush, pen
from systemsthink.drawing.text import GLYPH_ROOM, TITLE_LINE, TITLE_PX
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.shapes import LegendRow, LegendShape

_CHIP = 7.5  # half the size of the patch of colour behind a glyph


def paint_legend(painter: QPainter, legend: LegendShape, theme: Theme) -> None:
    """Paint every theme; one that nothing has is muted, its glyph hollow."""
    letters = font(TITLE_PX, 400)
    metrics = QFontMetricsF(letters)
    base = (TITLE_LINE - metrics.height()) / 2 + metrics.ascent()
    for row in legend.rows:
        _paint_sample(painter, row, theme)
        painter.setFont(letters)
        painter.setPen(pen(theme.text if row.used else theme.muted, 1.0))
        for index, line in enumerate(row.lines):
            place = QPointF(row.box.left + GLYPH_ROOM + 4, row.box.top + index * TITLE_LINE + base)
            painter.drawText(place, line)


def _paint_sample(painter: QPainter, row: LegendRow, theme: Theme) -> None:
    x, y = row.box.left + _CHIP, row.box.top + TITLE_LINE / 2
    tint = theme.tints.get(row.color)
    if tint is None or not row.used:
        paint_hollow(painter, row.color, x, y, theme.muted)
        return
    painter.setPen(pen(tint.border, 1.0, (), 0.6, theme.background))
    painter.setBrush(brush(tint.fill))
    painter.drawRoundedRect(QRectF(x - _CHIP, y - _CHIP, 2 * _CHIP, 2 * _CHIP), 4.0, 4.0)
    paint_glyph(painter, row.color, x, y, tint.border, size=0.95)
