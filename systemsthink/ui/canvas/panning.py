"""Moving the diagram under the hand: with the middle button, with Alt, or while Space is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class Panning:
    """Whether the hand holds the diagram itself, or is about to."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._from: QPointF | None = None
        self.ready = False

    @property
    def under_way(self) -> bool:
        """Whether the diagram is held."""
        return self._from is not None

    def wants(self, event: QMouseEvent) -> bool:
        """Whether a press takes hold of the diagram."""
        if event.button() == Qt.MouseButton.LeftButton:
            return self.ready or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return event.button() == Qt.MouseButton.MiddleButton

    def begin(self, at: QPointF) -> None:
        """Take hold of the diagram."""
        self._from = at
        self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)

    def go_on(self, at: QPointF) -> None:
        """The diagram follows the hand."""
        assert self._from is not None
        moved, self._from = at - self._from, at
        self._canvas.look(self._canvas.camera.panned(moved.x(), moved.y()))

    def end(self) -> None:
        """Let go."""
        self._from = None
        self.show()

    def get_ready(self, ready: bool) -> None:
        """Space is pressed or let go."""
        self.ready = ready
        if not self.under_way:
            self.show()

    def show(self) -> None:
        """Tell by the cursor that a drag would pan."""
        if self.ready:
            self._canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._canvas.unsetCursor()
