"""Names that somebody may mean who types a part of one, below the line in which it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget

from systemsthink.language import say

MOST = 6


class NameList(QListWidget):
    """A few names to choose from; the focus stays in the line."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nameList")
        self.setAccessibleName(say("Variables that are there"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.text()))
        self.hide()

    @property
    def names(self) -> list[str]:
        """What is offered."""
        return [self.item(row).text() for row in range(self.count())]

    @property
    def current(self) -> str:
        """The name that was stepped to; empty as long as none was."""
        item = self.currentItem()
        return item.text() if item else ""

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names, or nothing."""
        names = list(names[:MOST])
        if names == self.names:
            self.setCurrentRow(-1)
            return
        self.clear()
        self.addItems(names)
        self.setCurrentRow(-1)
        rows = sum(self.sizeHintForRow(row) for row in range(len(names)))
        self.setFixedHeight(rows + 2 * self.frameWidth() + 8)
        self.setVisible(bool(names))

    def step(self, by: int) -> None:
        """Go to another name, or back to none before the first."""
        row = min(max(self.currentRow() + by, -1), self.count() - 1)
        self.setCurrentRow(row)
