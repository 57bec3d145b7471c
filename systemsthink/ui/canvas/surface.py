"""A surface on which the diagram of a workspace is looked at: where, how large, from how far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QNativeGestureEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from systemsthink.geometry.boxes import Box, around, from_corners
from systemsthink.geometry.picture import Picture
from systemsthink.layout.spot import ORDINARY, Wish, spot
from systemsthink.model import RecordId, VariableId
from systemsthink.ui.canvas.camera import Camera, fitted
from systemsthink.ui.canvas.distance import NEAR, Distance, large_pointer
from systemsthink.ui.canvas.live_picture import LivePicture
from systemsthink.ui.workspace import Workspace

BAR_ROOM = 40.0
"""Pixels left free at the top for the bar that says which part is shown."""
EDGE = 0.08
"""The share of the height of what is seen that new things keep from its edge."""
REVEAL = 90.0
"""Pixels of room around what is brought into view."""
SHARPEN_MS = 120
ZOOM_STEP = 1.2


class Surface(QWidget):
    """Knows which part of the diagram is seen; `looked` tells that it is another one."""

    looked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.camera = Camera()
        self._fits = True
        self._distance = NEAR
        self._live = LivePicture(workspace)
        self._sharpen = QTimer(self, singleShot=True, interval=SHARPEN_MS)
        self._sharpen.timeout.connect(self.update)

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._live.shown

    @property
    def visible(self) -> Box:
        """The part of the diagram that can be seen."""
        size = QPointF(self.width(), self.height())
        first, last = self.diagram_point(QPointF(0.0, 0.0)), self.diagram_point(size)
        return from_corners(first.x(), first.y(), last.x(), last.y())

    @property
    def middle(self) -> tuple[float, float]:
        """The diagram point in the middle of what is seen."""
        return self.camera.x, self.camera.y

    @property
    def fits(self) -> bool:
        """Whether the whole diagram is to be seen, whatever the size of the canvas."""
        return self._fits

    def fit(self) -> None:
        """Show the whole diagram."""
        if not self.picture.empty:
            top, least = (BAR_ROOM if self.workspace.focus else 0.0), self._distance.zoom
            size = QSizeF(self.size())
            self.look(fitted(self.picture.bounds, size, least=least, top=top))
        else:
            self.look(Camera())
        self._fits = True

    def look(self, camera: Camera) -> None:
        """Look at another part of the diagram."""
        self.camera = replace(camera, zoom=max(camera.zoom, self._distance.zoom))
        self._fits = False
        self.refresh()
        self.looked.emit()

    def pass_by(self, camera: Camera) -> None:
        """Look at another part on the way: until the camera rests a blurred picture will do."""
        self._sharpen.start()
        self.look(camera)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge around a point of the canvas, or around its middle."""
        size = QSizeF(self.size())
        middle = QPointF(size.width() / 2, size.height() / 2)
        self._sharpen.start()
        self.look(self.camera.zoomed(factor, at or middle, size, self._distance.zoom))

    def show_from(self, distance: Distance) -> None:
        """Show the diagram to people this far away; all of it if it could be seen before."""
        whole = self._fits or self.sees(self.picture.bounds)
        self._distance = distance
        self.unsetCursor()
        self._live.enlarge(distance.text, distance.sizes)
        self.fit() if whole else self.look(self.camera)

    def sees(self, box: Box, size: QSize | None = None) -> bool:
        """Whether a part of the diagram can be seen as a whole, now or in another size."""
        size = size or self.size()
        corners = ((box.left, box.top), (box.right, box.bottom))
        points = (self.camera.to_screen(*at, QSizeF(size)).toPoint() for at in corners)
        return all(QRect(QPoint(), size).contains(point) for point in points)

    def keep_in_sight(self) -> None:
        """Show all of the diagram again if some of it is out of sight, but not larger."""
        if not self.sees(self.picture.bounds):
            fits, size = self._fits, QSizeF(self.size())
            least = self._distance.zoom
            self.look(fitted(self.picture.bounds, size, self.camera.zoom, least))
            self._fits = fits

    def look_at(self, ids: Iterable[RecordId]) -> None:
        """Look where these variables are together, unless all of them can be seen."""
        labels = self.picture.labels
        boxes = [labels[id].box for id in ids if id in labels]
        if boxes and not self.sees(whole := around(boxes)):
            self.look(fitted(whole, QSizeF(self.size()), self.camera.zoom))

    def reveal(self, variable: VariableId) -> None:
        """Move what is seen as little as needed to show a variable."""
        if variable in self.picture.labels:
            box = self.picture.labels[variable].box
            self.reveal_point(box.x, box.y)

    def reveal_point(self, x: float, y: float) -> None:
        """Move what is seen as little as needed to show a point and some room around it."""
        view = self.visible
        inner = view.inflated(-min(REVEAL, view.width / 2, view.height / 2) / self.camera.zoom)
        if not inner.contains(x, y):
            nearest_x = min(max(x, inner.left), inner.right)
            nearest_y = min(max(y, inner.top), inner.bottom)
            camera = self.camera
            self.look(replace(camera, x=camera.x + x - nearest_x, y=camera.y + y - nearest_y))

    def free_place(
        self,
        wish: Wish,
        size: tuple[float, float] = ORDINARY,
        others: Sequence[Box] = (),
    ) -> tuple[float, float]:
        """Where something new of this size has room, in view where it can be."""
        notes = [note.box for note in self.picture.notes.values()]
        inner = self.visible.inflated(-EDGE * self.visible.height)
        return spot(self.picture, wish, size, inner, [*notes, *others])

    def screen_point(self, x: float, y: float) -> QPointF:
        """Where a diagram point appears on the canvas."""
        return self.camera.to_screen(x, y, QSizeF(self.size()))

    def diagram_point(self, point: QPointF) -> QPointF:
        """Which diagram point appears at a point of the canvas."""
        return self.camera.to_diagram(point, QSizeF(self.size()))

    def setCursor(self, shape: Qt.CursorShape | QCursor | QPixmap) -> None:
        """Show the pointer in a shape that can be seen from where people are."""
        if self._distance.large_pointer and isinstance(shape, Qt.CursorShape):
            shape = large_pointer(shape)
        super().setCursor(shape)

    def unsetCursor(self) -> None:
        """Show the ordinary pointer."""
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def refresh(self) -> None:
        """Show what is new in the next frame."""
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; two fingers on a touchpad pan."""
        if not event.pixelDelta().isNull() and not event.modifiers():
            self.pass_by(self.camera.panned(event.pixelDelta().x(), event.pixelDelta().y()))
        elif event.angleDelta().y():
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers on a touchpad."""
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)
