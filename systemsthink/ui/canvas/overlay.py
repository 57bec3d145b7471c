"""What is painted over the diagram while a hand is at work or a run is playing."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from systemsthink.drawing.paint import paint_rim, paint_state
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import Picture
from systemsthink.model import RecordId, VariableId
from systemsthink.tools.band import Banding
from systemsthink.tools.drag import Dragging
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.redirect import Redirecting
from systemsthink.ui.canvas.dragged import paint_copies, paint_guides
from systemsthink.ui.canvas.hand import Hand
from systemsthink.ui.canvas.loose import paint_end, paint_linking, paint_loose


def paint_gesture(
    painter: QPainter, picture: Picture, theme: Theme, hand: Hand, selection: frozenset[RecordId]
) -> None:
    """Show what can be taken hold of, or what the hand is about to make."""
    match hand.state:
        case Linking() as state:
            paint_linking(painter, picture, theme, state)
        case Redirecting() as state:
            paint_loose(painter, picture, theme, state)
        case Banding() as state:
            _paint_band(painter, theme, state.box)
        case Dragging(under_way=True) as state:
            if state.copy:
                paint_copies(painter, picture, theme, state.dragged(selection), state.shift)
            paint_guides(painter, theme, state.snap)
        case state if state is IDLE:
            _paint_hovered(painter, picture, theme, hand)


def paint_states(
    painter: QPainter, picture: Picture, theme: Theme, states: Mapping[VariableId, float]
) -> None:
    """Show how high or low each variable stands at this moment of the run."""
    for id, value in states.items():
        if id in picture.labels:
            paint_state(painter, picture.labels[id], value, theme, picture.gauges[id])


def _paint_hovered(painter: QPainter, picture: Picture, theme: Theme, hand: Hand) -> None:
    """Show the rim from which a link is dragged, or the end by which one is led elsewhere."""
    match hand.hovered:
        case str(id) if id in picture.labels:
            paint_rim(painter, picture.labels[id], theme)
        case str(id) if hand.end and id in picture.curves:
            paint_end(painter, picture.curves[id], theme, hand.end)


def _paint_band(painter: QPainter, theme: Theme, box: Box) -> None:
    color = QColor(theme.selection)
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    color.setAlpha(28)
    painter.setBrush(color)
    painter.drawRect(QRectF(box.left, box.top, box.width, box.height))
