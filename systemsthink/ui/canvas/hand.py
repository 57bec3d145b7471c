"""The hand on the canvas: mouse events become gestures, and gestures become edits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QSinglePointEvent

from systemsthink.language import say
from systemsthink.model import RecordId
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Outcome, Pointer, Scene, State
from systemsthink.ui.canvas.panning import Panning

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

SLACK = 4.0
SLACKS = {QPointingDevice.PointerType.Pen: 6.0, QPointingDevice.PointerType.Finger: 12.0}
CURSORS = {
    "rim": Qt.CursorShape.CrossCursor,
    "badge": Qt.CursorShape.PointingHandCursor,
    "hull": Qt.CursorShape.PointingHandCursor,
    "start": Qt.CursorShape.SizeAllCursor,
    "tip": Qt.CursorShape.SizeAllCursor,
}
HELD = {Qt.Key.Key_Control: "copy", Qt.Key.Key_Alt: "free"}
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Hand:
    """The gesture that is going on, and what is under the pointer."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.state: State = IDLE
        self.hovered: object = None
        self.end: str = ""
        self._panning = Panning(canvas)
        self._last = Pointer(0.0, 0.0)

    @property
    def busy(self) -> bool:
        """Whether a gesture is going on."""
        return self.state is not IDLE or self._panning.under_way

    @property
    def hidden(self) -> frozenset[RecordId]:
        """The link that is shown as it would be, not as it is."""
        if self.state is IDLE:
            return frozenset()
        from systemsthink.tools.redirect import Redirecting

        match self.state:
            case Redirecting(under_way=True, link=link):
                return frozenset({link})
        return frozenset()

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture; the middle button, Alt or Space pans."""
        from systemsthink.tools import begin  # a tool is loaded when it is taken up
        from systemsthink.tools.link import Linking

        if self._panning.wants(event):
            self._panning.begin(event.position())
        elif event.button() == Qt.MouseButton.LeftButton and not isinstance(self.state, Linking):
            self._begin()
            self._apply(begin.press(self._pointer(event), self._scene()))

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or hover."""
        if self._panning.under_way:
            self._panning.go_on(event.position())
        elif self.state is IDLE:
            self._hover(self._pointer(event))
        else:
            self._apply(self.state.moved(self._pointer(event), self._scene()))

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._panning.under_way:
            self._panning.end()
            self._canvas.refresh()
        elif event.button() == Qt.MouseButton.LeftButton and self.state is not IDLE:
            from systemsthink.tools.link import Linking
            from systemsthink.tools.redirect import Redirecting

            outside = not self._canvas.rect().contains(event.position().toPoint())
            if outside and isinstance(self.state, Linking | Redirecting):
                self.give_up()
                words = say("Nothing was drawn: the link ended outside the diagram.")
                self._canvas.workspace.notice.emit(words)
                return
            self._apply(self.state.released(self._pointer(event), self._scene()))
            self._hover(self._pointer(event))

    def hold(self, event: QKeyEvent, down: bool) -> bool:
        """Take a key that changes what the hand does; tell whether it was one.

        Space makes it pan, Ctrl drag a copy, and Alt drag without lining up.
        """
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._panning.get_ready(down)
            return True
        if event.key() not in HELD or self.state is IDLE:
            return False
        self._last = replace(self._last, **{HELD[Qt.Key(event.key())]: down})
        self._apply(self.state.moved(self._last, self._scene()))
        return True

    def let_go_of_keys(self) -> None:
        """No key is held once the keyboard is elsewhere."""
        self._panning.get_ready(False)

    def double_click(self, event: QMouseEvent) -> None:
        """Rename a variable, or make one; a bent link bends by itself again."""
        if event.button() == Qt.MouseButton.LeftButton:
            from systemsthink.tools import begin

            self._begin()
            self._apply(begin.double_click(self._pointer(event), self._scene()))

    def start(self, state: State) -> None:
        """Go on with a gesture that a key or a button began."""
        self._apply(Outcome(state))

    def give_up(self) -> bool:
        """Leave no trace of the gesture; tell whether there was one."""
        if not self.busy:
            return False
        self.state = IDLE
        self._panning.end()
        self._canvas.workspace.preview(None)
        self._canvas.refresh()
        return True

    def select_under(self, at: QPointF) -> None:
        """Select what is at a point of the canvas, unless it is selected already."""
        scene = self._scene()
        under = scene.under(self._pointer_at(at))
        id = under.id if under and isinstance(under.id, str) else ""
        if under and under.kind == "hull":
            from systemsthink.tools import begin

            self._canvas.workspace.select(begin.members_of(id, scene))
        elif id not in self._canvas.workspace.selection:
            self._canvas.workspace.select([id])

    def drop(self) -> None:
        """End the gesture where the diagram changed under it."""
        self.state = IDLE
        self._panning.end()

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self.hovered, self.end = None, ""
        self._canvas.refresh()

    def _begin(self) -> None:
        """Be ready for a new gesture, which can take hold only of what is kept."""
        self.give_up()  # a button may have been let go where nobody saw it
        self._canvas.workspace.preview(None)

    def _apply(self, outcome: Outcome) -> None:
        workspace = self._canvas.workspace
        self.state = outcome.state
        if outcome.selection is not None:
            workspace.select(outcome.selection)
        if outcome.preview is not None:
            workspace.preview(outcome.preview)
        if outcome.request is not None:
            self._canvas.requests.answer(outcome.request)
        if self.state is IDLE:
            self._canvas.settle()
        self._canvas.refresh()

    def _hover(self, pointer: Pointer) -> None:
        under = self._scene().under(pointer)
        kind = under.kind if under else ""
        if self._panning.ready:
            self._panning.show()
        else:
            self._canvas.setCursor(CURSORS.get(kind, Qt.CursorShape.ArrowCursor))
        hovered = under.id if under else None, kind if kind in ("start", "tip") else ""
        if hovered != (self.hovered, self.end):
            self.hovered, self.end = hovered
            self._canvas.refresh()

    def _scene(self) -> Scene:
        canvas, workspace = self._canvas, self._canvas.workspace
        kept, chosen = workspace.kept, workspace.selection
        return Scene(kept, canvas.picture, chosen, self.hovered, canvas.visible)

    def _pointer(self, event: QSinglePointEvent) -> Pointer:
        keys = event.modifiers()
        self._last = replace(
            self._pointer_at(event.position(), SLACKS.get(event.pointerType(), SLACK)),
            add=bool(keys & ADDING),
            copy=bool(keys & Qt.KeyboardModifier.ControlModifier),
            free=bool(keys & Qt.KeyboardModifier.AltModifier),
        )
        return self._last

    def _pointer_at(self, point: QPointF, slack: float = SLACK) -> Pointer:
        at, pixel = self._canvas.diagram_point(point), 1 / self._canvas.camera.zoom
        return Pointer(at.x(), at.y(), slack * pixel, pixel=pixel)
