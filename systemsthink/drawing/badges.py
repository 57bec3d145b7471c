"""Painting loop badges: a name inside a ring that turns as its loop is drawn."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from systemsthink.drawing.curves import DIM
from systemsthink.drawing.emphasis import EVERYDAY, Look
from systemsthink.drawing.fonts import font
from systemsthink.drawing.pens import brush, curve_path, head_shape, pen, rect
from systemsthink.drawing.text import direction_of
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.picture import BADGE_RADIUS, SHORT_NAME, BadgeShape, name_below

_LETTERS = {"reinforcing": "R", "balancing": "B", "undetermined": "U"}
_OPENING = 0.9  # radians of the ring that stay open before the arrow's tip
_LINE = 2.25
_SIZES = {3: 12.0, 4: 10.0}  # pixels, by the letters of a short name
_LEGIBLE = 18.0  # pixels of the letters in a badge that is enlarged for people far away


def paint_badge(painter: QPainter, badge: BadgeShape, theme: Theme, look: Look = EVERYDAY) -> None:
    """Paint a loop's badge; a long name stands below the ring, which then holds a letter."""
    ink = getattr(theme, badge.kind)
    share = DIM if look.dimmed else 1.0
    radius, thin = badge.radius, _thinness(badge)
    painter.setPen(Qt.PenStyle.NoPen)
    ground = 0.2 if look.lit or look.hovered else 0.0
    painter.setBrush(brush(ink, ground, theme.background) if ground else brush(theme.ground))
    painter.drawEllipse(QPointF(badge.x, badge.y), radius, radius)
    ring = _ring(badge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(ink, _LINE * thin * (1.4 if look.lit else 1.0), (), share, theme.background))
    painter.drawPath(curve_path(ring, 6.0 * thin))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(ink, share, theme.background))
    painter.drawPolygon(head_shape(ring, 0.8 * thin))
    _paint_name(painter, badge, theme, ink, share)


def _thinness(badge: BadgeShape) -> float:
    """The share of its width that a line has in a small badge."""
    return min(1.0, badge.radius / BADGE_RADIUS)


def _ring(badge: BadgeShape) -> Arc:
    """Most of a circle, ending in its arrow at the top."""
    turn = 1.0 if badge.clockwise else -1.0
    start = -math.pi / 2 + turn * _OPENING
    return Arc(
        badge.x,
        badge.y,
        badge.radius - 2.5 * _thinness(badge),
        start,
        turn * (2 * math.pi - _OPENING),
    )


def _paint_name(painter: QPainter, badge: BadgeShape, theme: Theme, ink: str, share: float) -> None:
    short = badge.name if len(badge.name) <= SHORT_NAME else _LETTERS[badge.kind]
    painter.setPen(pen(ink, 1.0, (), share, theme.background))
    painter.setFont(font(letter_size(short, badge.radius), 600))
    square = QRectF(badge.x - badge.radius, badge.y - badge.radius, *2 * (2 * badge.radius,))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, short)
    below = name_below(badge.name, badge.x, badge.y, badge.radius)
    if below is not None:
        painter.setFont(font(_in_ring(12.0, badge.radius), 600))
        painter.setLayoutDirection(direction_of(badge.name))
        painter.drawText(rect(below), Qt.AlignmentFlag.AlignCenter, badge.name)


def letter_size(short: str, radius: float) -> float:
    """The size of what stands within a ring."""
    return _in_ring(_SIZES.get(len(short), 14.0), radius)


def _in_ring(size: float, radius: float) -> float:
    """A size of letters that goes with the ring, and is never small in an enlarged one."""
    enlarged = radius / BADGE_RADIUS
    return max(_LEGIBLE, size * enlarged) if enlarged > 1.0 else size * enlarged
