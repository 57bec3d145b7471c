"""What the canvas tells a screen reader: itself and what is selected on it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from systemsthink.language import say
from systemsthink.ui.telling import tell
from systemsthink.ui.workspace import Workspace


class Spoken(QObject):
    """Keeps the canvas's description in step with what is selected, and says it aloud."""

    def __init__(self, workspace: Workspace, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._workspace, self._canvas = workspace, canvas
        workspace.selection_changed.connect(self._speak)
        workspace.stepped.connect(self._describe)
        workspace.focus_changed.connect(self._name_view)
        self._title = self._view_title()
        self._describe()

    def _describe(self) -> bool:
        """Bring the description up to date; tell whether it says something else now."""
        words = tell(self._workspace.kept, self._workspace.selection)
        if words == self._canvas.accessibleDescription():
            return False
        self._canvas.setAccessibleDescription(words)
        return True

    def _speak(self) -> None:
        if self._describe():
            self._announce(self._canvas.accessibleDescription())

    def _name_view(self) -> None:
        """Say which view is looked at, where it is another one."""
        title = self._view_title()
        if title != self._title:
            self._title = title
            self._announce(title)

    def _view_title(self) -> str:
        viewing = self._workspace.viewing
        return self._workspace.kept.views[viewing.id].name if viewing else say("Whole map")

    def _announce(self, words: str) -> None:
        if QAccessible.isActive() and self._canvas.hasFocus():
            event = QAccessibleAnnouncementEvent(self._canvas, words)
            QAccessible.updateAccessibility(event)
