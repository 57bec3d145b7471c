"""The canvas: shows the picture of the diagram, and passes what the hand does to the tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from systemsthink.drawing.paint import Emphasis
from systemsthink.drawing.theme import THEMES, Theme
from systemsthink.geometry.picture import Picture
from systemsthink.language import say
from systemsthink.model import Diagram
from systemsthink.ui.canvas.backdrop import Backdrop, View
from systemsthink.ui.canvas.camera import Camera, fitted
from systemsthink.ui.canvas.hand import Hand
from systemsthink.ui.canvas.link_bar import LinkBar
from systemsthink.ui.canvas.live_picture import LivePicture
from systemsthink.ui.canvas.notice import Notice
from systemsthink.ui.canvas.overlay import paint_gesture, paint_invitation, paint_states
from systemsthink.ui.canvas.requests import Requests
from systemsthink.ui.canvas.spoken import Spoken
from systemsthink.ui.derived import lit_by
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from systemsthink.ui.canvas.quick_entry import QuickEntry

ZOOM_STEP = 1.2
SHARPEN_MS = 120
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """A surface on which the diagram of one workspace is shown and drawn."""

    asked_for_menu = Signal(QPoint)

    def __init__(self, workspace: Workspace, theme: Theme | None = None) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAccessibleName(say("Diagram"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 180)
        self.workspace = workspace
        self.theme = theme or THEMES["light"]
        self.camera = Camera()
        self._fits = True
        self.hand = Hand(self)
        self.requests = Requests(self)
        self._link_bar = LinkBar(workspace, self)
        self._notice = Notice(self)
        self._quick_entry: QuickEntry | None = None
        self._backdrop = Backdrop()
        self._sharpen = QTimer(self, singleShot=True, interval=SHARPEN_MS)
        self._sharpen.timeout.connect(self.update)
        self._live = LivePicture(workspace)
        Spoken(workspace, self)
        workspace.notice.connect(self._notice.tell)
        workspace.changed.connect(self._follow)
        workspace.emphasis_changed.connect(self._emphasised)
        for signal in (
            workspace.selection_changed,
            workspace.run_changed,
            workspace.playback.moved,
            workspace.playback.playing_changed,
        ):
            signal.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Show the diagram in other colours."""
        self.theme = theme
        self.refresh()

    def fit(self) -> None:
        """Show the whole diagram."""
        if self.picture.labels:
            self.look(fitted(self.picture.bounds, QSizeF(self.size())))
        else:
            self.look(Camera())
        self._fits = True

    def look(self, camera: Camera) -> None:
        """Look at another part of the diagram."""
        self.requests.finish_naming()
        self.camera = camera
        self._fits = False
        self.refresh()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge around a point of the canvas, or around its middle."""
        size = QSizeF(self.size())
        middle = QPointF(size.width() / 2, size.height() / 2)
        self._sharpen.start()
        self.look(self.camera.zoomed(factor, at or middle, size))

    def ask_quick_entry(self) -> None:
        """Open the line that takes the notation."""
        from systemsthink.ui.canvas.quick_entry import QuickEntry

        self._quick_entry = self._quick_entry or QuickEntry(self.workspace, self)
        self._quick_entry.ask()

    @property
    def fits(self) -> bool:
        """Whether the whole diagram is to be seen, whatever the size of the canvas."""
        return self._fits

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._live.shown

    def settle(self) -> None:
        """Compose what the hand has let go of."""
        self._live.settle()

    def sketch(self, diagram: Diagram | None) -> None:
        """Show another diagram for a moment; None shows the workspace's own again."""
        self._live.sketch(diagram) if diagram else self._live.compose()
        self.refresh()

    def screen_point(self, x: float, y: float) -> QPointF:
        """Where a diagram point appears on the canvas."""
        return self.camera.to_screen(x, y, QSizeF(self.size()))

    def diagram_point(self, point: QPointF) -> QPointF:
        """Which diagram point appears at a point of the canvas."""
        return self.camera.to_diagram(point, QSizeF(self.size()))

    def refresh(self) -> None:
        """Show what is new in the next frame."""
        self._link_bar.refresh()
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the backdrop, and over it whatever belongs to this moment."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = View(
            self.size(), self.devicePixelRatioF(), self.camera, self.theme, self._emphasis()
        )
        busy = self.hand.busy or self._sharpen.isActive()
        self._backdrop.paint(painter, view, self.picture, busy=busy)
        if not self.picture.labels and not self.requests.naming:
            paint_invitation(painter, self.theme, self.rect())
        painter.setTransform(self.camera.transform(QSizeF(self.size())), True)
        paint_states(painter, self.picture, self.theme, self.workspace.states())
        paint_gesture(painter, self.picture, self.theme, self.hand.state, self.hand.hovered)

    def _emphasis(self) -> Emphasis:
        loop = self.workspace.emphasis
        return Emphasis(
            selected=self.workspace.selection,
            lit=lit_by(loop) if loop else None,
            loop=loop.variables if loop else None,
            problems=self.workspace.troubled,
            proposed=self.workspace.proposed,
            hide=self.requests.hidden,
        )

    def _emphasised(self) -> None:
        self._live.compose()
        self.refresh()

    def _follow(self, before: Diagram, after: Diagram) -> None:
        all_seen = not before.variables or self._visible()
        if not self._live.change(before, after, moving=self.hand.busy):
            self.hand.drop()
            if all_seen and not self._visible():  # nobody wants to lose sight of what they draw
                fits = self._fits
                self.look(fitted(self.picture.bounds, QSizeF(self.size()), self.camera.zoom))
                self._fits = fits
        self.refresh()

    def _visible(self) -> bool:
        """Whether the whole diagram can be seen."""
        bounds = self.picture.bounds
        corners = ((bounds.left, bounds.top), (bounds.right, bounds.bottom))
        return all(self.rect().contains(self.screen_point(*at).toPoint()) for at in corners)

    # What the hand does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.requests.finish_naming()
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename a variable, or make one."""
        self.hand.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the pointer, and ask for a menu about it."""
        self.requests.finish_naming()
        self.hand.give_up()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.hand.select_under(event.pos().toPointF())
        self.asked_for_menu.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered outside."""
        self.hand.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; two fingers on a touchpad pan."""
        if not event.pixelDelta().isNull() and not event.modifiers():
            self._sharpen.start()
            self.look(self.camera.panned(event.pixelDelta().x(), event.pixelDelta().y()))
        elif event.angleDelta().y():
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers."""
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up the gesture, else the light, else the selection.

        Arrows move what is selected; with Ctrl, or nothing selected, they walk to a variable.
        """
        key = Qt.Key(event.key())
        if key in ARROWS and not self.hand.busy:
            modifiers = event.modifiers()
            if self.workspace.selection and not modifiers & Qt.KeyboardModifier.ControlModifier:
                far = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
                self.hand.nudge(*ARROWS[key], far)
            else:
                self.hand.walk(*ARROWS[key])
        elif key != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.hand.give_up():
            if self.workspace.emphasis:
                self.workspace.emphasise(None)
            else:
                self.workspace.select(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on showing the whole diagram, unless somebody looked closer."""
        super().resizeEvent(event)
        if self._fits and self.picture.labels:
            self.fit()
        self._notice.place()
        if self._quick_entry:
            self._quick_entry.place()
        self.refresh()
