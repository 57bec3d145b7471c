"""The panel with lists of variables: those that wait for a place, those that got votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from systemsthink.language import say
from systemsthink.ui.panels.parking import ParkingList
from systemsthink.ui.panels.ranking import Ranking

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class ListsPanel(QWidget):
    """The parking list above the ranking."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.setWindowTitle(say("Lists"))
        self.parking = ParkingList(canvas)
        self.ranking = Ranking(canvas)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.parking)
        halves.addWidget(self.ranking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)
