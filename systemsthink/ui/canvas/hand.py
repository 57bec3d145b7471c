"""The hand on the canvas: mouse events become gestures, and gestures become edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from systemsthink.editing import edits
from systemsthink.model import VariableId
from systemsthink.phrases import phrase
from systemsthink.tools import begin
from systemsthink.tools.bend import nudged
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import Outcome, Pointer, Scene, State
from systemsthink.ui.canvas import keys
from systemsthink.ui.canvas.walking import end_ahead, link_ahead, links_at, nearest

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

SLACK = 4.0
NUDGE, NUDGE_FAR = 2.0, 20.0
CURSORS = {"rim": Qt.CursorShape.CrossCursor, "badge": Qt.CursorShape.PointingHandCursor}
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
        """Move what is selected a little, or further; a link alone bends. Nudges undo together."""
        workspace = self._canvas.workspace
        step = NUDGE_FAR if far else NUDGE
        link = keys.only_link(self._canvas)
        if link:
            bent = nudged(self._canvas.picture, workspace.kept, link, right * step, down * step)
            workspace.commit(bent, phrase("Bend link"), gesture=("bend", link))
            return
        standing = (*workspace.kept.variables, *workspace.kept.notes)
        chosen = [id for id in standing if id in workspace.selection]
        edited = edits.shift(workspace.kept, chosen, right * step, down * step)
        workspace.commit(edited, phrase("Move"), gesture=("nudge", *chosen))

    def select_under(self, at: QPointF) -> None:
        """Select what is at a point of the canvas, unless it is selected already."""
        under = self._scene().under(self._pointer_at(at))
        id = under.id if under and isinstance(under.id, str) else ""
        if id not in self._canvas.workspace.selection:
            self._canvas.workspace.select([id])

    def walk(self, right: int, down: int, add: bool = False) -> None:
        """Select the nearest variable in a direction, or the first if none is selected.

        From a link alone it goes to one of its ends; with `add` the others stay selected.
        """
        workspace, picture = self._canvas.workspace, self._canvas.picture
        link = keys.only_link(self._canvas)
        if link is not None and link in picture.curves:
            self._reach(end_ahead(picture, link, right, down))
            return
        shown = workspace.seen(workspace.kept).variables
        chosen = [v for v in shown.values() if v.id in workspace.selection]
        if not chosen:
            found = min(shown.values(), key=lambda v: (v.y, v.x), default=None)
        else:
            start = max(chosen, key=lambda v: v.x * right + v.y * down) if add else chosen[0]
            linked = picture.structure.neighbours.get(start.id, ())
            found = nearest(shown.values(), start, right, down, linked)
        if found:
            self._reach(found.id, add)

    def walk_links(self, right: int, down: int) -> None:
        """Go along a link in a direction: from a variable onto it, from it to its end."""
        picture, variable = self._canvas.picture, keys.one_variable(self._canvas)
        if variable is None:
            self.walk(right, down)
        elif link := link_ahead(picture, variable, right, down):
            self._canvas.workspace.select([link])

    def next_link(self, step: int) -> None:
        """Select the next link of the selected variable, or of the one where this link begins."""
        picture, chosen = self._canvas.picture, keys.only_link(self._canvas)
        start = keys.one_variable(self._canvas)
        if chosen is not None and chosen in picture.curves:
            start = picture.curves[chosen].source
        around = links_at(picture, start) if start else list(picture.curves)
        if around:
            at = around.index(chosen) + step if chosen is not None and chosen in around else 0
            self._canvas.workspace.select([around[at % len(around)]])

    def _reach(self, variable: VariableId, add: bool = False) -> None:
        workspace = self._canvas.workspace
        workspace.select(workspace.selection | {variable} if add else {variable})
        self._canvas.reveal(variable)

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
