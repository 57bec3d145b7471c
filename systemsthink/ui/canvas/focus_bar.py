"""The bar that says which part of the diagram is shown alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from systemsthink.language import counted, say
from systemsthink.ui.canvas.quick_entry import MARGIN
from systemsthink.ui.focus import MOST_DEPTH

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class FocusBar(QFrame):
    """Says how much is shown, shows more or less of it, or everything again."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("focusBar")
        self._canvas = canvas
        self._workspace = canvas.workspace
        self.words, self.away = QLabel(), QLabel()
        self.fewer = self._button("−", say("One link less"), -1)
        self.more = self._button("+", say("One link further"), 1)
        self.everything = QPushButton(say("Show all"))
        self.everything.clicked.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(6)
        for widget in (self.words, self.fewer, self.away, self.more, self.everything):
            row.addWidget(widget)
        row.insertSpacing(1, 10)
        row.insertSpacing(5, 10)
        canvas.installEventFilter(self)
        self._workspace.focus_changed.connect(self.refresh)
        self._workspace.changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Say what is shown now, or hide."""
        focus, diagram = self._workspace.focus, self._workspace.diagram
        if focus is None:
            if self.isVisible():
                self.hide()
                self._canvas.setFocus()
            return
        shown = len(self._workspace.seen(diagram).variables)
        count = len(self._workspace.in_view(diagram).variables)
        self.words.setText(say("Showing {shown} of {count} variables", shown=shown, count=count))
        self.away.setText(counted(focus.depth, "1 link away", "{n} links away"))
        self.fewer.setEnabled(focus.depth > 0)
        self.more.setEnabled(focus.depth < MOST_DEPTH and shown < count)
        self.setAccessibleName(self.words.text())
        self.show()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top of the canvas."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        self.move(max(MARGIN, (self._canvas.width() - self.width()) // 2), MARGIN)

    def _button(self, glyph: str, tip: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(glyph)
        button.setProperty("role", "boxed")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self._change(by))
        return button

    def _change(self, by: int) -> None:
        if self._workspace.focus:
            self._workspace.focus_on(self._workspace.focus.deeper(by))

    def _end(self) -> None:
        self._workspace.focus_on(None)


def show_bar(canvas: Canvas) -> None:
    """Have the bar on a canvas from now on, whenever a part is shown alone."""
    if canvas.findChild(FocusBar) is None:
        FocusBar(canvas)
