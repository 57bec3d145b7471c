"""What is painted over the diagram while a hand is at work or a run is playing."""

from collections.abc import Mapping

from PySide6.QtGui import QPainter

from systemsthink.drawing.paint import paint_rim, paint_state
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.picture import Picture
from systemsthink.model import RecordId, VariableId
from systemsthink.tools.idle import IDLE
from systemsthink.ui.canvas.hand import Hand


def paint_gesture(
    painter: QPainter, picture: Picture, theme: Theme, hand: Hand, selection: frozenset[RecordId]
) -> None:
    """Show what can be taken hold of, or what the hand is about to make."""
    if hand.state is IDLE:
        _paint_hovered(painter, picture, theme, hand)
        return
    from systemsthink.ui.canvas.under_way import paint_under_way  # loaded with the first gesture

    paint_under_way(painter, picture, theme, hand.state, selection)


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
            from systemsthink.ui.canvas.loose import paint_end

            paint_end(painter, picture.curves[id], theme, hand.end)
