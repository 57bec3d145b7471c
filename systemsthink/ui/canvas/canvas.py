"""The canvas: shows the picture of the diagram, and passes what the hand does to the tools."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication

from systemsthink.drawing.paint import Emphasis
from systemsthink.drawing.theme import THEMES, Theme
from systemsthink.language import say
from systemsthink.model import Diagram, RecordId
from systemsthink.ui.canvas.backdrop import Backdrop, View
from systemsthink.ui.canvas.camera import Camera
from systemsthink.ui.canvas.gliding import Glide
from systemsthink.ui.canvas.glow import Glow
from systemsthink.ui.canvas.hand import Hand
from systemsthink.ui.canvas.invitation import paint_invitation
from systemsthink.ui.canvas.link_bar import LinkBar
from systemsthink.ui.canvas.notice import Notice
from systemsthink.ui.canvas.overlay import paint_gesture, paint_states
from systemsthink.ui.canvas.requests import Requests
from systemsthink.ui.canvas.spoken import Spoken
from systemsthink.ui.canvas.surface import Surface
from systemsthink.ui.canvas.touch import Touch
from systemsthink.ui.canvas.travelling import Travel
from systemsthink.ui.derived import lit_by
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from systemsthink.ui.canvas.quick_entry import QuickEntry


class Canvas(Surface):
    """The surface on which the diagram of one workspace is shown and drawn."""

    asked_for_menu = Signal(QPoint)

    def __init__(self, workspace: Workspace, theme: Theme | None = None) -> None:
        super().__init__(workspace)
        self.setObjectName("canvas")
        self.setAccessibleName(say("Diagram"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAcceptDrops(True)
        self.setMinimumSize(240, 180)
        self.theme = theme or THEMES["light"]
        self._glow = Glow(self)
        self.hand = Hand(self)
        self._touch = Touch(self)
        self.requests = Requests(self)
        self.glide = Glide(self)
        self.travel = Travel(self)
        self._link_bar = LinkBar(workspace, self)
        self._notice = Notice(self)
        self._quick_entry: QuickEntry | None = None
        self._lit: Collection[RecordId] | None = None
        self._backdrop = Backdrop()
        Spoken(workspace, self)
        workspace.notice.connect(self._notice.tell)
        workspace.changed.connect(self._follow)
        workspace.emphasis_changed.connect(self._recompose)
        workspace.focus_changed.connect(self._refocus)
        for signal in (
            workspace.selection_changed,
            workspace.run_changed,
            workspace.playback.moved,
            workspace.playback.playing_changed,
        ):
            signal.connect(self.refresh)

    def look(self, camera: Camera) -> None:
        """Look at another part of the diagram; what was being typed is taken first."""
        self.requests.finish_naming()
        super().look(camera)

    def set_theme(self, theme: Theme) -> None:
        """Show the diagram in other colours."""
        self.theme = theme
        self.refresh()

    def ask_quick_entry(self) -> None:
        """Open the line that takes the notation."""
        from systemsthink.ui.canvas.quick_entry import QuickEntry

        self._quick_entry = self._quick_entry or QuickEntry(self.workspace, self)
        self._quick_entry.ask()

    def light(self, ids: Collection[RecordId] | None) -> None:
        """Let these stand out from the rest; None lets nothing."""
        self._lit = ids
        self.refresh()

    @property
    def moving(self) -> bool:
        """Whether things are on their way, by hand or by themselves."""
        return self.hand.busy or self.glide.running

    @property
    def in_hand(self) -> bool:
        """Whether something is being dragged or typed."""
        return self.hand.busy or self.requests.naming

    def settle(self) -> None:
        """Compose what the hand has let go of."""
        self._live.settle()

    def sketch(self, diagram: Diagram | None) -> None:
        """Show another diagram for a moment; None shows the workspace's own again."""
        self._live.sketch(diagram) if diagram else self._live.compose()
        self.refresh()

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
        busy = self.moving or self._sharpen.isActive()
        self._backdrop.paint(painter, view, self.picture, busy=busy)
        self.travel.paint(painter, self.theme)
        if self.picture.empty and not self.requests.naming:
            paint_invitation(painter, self.theme, self.rect())
        painter.setTransform(self.camera.transform(QSizeF(self.size())), True)
        self._glow.paint(painter, self.picture, self.theme, self._distance.glow)
        paint_states(painter, self.picture, self.theme, self.workspace.states())
        paint_gesture(painter, self.picture, self.theme, self.hand, self.workspace.selection)
        if aiming := self.requests.aiming:
            from systemsthink.ui.canvas.loose import paint_aiming

            paint_aiming(painter, self.picture, self.theme, aiming)

    def _emphasis(self) -> Emphasis:
        loop = self.workspace.emphasis
        return Emphasis(
            selected=self.workspace.selection,
            lit=lit_by(loop) if loop else self._lit,
            loop=loop.variables if loop else None,
            problems=self.workspace.troubled,
            proposed=self.workspace.proposed,
            hide=self.requests.hidden | self.hand.hidden,
        )

    def _recompose(self) -> None:
        self._live.compose()
        self.refresh()

    def _refocus(self) -> None:
        self.hand.give_up()
        self._recompose()
        self.fit()

    def _follow(self, before: Diagram, after: Diagram) -> None:
        self._glow.follow(before, after)
        all_seen = not self.moving and (not before.variables or self.sees(self.picture.bounds))
        if not self._live.change(before, after, moving=self.moving):
            self.hand.drop()
            if all_seen:  # nobody wants to lose sight of what they draw
                self.keep_in_sight()
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take variables from the parking list."""
        from systemsthink.ui.canvas import dropping

        dropping.enter(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Place them where they are dropped."""
        from systemsthink.ui.canvas import dropping

        dropping.drop(self, event)

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

    def event(self, event: QEvent) -> bool:
        """Pass on the fingers on a screen."""
        return self._touch.take(event) if isinstance(event, QTouchEvent) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, walk, link or give up; a held blank lets the hand pan."""
        from systemsthink.ui.canvas import keys  # loaded when one is pressed

        if not self.hand.hold(event, True) and not keys.press(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on drawing from what is selected; else, and with Shift, it leaves the canvas."""
        from systemsthink.ui.canvas import keys

        if forward and keys.links_next(self):
            return False
        return super().focusNextPrevChild(forward)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A name may begin with a composed letter, or with the first stroke of one."""
        if event.commitString().strip() or event.preeditString():
            self.requests.type_name("")
            QApplication.sendEvent(self.focusWidget() or self, event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Tell input methods that there is something to write on."""
        return True if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of what a held key does to the hand."""
        if not self.hand.hold(event, False):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is held by a keyboard that is elsewhere."""
        self.hand.let_go_of_keys()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on showing the whole diagram, unless somebody looked closer."""
        super().resizeEvent(event)
        if self._fits and not self.picture.empty:
            self.fit()
        elif not self.picture.empty and self.sees(self.picture.bounds, event.oldSize()):
            self.keep_in_sight()
        self._notice.place()
        if self._quick_entry:
            self._quick_entry.place()
        self.refresh()
