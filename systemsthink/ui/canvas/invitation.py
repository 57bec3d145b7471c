"""What an empty canvas says: how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from systemsthink.drawing.fonts import font
from systemsthink.drawing.theme import Theme
from systemsthink.language import say
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.canvas.key_caps import APART, keys_width, paint_keys, paint_words

HEADING, WORDS = 30.0, 18.0
LINE = 42.0
BELOW_HEADING = 34.0
MARGIN = 24.0

LINES: tuple[tuple[Phrase | str, Phrase], ...] = (
    ("Tab", phrase("Go on with a link from there")),
    ("+  −  ?", phrase("Give the link its sign as you type")),
    (phrase("double-click"), phrase("Put a variable in a place of your own")),
    ("F4", phrase("Type whole chains of links on a line")),
    ("F1", phrase("See all keys and gestures")),
)
"""Keys, and what they do."""


def paint_invitation(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """Say on an empty canvas how to begin, as large as it has room for."""
    heading = say("Type a name to begin")
    rows = [(_caps(keys), say(words)) for keys, words in LINES]
    left, wide = _columns(rows)
    size = min(1.0, (rect.width() - 2 * MARGIN) / max(wide, _width(heading, HEADING)))
    painter.save()
    painter.translate(rect.center().x(), invitation_box(rect).top())
    painter.scale(size, size)
    painter.setFont(font(HEADING, 600))
    painter.setPen(QColor(theme.text))
    painter.drawText(QRectF(-600, 0, 1200, HEADING * 1.4), Qt.AlignmentFlag.AlignCenter, heading)
    y = HEADING * 1.4 + BELOW_HEADING
    for keys, words in rows:
        start = -wide / 2 + left - keys_width(keys, WORDS)
        paint_keys(painter, theme, keys, start, y, WORDS)
        paint_words(painter, theme, words, -wide / 2 + left + APART * WORDS, y, WORDS)
        y += LINE
    painter.restore()


def invitation_box(rect: QRect) -> QRectF:
    """The part of an empty canvas in which the words stand."""
    height = HEADING * 1.4 + BELOW_HEADING + LINE * len(LINES)
    top = rect.top() + max(MARGIN, (rect.height() - height) * 0.42)
    return QRectF(rect.left(), top, rect.width(), height)


def _caps(keys: Phrase | str) -> list[str]:
    return say(keys).split("  ") if isinstance(keys, str) else [say(keys)]


def _columns(rows: Sequence[tuple[list[str], str]]) -> tuple[float, float]:
    """How wide the keys are, and keys and words together."""
    left = max(keys_width(keys, WORDS) for keys, _ in rows)
    return left, left + APART * WORDS + max(_width(words, WORDS) for _, words in rows)


def _width(words: str, px: float) -> float:
    return QFontMetricsF(font(px, 600)).horizontalAdvance(words)
