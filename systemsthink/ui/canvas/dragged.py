"""What is shown of a drag besides the diagram itself: copies on their way, and lines."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from systemsthink.drawing.paint import paint
from systemsthink.drawing.pens import color
from systemsthink.drawing.theme import Theme
from systemsthink.geometry.picture import Picture, only
from systemsthink.geometry.snapping import Snap
from systemsthink.model import RecordId

_SHARE = 0.7
_BEYOND = 12.0


def paint_copies(
    painter: QPainter,
    picture: Picture,
    theme: Theme,
    ids: frozenset[RecordId],
    shift: tuple[float, float],
) -> None:
    """Paint the copies of these variables, and of the links among them, where the hand is."""
    among = {c.id for c in picture.curves.values() if c.source in ids and c.target in ids}
    painter.save()
    painter.setOpacity(_SHARE)
    painter.translate(*shift)
    paint(painter, only(picture, ids - picture.curves.keys() | among), theme)
    painter.restore()


def paint_guides(painter: QPainter, theme: Theme, snap: Snap | None) -> None:
    """Paint thin lines to the variables with which the one in the hand lines up."""
    pen = QPen(color(theme.selection), 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for guide in snap.guides if snap else ():
        begin, end = (QPointF(*point) for point in guide)
        line = QLineF(begin, end)
        if line.length() > 0:
            beyond = line.unitVector().p2() - begin
            painter.drawLine(begin - beyond * _BEYOND, end + beyond * _BEYOND)
