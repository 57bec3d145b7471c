"""Painting notes: sheets of paper with a folded corner, unlike any variable."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from systemsthink.drawing.curves import DIM
from systemsthink.drawing.emphasis import EVERYDAY, Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.glyphs import paint_glyph
from systemsthink.drawing.pens import brush, pen
from systemsthink.drawing.theme import Theme, Tint
from systemsthink.geometry.shapes import NoteShape
from systemsthink.geometry.wrapping import NOTE_ABOVE, NOTE_LEFT, NOTE_LINE, NOTE_PX

_BAR = 3.5
_FOLD = 11.0


def paint_note(painter: QPainter, note: NoteShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a note's sheet and what is written on it."""
    tint = paper_of(theme, note.color)
    share = DIM if look.dimmed else 1.0
    box, fold = note.box, min(_FOLD * note.scale, note.box.height / 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(tint.fill, share, theme.background))
    painter.drawPolygon(_outline(note, fold))
    painter.setBrush(brush(tint.border, share, theme.background))
    painter.drawRect(QRectF(box.left, box.top, _BAR * note.scale, box.height))
    painter.setBrush(brush(tint.border, 0.45 * share, theme.background))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(box.right - fold, box.top),
                QPointF(box.right, box.top + fold),
                QPointF(box.right - fold, box.top + fold),
            ]
        )
    )
    if look.selected or look.hovered:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(theme.selection if look.selected else theme.hover, 2.0))
        painter.drawPolygon(_outline(note, fold))
    _paint_text(painter, note, theme, share)
    if note.themed and note.color in theme.tints:
        ink = theme.tints[note.color].border
        paint_glyph(painter, note.color, box.left + 1, box.top + 1, ink, theme.background)


def paper_of(theme: Theme, color: str) -> Tint:
    """The colours of a note's sheet and of the bar at its left."""
    return theme.tints.get(color, theme.paper)


def _outline(note: NoteShape, fold: float) -> QPolygonF:
    box = note.box
    return QPolygonF(
        [
            QPointF(box.left, box.top),
            QPointF(box.right - fold, box.top),
            QPointF(box.right, box.top + fold),
            QPointF(box.right, box.bottom),
            QPointF(box.left, box.bottom),
        ]
    )


def _paint_text(painter: QPainter, note: NoteShape, theme: Theme, share: float) -> None:
    letters = font(NOTE_PX * note.scale, 400)
    metrics = QFontMetricsF(letters)
    step = NOTE_LINE * note.scale
    base = (step - metrics.height()) / 2 + metrics.ascent() + NOTE_ABOVE * note.scale
    painter.setFont(letters)
    painter.setPen(pen(theme.text, 1.0, (), share, theme.background))
    left = note.box.left + NOTE_LEFT * note.scale
    for index, line in enumerate(note.lines):
        painter.drawText(QPointF(left, note.box.top + base + index * step), line)
