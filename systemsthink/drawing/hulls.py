"""Painting groups: soft grounds below everything else, with their names above the links."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from systemsthink.drawing.curves import DIM
from systemsthink.drawing.emphasis import EVERYDAY, Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.glyphs import paint_glyph
from systemsthink.drawing.pens import brush, pen, rect
from systemsthink.drawing.text import GLYPH_ROOM, TITLE_LINE, TITLE_PX
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.shapes import HullShape

SOFT = 0.55
"""How much of its tint the ground of a group has."""
_EDGE = 0.35  # how much of its ink the border has
_PLAIN = "grey"


def paint_hull(painter: QPainter, hull: HullShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint the ground of a group."""
    tint = theme.tints[_tint(hull, theme)]
    share = DIM if look.dimmed else 1.0
    painter.setBrush(brush(tint.fill, SOFT * share, theme.background))
    if look.hovered:
        painter.setPen(pen(tint.border, 2.0, (), 0.8, theme.background))
    else:
        painter.setPen(pen(tint.border, 1.0, (), _EDGE * share, theme.background))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in hull.outline]))


def paint_title(painter: QPainter, hull: HullShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a group's name and its theme's glyph, on a patch of its ground."""
    if not hull.title.width:
        return
    tint = theme.tints[_tint(hull, theme)]
    share = DIM if look.dimmed else 1.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(tint.fill, SOFT * share, theme.background))
    painter.drawRoundedRect(rect(hull.title, 1.5), 4.0, 4.0)
    left, step, room = hull.title.left, TITLE_LINE * hull.scale, GLYPH_ROOM * hull.scale
    if hull.themed:
        y = hull.title.top + step / 2
        paint_glyph(painter, hull.color, left + room / 3, y, tint.border, size=hull.scale)
        left += room
    letters = font(TITLE_PX * hull.scale, 600)
    metrics = QFontMetricsF(letters)
    base = (step - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(letters)
    painter.setPen(pen(tint.border, 1.0, (), share, theme.background))
    for index, line in enumerate(hull.lines):
        painter.drawText(QPointF(left, hull.title.top + index * step + base), line)


def _tint(hull: HullShape, theme: Theme) -> str:
    return hull.color if hull.color in theme.tints else _PLAIN
