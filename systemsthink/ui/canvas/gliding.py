"""Variables glide to where they will stand, so that the eye can follow them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from systemsthink.language import say
from systemsthink.model import Diagram, VariableId
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.jobs import Job

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

GLIDE_MS, FRAME_MS = 350, 16
PATIENCE_MS = 300
"""Whoever waits longer than this is told how to stop it."""


class Glide(QObject):
    """Shows the way from the diagram to a tidier one, and keeps that at the end.

    Escape leaves no trace, of what is typed or dragged meanwhile either; any other key or press
    ends it at the goal at once.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._start = self._goal = canvas.workspace.kept
        self._label: Phrase = phrase("Tidy")
        self._clock = QElapsedTimer()
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._show_frame)
        self._job = Job(_tidied, self)
        self._job.answered.connect(self._answered)
        self._waiting = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._waiting.timeout.connect(self._say_how_to_stop)
        self._thinking = self._told = False

    @property
    def running(self) -> bool:
        """Whether variables are on their way."""
        return self._frames.isActive()

    def tidy(self, only: Collection[VariableId] | None = None) -> None:
        """Find out where the variables, or only these, stand better, and go there."""
        self.finish()
        self._start = self._workspace.kept
        self._thinking = True
        self._watch(True)
        self._waiting.start()
        self._job.ask(self._start, only)

    def go(self, goal: Diagram, label: Phrase) -> None:
        """Glide to another diagram with the same variables, and keep it under this label."""
        self.finish()
        self._start, self._goal, self._label = self._workspace.kept, goal, label
        self._clock.start()
        self._frames.start()
        self._watch(True)

    def finish(self) -> None:
        """Be at the goal at once."""
        if self.running:
            self._stop()
            if self._start is self._workspace.kept:
                self._workspace.commit(self._goal, self._label)

    def give_up(self) -> bool:
        """Leave everything where it was; tell whether anything was going on."""
        going_on = self.running or self._thinking
        if self.running and self._start is self._workspace.kept:
            self._stop()
            self._workspace.preview(None)
        self._stop()
        return going_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape stops what goes on, wherever the window would use that key; others end it."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if kind == QEvent.Type.KeyPress:
                return self.give_up() and not self._canvas.in_hand
        elif kind in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self.finish()
        return False

    def _show_frame(self) -> None:
        if self._start is not self._workspace.kept:  # somebody changed it meanwhile
            self._stop()
            return
        share = self._clock.elapsed() / GLIDE_MS
        if share >= 1:
            self.finish()
        else:
            from systemsthink.editing.replaying import between_times

            self._workspace.preview(between_times(self._start, self._goal, eased(share)))

    def _answered(self, goal: Diagram) -> None:
        self._stop()
        if self._start is not self._workspace.kept or self._canvas.hand.busy:
            return
        if goal == self._start:
            self._workspace.notice.emit(say("Everything is tidy already."))
        else:
            self.go(goal, phrase("Tidy"))

    def _stop(self) -> None:
        self._frames.stop()
        self._waiting.stop()
        self._job.cancel()
        self._watch(False)
        if self._told:
            self._workspace.notice.emit("")
        self._thinking = self._told = False

    def _watch(self, watching: bool) -> None:
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if watching:
            app.installEventFilter(self)

    def _say_how_to_stop(self) -> None:
        self._told = True
        self._workspace.notice.emit(say("Tidying… Escape stops it."))


def eased(share: float) -> float:
    """Quick at first, slow at the end."""
    return float(1 - (1 - share) ** 3)


def _tidied(
    diagram: Diagram, only: Collection[VariableId] | None, progress: Callable[[float], bool]
) -> Diagram:
    """The tidy diagram; numpy is loaded here, off the main thread."""
    from systemsthink.layout.tidying import tidy

    return tidy(diagram, only, progress)
