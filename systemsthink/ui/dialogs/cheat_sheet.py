"""The sheet with all keys and gestures, over the window until a key or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from systemsthink.language import say
from systemsthink.ui.cheat_sheet import COLUMNS, Section, keys_of, words_of
from systemsthink.ui.fields.widgets import label

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

SIZES = (24, 22, 20, 18, 16, 14, 12, 10)
"""Pixels of its letters, the largest that the window has room for; 18 fit into 1280 x 720."""


def show_cheat_sheet(window: Window) -> None:
    """Show the sheet, or take it away."""
    shown = window.findChild(CheatSheet)
    if shown:
        shown.leave()
    else:
        CheatSheet(window)


class CheatSheet(QFrame):
    """Covers its window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("cheatSheet")
        self.setAccessibleName(say("Keys and gestures"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._left = False
        self._arrange()
        window.installEventFilter(self)
        self.fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """Cover the window, in letters as large as it has room for."""
        room = self._window.size()
        for size in SIZES:
            self._write_in(size)
            if self._fits(room):
                break
        self.setGeometry(self._window.rect())

    def leave(self) -> None:
        """Give the window back."""
        if not self._left:
            self._left = True
            self._window.removeEventFilter(self)
            self.hide()
            self.setParent(None)
            self.deleteLater()
            self._window.canvas.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's shortcuts."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go on covering a window that changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the sheet; no other key does anything below it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere closes the sheet."""
        self.leave()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Make way for whatever else is asked for."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.leave()

    def _arrange(self) -> None:
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(label(say("Keys and gestures"), role="sheetTitle"))
        columns = QHBoxLayout()
        for sections in COLUMNS:
            column = QVBoxLayout()
            for section in sections:
                column.addLayout(_section(section))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._columns = columns
        self._rows.addLayout(columns, 1)
        self._rows.addWidget(label(say("Escape or a click closes this sheet."), role="muted"))

    def _write_in(self, size: int) -> None:
        self.setStyleSheet(
            f"#cheatSheet QLabel {{ font-size: {size}px; }}"
            f'#cheatSheet QLabel[role="sheetTitle"] {{ font-size: {round(size * 1.5)}px; }}'
            f'#cheatSheet QLabel[role="key"] {{ padding: 0 {size // 3}px; }}'
        )
        self._rows.setContentsMargins(size * 2, size, size * 2, size // 2)
        self._rows.setSpacing(size // 2)
        self._columns.setSpacing(size * 2)
        for grid in self.findChildren(QGridLayout):
            grid.setVerticalSpacing(max(1, size // 9))
            grid.setHorizontalSpacing(size // 2)
        for words in self.findChildren(QLabel):
            words.ensurePolished()
            words.updateGeometry()
        for layout in self.findChildren(QLayout):
            layout.invalidate()

    def _fits(self, room: QSize) -> bool:
        least = self._rows.totalMinimumSize().width()
        return least <= room.width() and self._rows.heightForWidth(room.width()) <= room.height()


def _section(section: Section) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(say(section.title), role="sectionTitle"), 0, 0, 1, 2)
    for row, entry in enumerate(section.rows, 1):
        grid.addWidget(_keys(keys_of(entry)), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words_of(entry)), row, 1)
    return grid


def _keys(keys: tuple[str, ...]) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for key in keys:
        cap = QLabel(key)
        cap.setTextFormat(Qt.TextFormat.PlainText)
        cap.setProperty("role", "key")
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(cap)
    line.addStretch(1)
    return holder
