"""What is shown of a link whose end is in the hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from systemsthink.drawing.fonts import font
from systemsthink.drawing.labels import paint_label
from systemsthink.drawing.paint import paint_rim, paint_rubber
from systemsthink.drawing.pens import brush, color, pen, rect
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.arcs import arc_between
from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.grips import ends
from systemsthink.geometry.picture import CurveShape, LabelShape, Picture
from systemsthink.geometry.zones import Zone, zones_of
from systemsthink.model import Polarity
from systemsthink.tools.aim import Aiming
from systemsthink.tools.link import Linking
from systemsthink.tools.redirect import Redirecting

RUBBER_BEND = 0.15
_GLYPHS: Mapping[Polarity, str] = {"+": "+", "?": "?", "-": "\N{MINUS SIGN}"}
_CORNER, _DISC, _GLYPH = 12.0, 9.5, 15
_END = 5.5


def paint_linking(painter: QPainter, picture: Picture, theme: Theme, state: Linking) -> None:
    """Paint the link being drawn, and at its target the places that give it a sign."""
    labels = picture.labels
    if state.left and state.target != state.source:
        end = Box(state.x, state.y, 0, 0)
        if state.target:
            end = _whole(zones_of(labels[state.target].box, _pixel(painter)))
        paint_rubber(painter, arc_between(labels[state.source].box, end, RUBBER_BEND), theme)
    if state.target:
        paint_zones(painter, labels[state.target], theme, state.polarity)


def paint_zones(painter: QPainter, label: LabelShape, theme: Theme, chosen: Polarity) -> None:
    """Paint the places on a label where a link is dropped, the one under the hand filled."""
    pixel = _pixel(painter)
    zones = zones_of(label.box, pixel)
    sheet = QPainterPath()
    sheet.addRoundedRect(rect(_whole(zones)), _CORNER * pixel, _CORNER * pixel)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(theme.panel))
    painter.drawPath(sheet)
    painter.save()
    painter.setClipPath(sheet, Qt.ClipOperation.IntersectClip)
    for zone in zones:
        if zone.polarity == chosen:
            painter.fillRect(rect(zone.box), color(_ink(zone, theme), 0.3, theme.panel))
    painter.restore()
    border = QPen(color(theme.selection), 1.5)
    border.setCosmetic(True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(border)
    painter.drawPath(sheet)
    paint_label(painter, label, replace(theme, ground=""))
    for zone in zones:
        _paint_glyph(painter, zone, theme, pixel, zone.polarity == chosen)


def paint_loose(painter: QPainter, picture: Picture, theme: Theme, state: Redirecting) -> None:
    """Paint a link of which one end is in the hand."""
    curve = picture.curves[state.link]
    if not state.under_way:
        paint_end(painter, curve, theme, state.end)
        return
    fixed = curve.target if state.end == "start" else curve.source
    here = Box(state.x, state.y, 0, 0)
    if state.variable:
        paint_rim(painter, picture.labels[state.variable], theme)
        here = picture.labels[state.variable].box
    if state.variable != fixed:
        boxes = (picture.labels[fixed].box, here)
        source, target = reversed(boxes) if state.end == "start" else boxes
        bend = RUBBER_BEND if curve.source == curve.target else curve.bend
        paint_rubber(painter, arc_between(source, target, bend), theme)


def paint_end(painter: QPainter, curve: CurveShape, theme: Theme, end: str) -> None:
    """Paint the handle by which a link is led elsewhere."""
    start, tip = ends(curve.arc)
    painter.setPen(pen(theme.background, 2.0))
    painter.setBrush(brush(theme.selection))
    painter.drawEllipse(QPointF(*(start if end == "start" else tip)), _END, _END)


def _paint_glyph(painter: QPainter, zone: Zone, theme: Theme, pixel: float, chosen: bool) -> None:
    """Paint a sign on a disc: at the outer edge of its place, the unknown one at the top."""
    box, radius = zone.box, _DISC * pixel
    x, y = {
        "+": (box.left + radius + 3 * pixel, box.y),
        "?": (box.x, box.top),
        "-": (box.right - radius - 3 * pixel, box.y),
    }[zone.polarity]
    ink = QColor(_ink(zone, theme))
    painter.setPen(QPen(ink, 1.5 * pixel))
    painter.setBrush(ink if chosen else brush(theme.background))
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.save()
    painter.translate(x, y)
    painter.scale(pixel, pixel)
    painter.setFont(font(_GLYPH, 600))
    painter.setPen(QColor(theme.background) if chosen else ink)
    painter.drawText(QRectF(-9, -10, 18, 20), Qt.AlignmentFlag.AlignCenter, _GLYPHS[zone.polarity])
    painter.restore()


def _whole(zones: Sequence[Zone]) -> Box:
    return around(zone.box for zone in zones)


def _pixel(painter: QPainter) -> float:
    """The size of a pixel of the screen in the diagram."""
    return 1 / max(painter.worldTransform().m11(), 1e-6)


def _ink(zone: Zone, theme: Theme) -> str:
    return {"+": theme.positive, "?": theme.unknown, "-": theme.negative}[zone.polarity]


def paint_aiming(painter: QPainter, picture: Picture, theme: Theme, aiming: Aiming) -> None:
    """Show where the link that is being typed would go."""
    if aiming.start not in picture.labels:
        return
    start, end = picture.labels[aiming.start].box, Box(aiming.x, aiming.y, 100.0, 28.0)
    if aiming.end is not None and aiming.end in picture.labels:
        paint_rim(painter, picture.labels[aiming.end], theme)
        end = picture.labels[aiming.end].box
    if aiming.end != aiming.start:
        ends = (end, start) if aiming.backwards else (start, end)
        paint_rubber(painter, arc_between(*ends, RUBBER_BEND), theme)
