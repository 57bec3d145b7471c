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
    for row in legend.rows:
        letters, step = font(TITLE_PX * row.scale, 400), TITLE_LINE * row.scale
        metrics = QFontMetricsF(letters)
        base = (step - metrics.height()) / 2 + metrics.ascent()
        left = row.box.left + (GLYPH_ROOM + 4) * row.scale
        _paint_sample(painter, row, theme)
        painter.setFont(letters)
        painter.setPen(pen(theme.text if row.used else theme.muted, 1.0))
        for index, line in enumerate(row.lines):
            painter.drawText(QPointF(left, row.box.top + index * step + base), line)


def _paint_sample(painter: QPainter, row: LegendRow, theme: Theme) -> None:
    chip = _CHIP * row.scale
    x, y = row.box.left + chip, row.box.top + TITLE_LINE * row.scale / 2
    tint = theme.tints.get(row.color)
    if tint is None or not row.used:
        paint_hollow(painter, row.color, x, y, theme.muted)
        return
    painter.setPen(pen(tint.border, 1.0, (), 0.6, theme.background))
    painter.setBrush(brush(tint.fill))
    painter.drawRoundedRect(QRectF(x - chip, y - chip, 2 * chip, 2 * chip), 4.0, 4.0)
    paint_glyph(painter, row.color, x, y, tint.border, size=0.95 * row.scale)
