"""Colours, pens and paths that are made once and used in every frame."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF

from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.cutting import left_over
from systemsthink.geometry.marking import HEAD
from systemsthink.geometry.picture import CurveShape

_HALF_HEAD = 4.8
_NOTCH = 2.6  # how far the back of an arrowhead is drawn in


@lru_cache(maxsize=512)
def color(name: str, share: float = 1.0, ground: str = "#ffffff") -> QColor:
    """A colour, mixed with the ground that it stands on where its share is below 1."""
    ink, paper = QColor(name), QColor(ground)
    if share >= 1.0:
        return ink
    red, green, blue = (
        round(a * share + b * (1 - share))
        for a, b in (
            (ink.red(), paper.red()),
            (ink.green(), paper.green()),
            (ink.blue(), paper.blue()),
        )
    )
    return QColor(red, green, blue)


@lru_cache(maxsize=512)
def pen(
    name: str,
    width: float,
    dash: tuple[float, ...] = (),
    share: float = 1.0,
    ground: str = "#ffffff",
) -> QPen:
    """A line's colour, width in pixels and dashes in pixels."""
    made = QPen(color(name, share, ground), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setDashPattern([length / width for length in dash])
    return made


@lru_cache(maxsize=256)
def brush(name: str, share: float = 1.0, ground: str = "#ffffff") -> QBrush:
    """A filling; an empty name fills nothing."""
    if not name:
        return QBrush(Qt.BrushStyle.NoBrush)
    return QBrush(color(name, share, ground))


@lru_cache(maxsize=4096)
def curve_path(arc: Arc, short: float = 0.0, last: float = math.inf) -> QPainterPath:
    """A curve, ending `short` pixels before the arc does; all of it, or its `last` pixels."""
    length = max(arc.length, 1e-6)
    end = max(0.0, 1.0 - short / length)
    arc = arc.part(max(0.0, end - last / length), end)
    pieces = max(1, math.ceil(abs(arc.sweep) / (math.pi / 2)))
    turn = arc.sweep / pieces
    pull = 4 / 3 * math.tan(turn / 4) * arc.radius
    path = QPainterPath(QPointF(*arc.point_at(0.0)))
    for piece in range(pieces):
        begin, end = arc.start + turn * piece, arc.start + turn * (piece + 1)
        x0, y0 = arc.point_at(piece / pieces)
        x1, y1 = arc.point_at((piece + 1) / pieces)
        path.cubicTo(
            x0 - pull * math.sin(begin),
            y0 + pull * math.cos(begin),
            x1 + pull * math.sin(end),
            y1 - pull * math.cos(end),
            x1,
            y1,
        )
    return path


def curve_paths(curve: CurveShape, short: float = 0.0) -> list[QPainterPath]:
    """What is to be painted of a link's line."""
    if not curve.cuts:
        return [curve_path(curve.arc, short)]
    end = max(0.0, 1.0 - short / max(curve.arc.length, 1e-6))
    return [curve_path(curve.arc.part(*span)) for span in left_over(curve.cuts, end)]


@lru_cache(maxsize=4096)
def head_shape(arc: Arc, size: float = 1.0) -> QPolygonF:
    """The arrowhead: its tip at the end of the arc, turned so that it lies along the curve."""
    length = HEAD * size
    x, y = arc.point_at(1.0)
    back_x, back_y = arc.point_at(max(0.0, 1.0 - length / max(arc.length, 1e-6)))
    away = math.hypot(x - back_x, y - back_y) or 1.0
    ux, uy = (x - back_x) / away, (y - back_y) / away
    half = _HALF_HEAD * size
    return QPolygonF(
        [
            QPointF(x, y),
            QPointF(x - ux * length - uy * half, y - uy * length + ux * half),
            QPointF(x - ux * (length - _NOTCH), y - uy * (length - _NOTCH)),
            QPointF(x - ux * length + uy * half, y - uy * length - ux * half),
        ]
    )


def rect(box: Box, grown: float = 0.0) -> QRectF:
    """A box as Qt has it."""
    wide = box.inflated(grown) if grown else box
    return QRectF(wide.left, wide.top, wide.width, wide.height)
