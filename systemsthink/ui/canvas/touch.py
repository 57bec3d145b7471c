"""Fingers on the canvas: one draws as the mouse does, two move and enlarge the diagram."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

TWICE = 24.0
"""Pixels between two taps that are a double tap."""
LEAST_APART = 8.0
"""Pixels between two fingers below which their distance says nothing."""


class Touch:
    """The fingers that are down, and what they are doing."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._finger = _finger()  # the screen itself is busy with its own points
        self._two: tuple[QPointF, float] | None = None
        self._over = False
        self._tapped: tuple[int, QPointF] | None = None

    def take(self, event: QTouchEvent) -> bool:
        """Follow the fingers; tell whether they are on the canvas itself."""
        points = [p for p in event.points() if p.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchBegin:
            if self._canvas.childAt(self._at(event.points()[0]).toPoint()):
                event.ignore()
                return False  # a bar on the canvas gets the mouse events that Qt makes of these
            self._two, self._over = None, False
        if event.type() == QEvent.Type.TouchCancel:
            self._give_up()
        elif len(points) >= 2:
            self._pinch(self._at(points[0]), self._at(points[1]))
        else:
            self._two = None
            if not self._over:
                self._draw(event, event.points()[0])
        return True

    def _pinch(self, first: QPointF, second: QPointF) -> None:
        """Go with two fingers; what the first one had begun is given up."""
        if not self._over:
            self._give_up()
        middle, apart = (first + second) / 2, hypot(*(first - second).toTuple())
        if self._two:
            before, was = self._two
            moved = middle - before
            self._canvas.look(self._canvas.camera.panned(moved.x(), moved.y()))
            if min(apart, was) > LEAST_APART:
                self._canvas.zoom(apart / was, middle)
        self._two = middle, apart

    def _draw(self, event: QTouchEvent, point: QEventPoint) -> None:
        """Do with one finger what the mouse does."""
        at, left = self._at(point), Qt.MouseButton.LeftButton
        if point.state() == QEventPoint.State.Pressed:
            kind = QEvent.Type.MouseButtonPress
            if self._is_second_tap(event.timestamp(), at):
                kind = QEvent.Type.MouseButtonDblClick
            self._tapped = event.timestamp(), at
        elif point.state() == QEventPoint.State.Released:
            kind = QEvent.Type.MouseButtonRelease
        else:
            kind = QEvent.Type.MouseMove
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
        there = point.globalPosition()
        made = QMouseEvent(kind, at, there, button, held, event.modifiers(), self._finger)
        QApplication.sendEvent(self._canvas, made)

    def _is_second_tap(self, now: int, at: QPointF) -> bool:
        if self._tapped is None:
            return False
        then, where = self._tapped
        soon = now - then <= QApplication.doubleClickInterval()
        return soon and (at - where).manhattanLength() <= TWICE

    def _give_up(self) -> None:
        self._canvas.hand.give_up()
        self._over, self._tapped = True, None

    def _at(self, point: QEventPoint) -> QPointF:
        return self._canvas.mapFromGlobal(point.globalPosition())


def _finger() -> QPointingDevice:
    """The device of the mouse events that one finger makes."""
    return QPointingDevice(
        "finger",
        1,
        QInputDevice.DeviceType.TouchScreen,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
