"""What the very first empty canvas offers: an example to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from systemsthink.language import say
from systemsthink.ui import keeping, settings
from systemsthink.ui.canvas.invitation import invitation_box

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

OFFERED = "example/offered"
AWAY = 28
MARGIN = 12


def offer_example(window: Window) -> None:
    """Offer an example to somebody who has never used the program, once and never again."""
    if settings.settings().allKeys():
        return
    settings.remember(OFFERED, "yes")
    FirstSteps(window)


class FirstSteps(QFrame):
    """A card below the invitation, until something is drawn or it is put away."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.canvas)
        self.setObjectName("firstSteps")
        self.setAccessibleName(say("First time here?"))
        self._window = window
        self.example = QPushButton(say("Look at an example"))
        self.later = QPushButton(say("Not now"))
        self._arrange()
        self.example.clicked.connect(self._open)
        self.later.clicked.connect(self.leave)
        window.workspace.changed.connect(self._follow)
        window.canvas.installEventFilter(self)
        QWidget.setTabOrder(window.canvas, self.example)
        QWidget.setTabOrder(self.example, self.later)
        self.show()
        self.place()

    def place(self) -> None:
        """Stand below the words of the invitation, in the middle."""
        canvas = self._window.canvas
        self.adjustSize()
        lowest = canvas.height() - self.height() - MARGIN
        below = round(invitation_box(canvas.rect()).bottom()) + AWAY
        self.move((canvas.width() - self.width()) // 2, min(below, lowest))

    def leave(self) -> None:
        """Go away for good."""
        canvas = self._window.canvas
        canvas.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()
        canvas.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the place when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the card away."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 12, 12)
        row.setSpacing(10)
        row.addWidget(QLabel(say("First time here?")))
        row.addSpacing(8)
        row.addWidget(self.example)
        row.addWidget(self.later)

    def _follow(self) -> None:
        if self.parent() and self._window.workspace.diagram.variables:
            self.leave()

    def _open(self) -> None:
        window = self._window
        self.leave()
        window.application.open_path(keeping.first_example(), window)
