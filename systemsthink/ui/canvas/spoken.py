"""What the canvas tells a screen reader: itself and what is selected on it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from systemsthink.ui.telling import tell
from systemsthink.ui.workspace import Workspace


class Spoken(QObject):
    """Keeps the canvas's description in step with what is selected, and says it aloud."""

    def __init__(self, workspace: Workspace, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._workspace, self._canvas = workspace, canvas
        workspace.selection_changed.connect(self._speak)
        workspace.stepped.connect(self._describe)
        self._describe()

    def _describe(self) -> bool:
        """Bring the description up to date; tell whether it says something else now."""
        words = tell(self._workspace.kept, self._workspace.selection)
        if words == self._canvas.accessibleDescription():
            return False
        self._canvas.setAccessibleDescription(words)
        return True

    def _speak(self) -> None:
        if self._describe() and QAccessible.isActive() and self._canvas.hasFocus():
            words = self._canvas.accessibleDescription()
            event = QAccessibleAnnouncementEvent(self._canvas, words)
            QAccessible.updateAccessibility(event)
