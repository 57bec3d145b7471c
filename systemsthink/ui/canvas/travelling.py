"""The camera goes to what is looked for, and a ring shows which it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen

from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.ui.canvas.camera import Camera
from systemsthink.ui.canvas.gliding import FRAME_MS, eased

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

TRAVEL_MS, GLOW_MS = 150, 1200
AWAY, WIDTH = 9.0, 4.0
"""Of the ring, in screen pixels."""

EDGE = 16.0


class Travel(QObject):
    """Brings a box of the diagram into view, and lets it glow for a moment."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._box: Box | None = None
        self._from = self._to = canvas.camera
        self._clock = QElapsedTimer()
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._show_frame)

    def show(self, box: Box, free: QRectF) -> None:
        """Let a box glow, and bring it amid the free part of the canvas if it isn't seen there."""
        canvas = self._canvas
        self._box = box
        self._from = self._to = canvas.camera
        if not free.contains(_on_screen(canvas, box)):
            aside = (free.center() - QRectF(canvas.rect()).center()) / canvas.camera.zoom
            self._to = replace(canvas.camera, x=box.x - aside.x(), y=box.y - aside.y())
        self._clock.start()
        self._frames.start()

    def stop(self) -> None:
        """Stay where the camera is, without a glow."""
        self._frames.stop()
        self._box, self._to = None, self._from
        self._canvas.refresh()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the glow in canvas pixels, fainter and fainter."""
        share = self._clock.elapsed() / GLOW_MS if self._box else 1.0
        if self._box is None or share >= 1:
            return
        color = QColor(theme.selection)
        color.setAlphaF(float(min(1.0, 1.6 * (1 - share))))
        painter.setPen(QPen(color, WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = _on_screen(self._canvas, self._box).adjusted(-AWAY, -AWAY, AWAY, AWAY)
        painter.drawRoundedRect(ring, 2 * AWAY, 2 * AWAY)

    def _show_frame(self) -> None:
        elapsed = self._clock.elapsed()
        if self._to is not self._from:
            share = min(1.0, elapsed / TRAVEL_MS)
            self._canvas.pass_by(_between(self._from, self._to, eased(share)))
            if share >= 1:
                self._from = self._to
        if elapsed >= GLOW_MS:
            self._frames.stop()
            self._box = None
        self._canvas.update()


def _between(start: Camera, goal: Camera, share: float) -> Camera:
    if share >= 1:
        return goal
    x = start.x + share * (goal.x - start.x)
    return replace(goal, x=x, y=start.y + share * (goal.y - start.y))


def _on_screen(canvas: Canvas, box: Box) -> QRectF:
    corner = canvas.screen_point(box.left, box.top)
    return QRectF(corner, canvas.screen_point(box.right, box.bottom))


def free_below(canvas: Canvas, used: float) -> QRectF:
    """The part of the canvas below what stands at its top; all of it where that leaves little."""
    whole = QRectF(canvas.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    below = QRectF(QPointF(whole.left(), used + EDGE), whole.bottomRight())
    return below if below.height() > whole.height() / 3 else whole
