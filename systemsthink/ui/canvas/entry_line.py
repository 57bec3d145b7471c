"""A field for a line of the notation, which can mark a part of what stands in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QLineEdit

WAVE, WAVE_HEIGHT = 3.0, 1.6
LEAST_WIDTH = 8.0
LEAVING_FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class EntryLine(QLineEdit):
    """Draws a wave under the part that can't be understood, and tells when the focus goes."""

    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._marked: tuple[int, int] | None = None
        self._color = ""

    def mark(self, part: tuple[int, int] | None, color: str) -> None:
        """Mark a part of the text, from one character up to another; None marks nothing."""
        if part != self._marked:
            self._marked, self._color = part, color
            self.setProperty("wrong", part is not None)
            self.style().polish(self)
            self.update()

    @property
    def marked(self) -> str:
        """The part of the text that is marked."""
        return self.text()[slice(*self._marked)] if self._marked else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wave over what the field draws."""
        super().paintEvent(event)
        if self._marked is None:
            return
        start, end = self._x_of(self._marked[0]), self._x_of(self._marked[1])
        left = max(min(start, end), 4.0)
        right = min(max(start, end, left + LEAST_WIDTH), self.width() - 4.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._color), 1.6))
        bottom = float(self.cursorRect().bottom())
        painter.drawPolyline(_wave(left, right, bottom))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing goes on."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The hand turns to something else; a menu or another program is no such thing."""
        super().focusOutEvent(event)
        if event.reason() not in LEAVING_FOR_A_MOMENT:
            self.left.emit()

    def _x_of(self, position: int) -> float:
        """Where a character stands in the field, however far the text has been scrolled."""
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        across = _across(line, position) - _across(line, self.cursorPosition())
        return self.cursorRect().center().x() + across


def _across(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _wave(left: float, right: float, bottom: float) -> QPolygonF:
    steps = range(int((right - left) / WAVE) + 1)
    return QPolygonF(
        [QPointF(left + at * WAVE, bottom - (WAVE_HEIGHT if at % 2 else 0)) for at in steps]
    )
