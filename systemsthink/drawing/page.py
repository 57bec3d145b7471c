"""Fitting a picture to a page, with its title and what it is about above it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from systemsthink.drawing.fonts import font
from systemsthink.drawing.paint import paint
from systemsthink.drawing.pens import color, rect
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box, from_corners
from systemsthink.geometry.picture import Picture
from systemsthink.language import say
from systemsthink.model import About

MARGIN = 14.0
_GAP, _BETWEEN = 14.0, 4.0  # above the picture, and between title and remark
_TITLE, _REMARK = (21.0, 600), (14.0, 500)
_LEAST_WIDTH = 280.0
_FLAGS = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Heading:
    """A text above a picture: its letters' size and weight, and its place."""

    text: str
    letters: tuple[float, int]
    box: Box


@dataclass(frozen=True)
class Page:
    """A picture with its headings, and the part of the plane that holds all and a small margin."""

    picture: Picture
    title: str
    headings: tuple[Heading, ...]
    box: Box


def page_of(picture: Picture, title: str = "", remark: str = "") -> Page:
    """Lay out a page: as wide as the picture or its title, whichever is wider."""
    bounds = picture.bounds
    bottom, headings = bounds.top - _GAP, []
    for text, letters in ((remark, _REMARK), (title, _TITLE)):
        if text:
            headings.append(_heading(text, letters, bounds, bottom))
            bottom = headings[-1].box.top - _BETWEEN
    box = _union(bounds, (heading.box for heading in headings))
    return Page(picture, title, tuple(headings), box.inflated(MARGIN))


def remark_of(about: About) -> str:
    """What stands below a title: the question, how far it looks, and what belongs to it."""
    horizon, boundary = about.horizon.strip(), about.boundary.strip()
    scope = [say("Time horizon: {horizon}", horizon=horizon)] if horizon else []
    scope += [say("Boundary: {boundary}", boundary=boundary)] if boundary else []
    return "\n".join(line for line in (about.question.strip(), "  ·  ".join(scope)) if line)


def paint_page(
    painter: QPainter,
    rect: QRectF,
    picture: Picture,
    theme: Theme,
    title: str = "",
    remark: str = "",
) -> None:
    """Paint a picture under its headings in the middle of a rectangle, as large as fits."""
    paint_fitted(painter, rect, page_of(picture, title, remark), theme)


def paint_fitted(painter: QPainter, rect: QRectF, page: Page, theme: Theme) -> None:
    """Paint a page in the middle of a rectangle, as large as fits."""
    scale = min(rect.width() / page.box.width, rect.height() / page.box.height)
    painter.save()
    painter.translate(rect.center())
    painter.scale(scale, scale)
    painter.translate(-page.box.x, -page.box.y)
    for heading in page.headings:
        _paint_heading(painter, heading, theme)
    paint(painter, page.picture, theme)
    painter.restore()


def _paint_heading(painter: QPainter, heading: Heading, theme: Theme) -> None:
    painter.setFont(font(*heading.letters))
    painter.setPen(color(theme.text if heading.letters == _TITLE else theme.muted))
    painter.drawText(rect(heading.box, 1.0), _FLAGS, heading.text)


def _heading(text: str, letters: tuple[float, int], bounds: Box, bottom: float) -> Heading:
    room = QRectF(0, 0, max(bounds.width, _LEAST_WIDTH), 1e5)
    size = QFontMetricsF(font(*letters)).boundingRect(room, _FLAGS, text)
    left = bounds.x - size.width() / 2
    return Heading(
        text, letters, from_corners(left, bottom - size.height(), left + size.width(), bottom)
    )


def _union(box: Box, others: Iterable[Box]) -> Box:
    for other in others:
        box = box.union(other)
    return box
