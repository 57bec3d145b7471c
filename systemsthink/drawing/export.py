"""Pictures in files: PNG, SVG and PDF, painted as on the screen, with or without a display."""

import math
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)

from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.fonts import font
from systemsthink.drawing.page import Page, page_of, paint_fitted, paint_page, remark_of
from systemsthink.drawing.pens import color
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.sizes import DPI, INCH, WIDTH_MM
from systemsthink.drawing.theme import THEMES, Theme
from systemsthink.editing.leaving import leave_out as without
from systemsthink.editing.leaving import without_unused_topics
from systemsthink.errors import FileError
from systemsthink.geometry.cutting import see_through
from systemsthink.model import Diagram
from systemsthink.phrases import phrase
from systemsthink.storage.atomic import write_atomically

__all__ = ["Background", "export", "paint_page", "render_image", "screen_image", "screen_svg"]

Background = Literal["white", "transparent"]

_TEXT = re.compile(
    r'(?P<head><text [^>]*?) x="(?P<x>[^"]+)"(?P<rest>[^>]*'
    r'font-size="(?P<px>\d+)" font-weight="(?P<weight>\d+)"[^>]*)>(?P<text>[^<]*)</text>'
)
_MOST_PIXELS, _MOST_AREA = 32_767, 400_000_000
_SCREEN_DPI, _MOST_SCREEN_PIXELS = 96.0, 6000.0


@dataclass(frozen=True)
class _Sheet:
    """A page in its colours and its size on paper."""

    page: Page
    theme: Theme
    dpi: float
    width_mm: float

    @property
    def height_mm(self) -> float:
        return self.width_mm * self.page.box.height / self.page.box.width


def export(
    diagram: Diagram,
    path: str | Path,
    *,
    dpi: float = DPI,
    width_mm: float = WIDTH_MM,
    theme: str = "light",
    background: Background | None = None,
    leave_out: Collection[str] = (),
) -> None:
    """Write a picture of a diagram; the path's ending says whether PNG, SVG or PDF.

    The picture is `width_mm` wide; a PNG has `dpi` pixels an inch, which the file states. Without
    a `background` the theme's own is used. `leave_out` names parts that are not to be seen:
    "notes", "dots", "groups", "legend", "question". Raises FileError when the path has another
    ending or can't be written, when the diagram is empty, and when the picture would be too large.
    """
    write = _WRITERS.get(Path(path).suffix.lower())
    try:
        if write is None:
            raise FileError(
                phrase("A picture's name ends in .png, .svg or .pdf; choose one of these.")
            )
        write_atomically(path, write(_sheet(diagram, dpi, width_mm, theme, background, leave_out)))
    except FileError as error:
        raise error.at(path) from error


def render_image(
    diagram: Diagram,
    *,
    dpi: float = DPI,
    width_mm: float = WIDTH_MM,
    theme: str = "light",
    background: Background | None = None,
    leave_out: Collection[str] = (),
) -> QImage:
    """A picture of a diagram as an image, for instance for the clipboard."""
    return _image(_sheet(diagram, dpi, width_mm, theme, background, leave_out))


def screen_image(diagram: Diagram, scale: float = 2.0) -> QImage:
    """A picture in so many times its pixels on the screen, or fewer if it is very large."""
    sheet = _screen_sheet(diagram)
    side = max(sheet.page.box.width, sheet.page.box.height)
    return _image(replace(sheet, dpi=_SCREEN_DPI * min(scale, _MOST_SCREEN_PIXELS / side)))


def screen_svg(diagram: Diagram) -> bytes:
    """A picture as an SVG file, as large as on the screen."""
    return _svg(_screen_sheet(diagram))


def _screen_sheet(diagram: Diagram) -> _Sheet:
    sheet = _sheet(diagram, _SCREEN_DPI, WIDTH_MM, "light", None, ())
    return replace(sheet, width_mm=sheet.page.box.width / _SCREEN_DPI * INCH)


def _sheet(
    diagram: Diagram,
    dpi: float,
    width_mm: float,
    theme: str,
    background: Background | None,
    leave_out: Collection[str],
) -> _Sheet:
    diagram = without_unused_topics(without(diagram, leave_out))
    if not (diagram.variables or diagram.notes):
        raise FileError(phrase("There is nothing to draw: the diagram has no variables."))
    if not (0 < dpi < math.inf and 0 < width_mm < math.inf):
        raise FileError(phrase("The width and the dpi of a picture are numbers above 0."))
    ensure_application()
    picture, colors = picture_of(diagram), THEMES[theme]
    if background == "white":
        colors = replace(colors, background="#ffffff", ground="#ffffff")
    elif background == "transparent":
        picture, colors = see_through(picture), replace(colors, ground="")
    page = page_of(picture, diagram.title, remark_of(diagram.about))
    return _Sheet(page, colors, dpi, width_mm)


def _png(sheet: _Sheet) -> bytes:
    image = _image(sheet)

    def write(device: QIODevice) -> None:
        image.save(device, "PNG")  # type: ignore[call-overload]

    return _written(write)


def _image(sheet: _Sheet) -> QImage:
    per_mm = sheet.dpi / INCH
    width, height = sheet.width_mm * per_mm, sheet.height_mm * per_mm
    if max(width, height) > _MOST_PIXELS or width * height > _MOST_AREA:
        raise FileError(
            phrase(
                "A picture of {width} × {height} pixels is too large; lower the dpi or the width.",
                width=round(width),
                height=round(height),
            )
        )
    opaque = QImage.Format.Format_RGB32
    format = opaque if sheet.theme.ground else QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(max(1, round(width)), max(1, round(height)), format)
    image.setDotsPerMeterX(round(per_mm * 1000))
    image.setDotsPerMeterY(round(per_mm * 1000))
    image.fill(Qt.GlobalColor.transparent)
    _paint_on(image, QRectF(image.rect()), sheet)
    return image


def _svg(sheet: _Sheet) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    page = QRectF(0, 0, sheet.page.box.width, sheet.page.box.height)

    def write(device: QIODevice) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setSize(QSize(math.ceil(page.width()), math.ceil(page.height())))
        generator.setViewBox(page)
        generator.setTitle(sheet.page.title)
        names = (label.lines for label in sheet.page.picture.labels.values())
        generator.setDescription(", ".join(" ".join(lines) for lines in names))
        _paint_on(generator, page, sheet)

    size = f'<svg width="{sheet.width_mm:.6g}mm" height="{sheet.height_mm:.6g}mm"'
    text = re.sub('<svg width="[^"]*" height="[^"]*"', size, _written(write).decode(), count=1)
    return _TEXT.sub(_centred, text).encode()


def _centred(text: re.Match[str]) -> str:
    """A text held at its middle, so that it stays in place where another font replaces ours.

    Regular letters belong to notes and the legend, which begin at the left.
    """
    if text["weight"] == "400":
        return text[0]
    metrics = QFontMetricsF(font(int(text["px"]), int(text["weight"])))
    x = float(text["x"]) + metrics.horizontalAdvance(unescape(text["text"])) / 2
    return f'{text["head"]} text-anchor="middle" x="{x:.6g}"{text["rest"]}>{text["text"]}</text>'


def _pdf(sheet: _Sheet) -> bytes:
    size = QSizeF(sheet.width_mm, sheet.height_mm)

    def write(device: QIODevice) -> None:
        writer = QPdfWriter(device)
        writer.setResolution(1200)
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        writer.setTitle(sheet.page.title)
        writer.setCreator("systemsthink")
        _paint_on(writer, QRectF(0, 0, writer.width(), writer.height()), sheet)

    return _written(write)


def _paint_on(device: QPaintDevice, rect: QRectF, sheet: _Sheet) -> None:
    painter = QPainter(device)
    try:
        if sheet.theme.ground:
            painter.fillRect(rect, color(sheet.theme.background))
        paint_fitted(painter, rect, sheet.page, sheet.theme)
    finally:
        painter.end()


def _written(write: Callable[[QIODevice], None]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    return bytes(buffer.data().data())


_WRITERS: dict[str, Callable[[_Sheet], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
