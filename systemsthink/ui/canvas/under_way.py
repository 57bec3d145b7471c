"""What is painted over the diagram of a gesture that is under way."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from systemsthink.drawing.theme import Theme
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import Picture
from systemsthink.model import RecordId
from systemsthink.tools.band import Banding
from systemsthink.tools.drag import Dragging
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import State
from systemsthink.tools.redirect import Redirecting
from systemsthink.ui.canvas.dragged import paint_copies, paint_guides
from systemsthink.ui.canvas.loose import paint_linking, paint_loose


def paint_under_way(
    painter: QPainter,
    picture: Picture,
    theme: Theme,
    gesture: State,
    selection: frozenset[RecordId],
) -> None:
    """Show what the hand is about to make."""
    match gesture:
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


def _paint_band(painter: QPainter, theme: Theme, box: Box) -> None:
    color = QColor(theme.selection)
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    color.setAlpha(28)
    painter.setBrush(color)
    painter.drawRect(QRectF(box.left, box.top, box.width, box.height))
