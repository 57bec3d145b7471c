"""Painting keys as they look on a keyboard, in a line with words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush
from systemsthink.drawing.theme import Theme

SIDE = 0.5  # room beside what stands on a key, in font sizes
GAP = 0.35  # between two keys
APART = 0.9  # between the keys and the words
HEIGHT = 1.6


def keys_width(keys: Sequence[str], px: float) -> float:
    """How much of a line these keys take."""
    return sum(_cap_width(key, px) for key in keys) + GAP * px * (len(keys) - 1)


def paint_keys(
    painter: QPainter, theme: Theme, keys: Sequence[str], left: float, middle: float, px: float
) -> None:
    """Paint keys from a point to the right, around the height of a line's middle."""
    for key in keys:
        width = _cap_width(key, px)
        paint_key(painter, theme, key, QRectF(left, middle - HEIGHT * px / 2, width, HEIGHT * px))
        left += width + GAP * px


def paint_key(painter: QPainter, theme: Theme, key: str, place: QRectF) -> None:
    """Paint one key: a cap with a thicker lower edge."""
    px = place.height() / HEIGHT
    corner = px * 0.36
    edge = QColor(theme.hover)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawRoundedRect(place.adjusted(0.5, 1.0, -0.5, 1.5), corner, corner)
    painter.setPen(QPen(edge, 1.0))
    painter.setBrush(brush(theme.panel))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -1.0), corner, corner)
    painter.setPen(QColor(theme.text))
    painter.setFont(font(px, 600))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)


def paint_words(
    painter: QPainter, theme: Theme, words: str, left: float, middle: float, px: float
) -> None:
    """Paint words beside keys."""
    painter.setFont(font(px))
    painter.setPen(QColor(theme.muted))
    metrics = QFontMetricsF(font(px))
    base = middle + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left, base), words)


def _cap_width(key: str, px: float) -> float:
    advance = QFontMetricsF(font(px, 600)).horizontalAdvance(key)
    return max(HEIGHT * px, advance + 2 * SIDE * px)
