"""The film of how a map came about, shown on the canvas without a trace."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QEvent, QObject, QSizeF, QTimer, Signal

from systemsthink.editing.replaying import Scene, between_times, scenes
from systemsthink.geometry.boxes import Box, around
from systemsthink.model import Diagram
from systemsthink.ui.canvas.camera import fitted
from systemsthink.ui.canvas.canvas import Canvas

SECONDS_A_SCENE = 0.5
LAST_SCENE_SECONDS = 1.5
GLIDE = 0.7
"""The share of a scene in which things glide to their places; then it stands still."""
FRAME_MS = 33

ROOM = 80.0
"""How much of the canvas a variable is allowed for when all of them are to be seen."""

_MEDDLING = (
    *(QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.InputMethod),
    *(QEvent.Type.Drop, QEvent.Type.ContextMenu),
)


class Replay(QObject):
    """Plays the steps of a session one after another; whatever a person does there ends it.

    `canvas` is where it is seen: a press of a key or a button there leads back to what is kept
    before it does anything else.
    """

    changed = Signal()

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speed = 1.0
        self._workspace = canvas.workspace
        self._canvas = canvas
        self._cameras = (canvas.camera, canvas.camera)
        self._scenes: tuple[Scene, ...] = ()
        self._position = 0.0
        self._shown: Diagram | None = None
        self._fitted = False
        self._ease = QEasingCurve(QEasingCurve.Type.InOutCubic)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._workspace.changed.connect(self.stop)
        self._workspace.stepped.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether the canvas shows the film, going on or paused."""
        return bool(self._scenes)

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self._scenes[self._scene].step if self._scenes else self._workspace.session.at

    def start(self) -> None:
        """Show it from the beginning."""
        session = self._workspace.session
        self._canvas.requests.finish_naming()
        self._canvas.hand.give_up()
        self.stop()
        self._workspace.playback.pause()
        self._scenes = scenes(session.at, session.diagram_at)
        if viewing := self._workspace.viewing:
            self._scenes = tuple(
                replace(scene, diagram=viewing.recalled(scene.diagram, session.kept))
                for scene in self._scenes
            )
        self._position = 0.0
        self._see_all()
        self._canvas.installEventFilter(self)
        self._show()
        self.go_on()

    def go_on(self) -> None:
        """Go on from where it was paused."""
        self._clock.start()
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        """Stand still."""
        self._timer.stop()
        self.changed.emit()

    def stop(self) -> None:
        """Show again what is kept."""
        if not self._scenes:
            return
        self._timer.stop()
        self._canvas.removeEventFilter(self)
        self._scenes, self._shown = (), None
        self._canvas.sketch(None)
        self._look_back()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End at whatever a person does on the canvas."""
        if event.type() in _MEDDLING:
            self.stop()
        return False

    def _see_all(self) -> None:
        """Stand so far back that nothing happens out of sight."""
        canvas = self._canvas
        diagrams = [self._workspace.in_view(scene.diagram) for scene in self._scenes]
        places = {(v.x, v.y) for diagram in diagrams for v in diagram.variables.values()}
        whole = around([canvas.picture.bounds, *(Box(x, y, ROOM, ROOM) for x, y in places)])
        self._fitted, before = canvas.fits, canvas.camera
        if places:
            canvas.look(fitted(whole, QSizeF(canvas.size())))
        self._cameras = before, canvas.camera

    def _look_back(self) -> None:
        """Look as before, unless somebody has looked elsewhere in the meantime."""
        before, during = self._cameras
        if self._canvas.camera != during:
            return
        if self._fitted:
            self._canvas.fit()
        else:
            self._canvas.look(before)

    @property
    def _scene(self) -> int:
        return min(int(self._position), len(self._scenes) - 1)

    def _tick(self) -> None:
        seconds = self._clock.restart() / 1000
        was = self.step
        self._position += seconds * self.speed / SECONDS_A_SCENE
        end = len(self._scenes) - 1 + LAST_SCENE_SECONDS / SECONDS_A_SCENE
        if self._position >= end:
            self.stop()
            return
        self._show()
        if self.step != was:
            self.changed.emit()

    def _show(self) -> None:
        scene = self._scene
        share = min(1.0, (self._position - scene) / GLIDE)
        before = self._scenes[max(0, scene - 1)].diagram
        eased = self._ease.valueForProgress(share)
        shown = between_times(before, self._scenes[scene].diagram, eased)
        if shown is not self._shown:
            self._shown = shown
            self._canvas.sketch(shown)
