"""A small map of a diagram that is larger than the canvas."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from systemsthink.drawing.pens import rect
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import Picture
from systemsthink.language import say
from systemsthink.ui import settings
from systemsthink.ui.style import edge, raised

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

SIZE, MARGIN, INSET = QSize(200, 140), 12, 8.0
LEAST_CANVAS = QSize(520, 380)
"""On a smaller canvas the overview would hide too much."""

SEE_THROUGH = 0.94
LEAST_DOT = 2.5
Key = tuple[Picture, Theme, float]


class Overview(QWidget):
    """Shows where on the diagram the canvas looks; pressing or dragging in it looks elsewhere."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("overview")
        self.setAccessibleName(say("Overview"))
        self.setToolTip(say("Press or drag to look elsewhere"))
        self.setFixedSize(SIZE)
        self._canvas = canvas
        self._picture = canvas.picture
        self._held = False
        self._key: Key | None = None
        self._pixmap = QPixmap()
        canvas.installEventFilter(self)
        canvas.looked.connect(self.refresh)
        canvas.workspace.changed.connect(self.refresh)
        canvas.workspace.focus_changed.connect(self.refresh)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Be there if it is wanted and the diagram is larger than what is seen."""
        if self._canvas.moving:  # it comes or goes when things have come to rest
            return
        self.setVisible(self._wanted())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the lower right corner of the canvas."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            corner = self._canvas.rect().bottomRight()
            self.move(corner - self.rect().bottomRight() - QPoint(MARGIN, MARGIN))
            self.refresh()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the cached map, and over it the frame of what is seen."""
        if not self._canvas.moving:  # while things move the map of a moment ago will do
            self._picture = self._canvas.picture
        key = (self._picture, self._canvas.theme, self.devicePixelRatioF())
        if self._key is None or any(a is not b for a, b in zip(key, self._key, strict=True)):
            self._pixmap, self._key = _map(*key, self.size()), key
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._pixmap)
        _paint_frame(
            painter,
            self._scale().mapRect(rect(self._canvas.visible)),
            self.rect(),
            self._canvas.theme,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the place under the pointer."""
        self._held = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._look(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on looking there."""
        if self._held:
            self._look(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where it looks, even where everything is seen from there."""
        self._held = False
        self.unsetCursor()
        self.refresh()

    def _look(self, at: QPointF) -> None:
        there = self._scale().inverted()[0].map(at)
        self._canvas.pass_by(replace(self._canvas.camera, x=there.x(), y=there.y()))

    def _wanted(self) -> bool:
        canvas, bounds = self._canvas, self._canvas.picture.bounds
        if self._held:
            return True
        room = canvas.width() >= LEAST_CANVAS.width() and canvas.height() >= LEAST_CANVAS.height()
        return (
            room
            and len(canvas.picture.labels) > 1
            and not rect(self._canvas.visible).contains(rect(bounds))
            and settings.text("overview", "auto") != "off"
        )

    def _scale(self) -> QTransform:
        return _transform(self._picture.bounds, self.size())


def _map(picture: Picture, theme: Theme, ratio: float, size: QSize) -> QPixmap:
    """The ground, the links as faint lines and the labels as dots."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge(theme)), 1))
    painter.setBrush(_see_through(raised(theme), SEE_THROUGH))
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    small = _transform(picture.bounds, size)
    painter.setPen(QPen(_see_through(theme.text, 0.16), 1))
    for curve in picture.curves.values():
        ends = (picture.labels[id].box for id in (curve.source, curve.target))
        painter.drawLine(*(small.map(QPointF(box.x, box.y)) for box in ends))
    painter.setPen(Qt.PenStyle.NoPen)
    for label in picture.labels.values():
        tint = theme.tints.get(label.color)
        painter.setBrush(QColor(tint.border if tint else theme.muted))
        painter.drawRoundedRect(_dot(small.mapRect(rect(label.box))), 1.5, 1.5)
    painter.end()
    return pixmap


def _paint_frame(painter: QPainter, frame: QRectF, within: QRect, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.selection), 1.5))
    painter.setBrush(_see_through(theme.selection, 0.10))
    inside = QRectF(within).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawRoundedRect(frame.intersected(inside), 3, 3)


def _transform(bounds: Box, size: QSize) -> QTransform:
    """From diagram pixels to those of the map, with the diagram in its middle."""
    across = (size.width() - 2 * INSET) / max(1.0, bounds.width)
    down = (size.height() - 2 * INSET) / max(1.0, bounds.height)
    scale = min(across, down)
    middle = QTransform.fromTranslate(size.width() / 2, size.height() / 2)
    return middle.scale(scale, scale).translate(-bounds.x, -bounds.y)


def _dot(place: QRectF) -> QRectF:
    """A rectangle that can be seen, however small the label is."""
    dot = QRectF(0, 0, max(LEAST_DOT, place.width()), max(LEAST_DOT, place.height()))
    dot.moveCenter(place.center())
    return dot


def _see_through(color: str, share: float) -> QColor:
    made = QColor(color)
    made.setAlphaF(share)
    return made
