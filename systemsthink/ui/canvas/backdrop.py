"""The part of the canvas that stands still, painted once and shown again in every frame."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from systemsthink.drawing.paint import Emphasis, paint
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box, from_corners
from systemsthink.geometry.picture import Picture, only, without
from systemsthink.ui.canvas.camera import Camera

Id = TypeVar("Id")


@dataclass(frozen=True)
class View:
    """How the diagram is looked at."""

    size: QSize
    ratio: float
    camera: Camera
    theme: Theme
    emphasis: Emphasis

    @property
    def visible(self) -> Box:
        """The part of the diagram on the screen."""
        size = QSizeF(self.size)
        back = self.camera.transform(size).inverted()[0]
        corner = back.map(QPointF(0.0, 0.0))
        other = back.map(QPointF(size.width(), size.height()))
        return from_corners(corner.x(), corner.y(), other.x(), other.y())


class Backdrop:
    """A pixmap of everything but what moves in the present gesture.

    Painting 500 variables takes longer than a frame may last; copying a pixmap does not. So what
    moves is left out of the pixmap and painted on top of it, and while the camera moves the pixmap
    moves with it until there is time for a sharp one. The ground of a group lies below all else;
    where one moves, the pixmap is clear and the grounds are painted below it.
    """

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._view: View | None = None
        self._picture: Picture | None = None
        self._live: frozenset[object] = frozenset()
        self._clear = False

    def paint(self, painter: QPainter, view: View, picture: Picture, *, busy: bool) -> None:
        """Paint the picture; while `busy` with a gesture a blurred one will do."""
        live = self._moved(picture) if busy else frozenset()
        if not self._holds(view, picture, live, busy):
            self._render(view, picture, live)
        self._copy(painter, view, picture)
        if self._live:
            painter.setTransform(view.camera.transform(QSizeF(view.size)), True)
            moving = replace(only(picture, self._live), hulls={})
            paint(painter, moving, view.theme, view.emphasis)
            painter.resetTransform()

    def _moved(self, picture: Picture) -> frozenset[object]:
        known = self._picture
        if known is None or known is picture:
            return self._live
        return self._live | (
            _differing(known.labels, picture.labels)
            | _differing(known.curves, picture.curves)
            | _differing(known.badges, picture.badges)
            | _differing(known.notes, picture.notes)
            | _differing(known.hulls, picture.hulls)
        )

    def _holds(self, view: View, picture: Picture, live: frozenset[object], busy: bool) -> bool:
        known = self._view
        if known is None or not live <= self._live or (not busy and self._picture is not picture):
            return False
        same = (known.size, known.ratio, known.theme, known.emphasis) == (
            view.size,
            view.ratio,
            view.theme,
            view.emphasis,
        )
        return same and (busy or (known.camera == view.camera and not self._live))

    def _render(self, view: View, picture: Picture, live: frozenset[object]) -> None:
        self._pixmap = QPixmap(view.size * view.ratio)
        self._pixmap.setDevicePixelRatio(view.ratio)
        self._clear = not live.isdisjoint(picture.hulls)
        ground = Qt.GlobalColor.transparent if self._clear else QColor(view.theme.background)
        self._pixmap.fill(ground)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(view.camera.transform(QSizeF(view.size)), True)
        still = without(picture, live) if live else picture
        still = replace(still, hulls={}) if self._clear else still
        paint(painter, still, view.theme, view.emphasis, clip=view.visible)
        painter.end()
        self._view, self._picture, self._live = view, picture, live

    def _copy(self, painter: QPainter, view: View, picture: Picture) -> None:
        assert self._view is not None
        painter.fillRect(painter.viewport(), QColor(view.theme.background))
        size = QSizeF(view.size)
        if self._clear:
            painter.setTransform(view.camera.transform(size), True)
            paint(painter, Picture(hulls=picture.hulls), view.theme, view.emphasis)
            painter.resetTransform()
        there = self._view.camera.transform(size).inverted()[0] * view.camera.transform(size)
        painter.save()
        painter.setTransform(there, True)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.restore()


def _differing(old: Mapping[Id, object], new: Mapping[Id, object]) -> frozenset[object]:
    """The ids of the shapes that are not the very same object in both."""
    gone = old.keys() - new.keys()
    return frozenset(gone) | {id for id, shape in new.items() if old.get(id) is not shape}
