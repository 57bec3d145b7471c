"""The hand on the canvas: mouse events become gestures, and gestures become edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from systemsthink.editing import edits
from systemsthink.phrases import phrase
from systemsthink.tools import begin
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import Outcome, Pointer, Scene, State
from systemsthink.ui.canvas.walking import nearest

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

SLACK = 4.0
NUDGE, NUDGE_FAR = 2.0, 20.0
CURSORS = {
    "rim": Qt.CursorShape.CrossCursor,
    "badge": Qt.CursorShape.PointingHandCursor,
    "hull": Qt.CursorShape.PointingHandCursor,
}
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Hand:
    """The gesture that is going on, and what is under the pointer."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.state: State = IDLE
        self.hovered: object = None
        self._panning_from: QPointF | None = None

    @property
    def busy(self) -> bool:
        """Whether a gesture is going on."""
        return self.state is not IDLE or self._panning_from is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture; the middle button, or Alt, pans."""
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._panning_from = event.position()
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and not isinstance(self.state, Linking):
            self._apply(begin.press(self._pointer(event), self._scene()))

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or hover."""
        if self._panning_from is not None:
            moved = event.position() - self._panning_from
            self._panning_from = event.position()
            self._canvas.look(self._canvas.camera.panned(moved.x(), moved.y()))
        elif self.state is IDLE:
            self._hover(self._pointer(event))
        else:
            self._apply(self.state.moved(self._pointer(event), self._scene()))

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._panning_from is not None:
            self._panning_from = None
            self._canvas.unsetCursor()
            self._canvas.refresh()
        elif event.button() == Qt.MouseButton.LeftButton and self.state is not IDLE:
            self._apply(self.state.released(self._pointer(event), self._scene()))
            self._hover(self._pointer(event))

    def double_click(self, event: QMouseEvent) -> None:
        """Rename a variable, or make one."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._apply(begin.double_click(self._pointer(event), self._scene()))

    def start(self, state: State) -> None:
        """Go on with a gesture that a key or a button began."""
        self._apply(Outcome(state))

    def give_up(self) -> bool:
        """Leave no trace of the gesture; tell whether there was one."""
        if not self.busy:
            return False
        self.state, self._panning_from = IDLE, None
        self._canvas.unsetCursor()
        self._canvas.workspace.session.preview(None)
        self._canvas.refresh()
        return True

    def nudge(self, right: int, down: int, far: bool) -> None:
        """Move what is selected a little, or further; nudges in a row undo together."""
        workspace = self._canvas.workspace
        standing = (*workspace.kept.variables, *workspace.kept.notes)
        chosen = [id for id in standing if id in workspace.selection]
        step = NUDGE_FAR if far else NUDGE
        edited = edits.shift(workspace.kept, chosen, right * step, down * step)
        workspace.commit(edited, phrase("Move"), gesture=("nudge", *chosen))

    def select_under(self, at: QPointF) -> None:
        """Select what is at a point of the canvas, unless it is selected already."""
        scene = self._scene()
        under = scene.under(self._pointer_at(at))
        id = under.id if under and isinstance(under.id, str) else ""
        if under and under.kind == "hull":
            self._canvas.workspace.select(begin.members_of(id, scene))
        elif id not in self._canvas.workspace.selection:
            self._canvas.workspace.select([id])

    def walk(self, right: int, down: int) -> None:
        """Select the nearest variable in a direction, or the first if none is selected."""
        workspace = self._canvas.workspace
        variables = workspace.kept.variables
        chosen = [variables[id] for id in variables if id in workspace.selection]
        found = (
            nearest(variables.values(), chosen[0], right, down)
            if chosen
            else min(variables.values(), key=lambda v: (v.y, v.x), default=None)
        )
        if found:
            workspace.select([found.id])

    def drop(self) -> None:
        """End the gesture where the diagram changed under it."""
        self.state, self._panning_from = IDLE, None

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self.hovered = None
        self._canvas.refresh()

    def _apply(self, outcome: Outcome) -> None:
        workspace = self._canvas.workspace
        self.state = outcome.state
        if outcome.selection is not None:
            workspace.select(outcome.selection)
        if outcome.preview is not None:
            workspace.session.preview(outcome.preview)
        if outcome.request is not None:
            self._canvas.requests.answer(outcome.request)
        if self.state is IDLE:
            self._canvas.settle()
        self._canvas.refresh()

    def _hover(self, pointer: Pointer) -> None:
        under = self._scene().under(pointer)
        self._canvas.setCursor(CURSORS.get(under.kind if under else "", Qt.CursorShape.ArrowCursor))
        if (under.id if under else None) != self.hovered:
            self.hovered = under.id if under else None
            self._canvas.refresh()

    def _scene(self) -> Scene:
        workspace = self._canvas.workspace
        return Scene(workspace.session.kept, self._canvas.picture, workspace.selection)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return self._pointer_at(event.position(), bool(event.modifiers() & ADDING))

    def _pointer_at(self, point: QPointF, add: bool = False) -> Pointer:
        at = self._canvas.diagram_point(point)
        return Pointer(at.x(), at.y(), SLACK / self._canvas.camera.zoom, add)
