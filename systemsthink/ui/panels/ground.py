"""The ground of a row in a list, as it is plain, under the pointer, chosen or focused."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from systemsthink.drawing.theme import Theme
from systemsthink.ui.style import blend


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint what lies under the words of a row."""
    rect = QRectF(option.rect).adjusted(3.5, 1.5, -3.5, -1.5)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    under = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    share = 0.16 if chosen else 0.06 if under else 0.0
    painter.setBrush(QColor(blend(theme.background, theme.selection, share)))
    ring = QPen(QColor(theme.selection), 2 if focused else 1)
    painter.setPen(ring if chosen or focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, 6, 6)
