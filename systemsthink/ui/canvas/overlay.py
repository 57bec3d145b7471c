"""What is painted over the diagram while a hand is at work or a run is playing."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from systemsthink.drawing.paint import paint_rim, paint_rubber, paint_state
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.arcs import arc_between
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import Picture
from systemsthink.model import VariableId
from systemsthink.tools.band import Banding
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import State

RUBBER_BEND = 0.15


def paint_gesture(
    painter: QPainter, picture: Picture, theme: Theme, state: State, hovered: object
) -> None:
    """Show the rim that can be dragged, the link being drawn, or the rubber band."""
    if isinstance(state, Linking):
        _paint_linking(painter, picture, theme, state)
    elif isinstance(state, Banding):
        _paint_band(painter, theme, state.box)
    elif state is IDLE and isinstance(hovered, str) and hovered in picture.labels:
        paint_rim(painter, picture.labels[hovered], theme)


def paint_states(
    painter: QPainter, picture: Picture, theme: Theme, states: Mapping[VariableId, float]
) -> None:
    """Show how high or low each variable stands at this moment of the run."""
    for id, value in states.items():
        if id in picture.labels:
            paint_state(painter, picture.labels[id], value, theme, picture.gauges[id])


def _paint_linking(painter: QPainter, picture: Picture, theme: Theme, state: Linking) -> None:
    labels = picture.labels
    end = labels[state.target].box if state.target else Box(state.x, state.y, 0, 0)
    if state.target:
        paint_rim(painter, labels[state.target], theme)
    if state.left and state.target != state.source:
        paint_rubber(painter, arc_between(labels[state.source].box, end, RUBBER_BEND), theme)


def _paint_band(painter: QPainter, theme: Theme, box: Box) -> None:
    color = QColor(theme.selection)
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    color.setAlpha(28)
    painter.setBrush(color)
    painter.drawRect(QRectF(box.left, box.top, box.width, box.height))
