"""Fitting a picture to a page, with its title above it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from systemsthink.drawing.fonts import font
from systemsthink.drawing.paint import paint
from systemsthink.drawing.pens import color
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box, from_corners
from systemsthink.geometry.picture import Picture

MARGIN = 14.0
_TITLE_PX, _TITLE_GAP = 21.0, 14.0


@dataclass(frozen=True)
class Page:
    """A picture with its title, and the part of the plane that holds both and a small margin."""

    picture: Picture
    title: str
    heading: Box
    box: Box


def page_of(picture: Picture, title: str = "") -> Page:
    """Lay out a page: as wide as the picture or its title, whichever is wider."""
    bounds = picture.bounds
    heading = Box(bounds.x, bounds.top, 0.0, 0.0)
    if title:
        metrics = QFontMetricsF(font(_TITLE_PX, 600))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRectF(0, 0, max(bounds.width, 280.0), 1e5)
        size = metrics.boundingRect(room, int(flags), title)
        top = bounds.top - _TITLE_GAP - size.height()
        left = bounds.x - size.width() / 2
        heading = from_corners(left, top, left + size.width(), bounds.top - _TITLE_GAP)
    return Page(picture, title, heading, bounds.union(heading).inflated(MARGIN))


def paint_page(
    painter: QPainter, rect: QRectF, picture: Picture, theme: Theme, title: str = ""
) -> None:
    """Paint a picture under its title in the middle of a rectangle, as large as fits."""
    paint_fitted(painter, rect, page_of(picture, title), theme)


def paint_fitted(painter: QPainter, rect: QRectF, page: Page, theme: Theme) -> None:
    """Paint a page in the middle of a rectangle, as large as fits."""
    scale = min(rect.width() / page.box.width, rect.height() / page.box.height)
    painter.save()
    painter.translate(rect.center())
    painter.scale(scale, scale)
    painter.translate(-page.box.x, -page.box.y)
    if page.title:
        painter.setFont(font(_TITLE_PX, 600))
        painter.setPen(color(theme.text))
        place = page.heading.inflated(1.0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(
            QRectF(place.left, place.top, place.width, place.height), int(flags), page.title
        )
    paint(painter, page.picture, theme)
    painter.restore()
