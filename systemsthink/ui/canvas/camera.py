"""Which part of the diagram the canvas shows, and how large."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QTransform

from systemsthink.geometry.boxes import Box

LEAST_ZOOM, MOST_ZOOM = 0.05, 8.0
MOST_FIT = 1.6
MARGIN = 40.0
"""Pixels left free around a diagram that is shown as a whole."""


@dataclass(frozen=True)
class Camera:
    """The diagram point in the middle of the canvas, and the screen pixels for a diagram pixel."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0

    def transform(self, size: QSizeF) -> QTransform:
        """From diagram to screen, on a canvas of this size."""
        moved = QTransform.fromTranslate(size.width() / 2, size.height() / 2)
        return moved.scale(self.zoom, self.zoom).translate(-self.x, -self.y)

    def to_screen(self, x: float, y: float, size: QSizeF) -> QPointF:
        """Where a diagram point appears."""
        return self.transform(size).map(QPointF(x, y))

    def to_diagram(self, point: QPointF, size: QSizeF) -> QPointF:
        """Which diagram point appears there."""
        return self.transform(size).inverted()[0].map(point)

    def panned(self, dx: float, dy: float) -> "Camera":
        """Moved so that the diagram follows the hand by so many screen pixels."""
        return replace(self, x=self.x - dx / self.zoom, y=self.y - dy / self.zoom)

    def zoomed(
        self, factor: float, at: QPointF, size: QSizeF, least: float = LEAST_ZOOM
    ) -> "Camera":
        """Enlarged, with the diagram point under `at` staying where it is."""
        zoom = min(MOST_ZOOM, max(least, self.zoom * factor))
        fixed = self.to_diagram(at, size)
        offset = at - QPointF(size.width() / 2, size.height() / 2)
        return Camera(fixed.x() - offset.x() / zoom, fixed.y() - offset.y() / zoom, zoom)


def fitted(
    bounds: Box,
    size: QSizeF,
    most: float = MOST_FIT,
    least: float = LEAST_ZOOM,
    top: float = 0.0,
) -> Camera:
    """The camera that shows everything below `top`, its zoom between the least and the most."""
    width = max(1.0, size.width() - 2 * MARGIN) / max(1.0, bounds.width)
    height = max(1.0, size.height() - 2 * MARGIN - top) / max(1.0, bounds.height)
    zoom = max(least, min(most, width, height))
    return Camera(bounds.x, bounds.y - top / 2 / zoom, zoom)
