"""Painting variables: their names, and by shape what kind of variable each one is."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from systemsthink.drawing.curves import DIM
from systemsthink.drawing.dots import paint_dots
from systemsthink.drawing.emphasis import EVERYDAY, Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.glyphs import paint_glyph
from systemsthink.drawing.pens import brush, pen, rect
from systemsthink.drawing.text import direction_of, pixels
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.hits import RIM
from systemsthink.geometry.picture import LabelShape
from systemsthink.geometry.wrapping import DOTS_HEIGHT, LINE_HEIGHT

_CORNER = 7.0
_INNER = 3.0  # between the two borders of a variable that accumulates


def paint_label(painter: QPainter, label: LabelShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a variable: a double border where it accumulates, a tag for an input, else its name."""
    _paint_ground(painter, label, theme, look)
    if label.kind == "accumulates" or look.proposed:
        _paint_level(painter, label, theme, look)
    elif label.kind == "input":
        _paint_input(painter, label, theme, look)
    elif label.kind == "gap":
        _outline(painter, label, theme, look, theme.input_border, 1.25, (4.0, 3.0))
    elif label.color in theme.tints:
        _outline(painter, label, theme, look, theme.tints[label.color].border, 1.25)
    if look.selected or look.hovered:
        _outline(
            painter,
            label,
            theme,
            EVERYDAY,
            theme.selection if look.selected else theme.hover,
            2.0 if look.selected else 1.5,
        )
    _paint_lines(painter, label, theme, look)
    if label.themed and label.color in theme.tints and not look.dimmed:
        ink, box = theme.tints[label.color].border, label.box
        paint_glyph(painter, label.color, box.left + 1.5, box.top + 1.5, ink, theme.background)


def paint_rim(painter: QPainter, label: LabelShape, theme: Theme) -> None:
    """Paint the ring round a label from which a link is dragged."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(theme.selection, RIM - 3.0, (), 0.25, theme.background))
    corner = _CORNER + RIM / 2
    painter.drawRoundedRect(rect(label.box, RIM / 2), corner, corner)


def paint_halo(painter: QPainter, label: LabelShape, theme: Theme) -> None:
    """Paint the glow of a selected variable, which belongs below the arrows that end there."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(theme.selection, 0.22, theme.background))
    painter.drawRoundedRect(rect(label.box, 5.0), _CORNER + 5, _CORNER + 5)


def _paint_ground(painter: QPainter, label: LabelShape, theme: Theme, look: Look) -> None:
    """Fill the label, so that links that pass below leave its name legible."""
    share = DIM if look.dimmed else 1.0
    fill = theme.ground
    if label.color in theme.tints:
        fill = theme.tints[label.color].fill
    elif label.kind == "accumulates" or look.proposed:
        fill = theme.level_fill
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(fill, share, theme.background))
    if label.kind == "input":
        painter.drawPolygon(_tag(label.box))
    else:
        painter.drawRoundedRect(rect(label.box), _CORNER, _CORNER)


def _paint_level(painter: QPainter, label: LabelShape, theme: Theme, look: Look) -> None:
    border = theme.tints[label.color].border if label.color in theme.tints else theme.level_border
    dash = (5.0, 3.0) if look.proposed and label.kind != "accumulates" else ()
    _outline(painter, label, theme, look, border, 2.0, dash)
    share = DIM if look.dimmed else 1.0
    painter.setPen(pen(border, 1.0, dash, share, theme.background))
    painter.drawRoundedRect(rect(label.box, -_INNER), _CORNER - _INNER, _CORNER - _INNER)


def _paint_input(painter: QPainter, label: LabelShape, theme: Theme, look: Look) -> None:
    border = theme.tints[label.color].border if label.color in theme.tints else theme.input_border
    share = DIM if look.dimmed else 1.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(border, 1.5, (), share, theme.background))
    painter.drawPolygon(_tag(label.box))


def _outline(
    painter: QPainter,
    label: LabelShape,
    theme: Theme,
    look: Look,
    border: str,
    width: float,
    dash: tuple[float, ...] = (),
) -> None:
    share = DIM if look.dimmed else 1.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(border, width, dash, share, theme.background))
    painter.drawRoundedRect(rect(label.box, -width / 2), _CORNER, _CORNER)


def _paint_lines(painter: QPainter, label: LabelShape, theme: Theme, look: Look) -> None:
    painter.setFont(font(pixels(label.scale), 600 if look.lit else 500))
    painter.setPen(pen(theme.text, 1.0, (), DIM if look.dimmed else 1.0, theme.background))
    votes = DOTS_HEIGHT * label.scale if label.dots else 0.0
    painter.setLayoutDirection(direction_of("".join(label.lines)))
    for place, line in _placed(label.box.moved(0.0, -votes / 2), label.lines, label.scale):
        painter.drawText(place, line)
    if votes:
        text = LINE_HEIGHT * label.scale * len(label.lines)
        paint_dots(painter, label, label.box.y + (text + votes) / 2, theme, look)


@lru_cache(maxsize=4096)
def _placed(box: Box, lines: tuple[str, ...], scale: float) -> tuple[tuple[QPointF, str], ...]:
    """Where each line of a centred name begins."""
    metrics = QFontMetricsF(font(pixels(scale)))
    step = LINE_HEIGHT * scale
    first = box.y - step * len(lines) / 2
    base = (step - metrics.height()) / 2 + metrics.ascent()
    return tuple(
        (QPointF(box.x - metrics.horizontalAdvance(line) / 2, first + i * step + base), line)
        for i, line in enumerate(lines)
    )


def _tag(box: Box) -> QPolygonF:
    """The outline of an input: a tag that points into the diagram."""
    tip = min(9.0, box.height / 3)
    inner = QRectF(box.left, box.top, box.width, box.height).adjusted(0.75, 0.75, -0.75, -0.75)
    return QPolygonF(
        [
            inner.topLeft(),
            QPointF(inner.right() - tip, inner.top()),
            QPointF(inner.right(), box.y),
            QPointF(inner.right() - tip, inner.bottom()),
            inner.bottomLeft(),
        ]
    )
