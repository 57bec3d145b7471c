"""A line on the canvas that takes the plain-text notation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from systemsthink.errors import FileError
from systemsthink.exchange.notation import merge
from systemsthink.language import explain, say
from systemsthink.layout import place
from systemsthink.phrases import phrase
from systemsthink.ui.workspace import Workspace, new_id

MARGIN = 12
MOST_WIDTH = 720


class QuickEntry(QFrame):
    """Adds what is typed to the diagram, a line at a time; Escape goes back to the canvas."""

    def __init__(self, workspace: Workspace, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("quickEntry")
        self._workspace = workspace
        self._canvas = canvas
        self.line = QLineEdit()
        self.line.setAccessibleName(say("Quick entry"))
        self.line.setPlaceholderText("Workload -> Errors + -> Rework + delayed")
        self.line.returnPressed.connect(self._take)
        self.line.textEdited.connect(lambda: self._tell(""))
        self.line.installEventFilter(self)
        self._answer = QLabel()
        self._answer.setProperty("role", "problem")
        self._answer.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self._answer)
        self._tell("")
        self.hide()

    def ask(self) -> None:
        """Be ready to type."""
        self.show()
        self.raise_()
        self.place()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self) -> None:
        """Stand at the top of the canvas."""
        width = min(MOST_WIDTH, self._canvas.width() - 2 * MARGIN)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._canvas.width() - width) // 2, MARGIN)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Escape closes the line, wherever the window would use that key."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.hide()
                self._canvas.setFocus()
            event.accept()
            return True
        return False

    def _take(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        try:
            reading = merge(self._workspace.session.kept, text, new_id)
        except FileError as error:
            self._tell(explain(error))
            return
        diagram = place(reading.diagram, reading.unplaced)
        self._workspace.commit(diagram, phrase("Quick entry"))
        self.line.clear()
        self._tell("")

    def _tell(self, words: str) -> None:
        self._answer.setText(words)
        self._answer.setVisible(bool(words))
        self.place()
