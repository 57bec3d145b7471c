"""Painting a picture, the same way on screen, on paper and into files."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from systemsthink.drawing.badges import paint_badge
from systemsthink.drawing.curves import paint_curve, paint_lines, paint_marks, paint_rubber
from systemsthink.drawing.emphasis import EVERYDAY, PLAIN, Emphasis, Look, badge_look, look_of
from systemsthink.drawing.hulls import paint_hull, paint_title
from systemsthink.drawing.labels import paint_halo, paint_label, paint_rim
from systemsthink.drawing.legend import paint_legend
from systemsthink.drawing.sheets import paint_note
from systemsthink.drawing.signals import paint_problem, paint_state
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import CurveShape, Picture
from systemsthink.model import Polarity

__all__ = [
    "EVERYDAY",
    "PLAIN",
    "Emphasis",
    "Look",
    "paint",
    "paint_badge",
    "paint_curve",
    "paint_halo",
    "paint_label",
    "paint_problem",
    "paint_rim",
    "paint_rubber",
    "paint_state",
]


def paint(
    painter: QPainter,
    picture: Picture,
    theme: Theme,
    emphasis: Emphasis = PLAIN,
    clip: Box | None = None,
) -> None:
    """Paint everything, or what touches a part of it; the painter works in diagram pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_grounds(painter, picture, theme, emphasis, clip)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for id, label in picture.labels.items():
        if id in emphasis.selected and id not in emphasis.hide:
            paint_halo(painter, label, theme)
    _paint_curves(painter, picture.curves.values(), theme, emphasis, clip)
    for id, hull in picture.hulls.items():
        if id not in emphasis.hide and (clip is None or hull.box.intersects(clip)):
            paint_title(painter, hull, theme, look_of(emphasis, id))
    for id, label in picture.labels.items():
        if id not in emphasis.hide and (clip is None or label.box.inflated(8).intersects(clip)):
            paint_label(painter, label, theme, look_of(emphasis, id))
    for key, badge in picture.badges.items():
        if key not in emphasis.hide and (clip is None or badge.reach.intersects(clip)):
            paint_badge(painter, badge, theme, badge_look(emphasis, key))
    for id, label in picture.labels.items():
        if id in emphasis.problems and id not in emphasis.hide:
            paint_problem(painter, label, theme)
    if picture.legend:
        paint_legend(painter, picture.legend, theme)


def _paint_grounds(
    painter: QPainter, picture: Picture, theme: Theme, emphasis: Emphasis, clip: Box | None
) -> None:
    """Groups lie below everything, notes above them, so that neither hides a link."""
    for id, hull in picture.hulls.items():
        if clip is None or hull.box.intersects(clip):
            paint_hull(painter, hull, theme, look_of(emphasis, id))
    for id, note in picture.notes.items():
        if id not in emphasis.hide and (clip is None or note.box.inflated(8).intersects(clip)):
            paint_note(painter, note, theme, look_of(emphasis, id))


def _paint_curves(
    painter: QPainter,
    curves: Iterable[CurveShape],
    theme: Theme,
    emphasis: Emphasis,
    clip: Box | None,
) -> None:
    """Dimmed links lie below all others; signs lie above all lines."""
    alike: dict[tuple[Polarity, str, float, Look], list[CurveShape]] = {}
    for curve in curves:
        if curve.id in emphasis.hide or not (clip is None or curve.box.intersects(clip)):
            continue
        look = look_of(emphasis, curve.id)
        alike.setdefault((curve.polarity, curve.color, curve.scale, look), []).append(curve)
    groups = sorted(alike.items(), key=lambda group: not group[0][3].dimmed)
    for (*_, look), group in groups:
        paint_lines(painter, group, theme, look)
    for (*_, look), group in groups:
        paint_marks(painter, group, theme, look)
