"""What a name that is being typed may stand for, listed below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from systemsthink.model import RecordId

MOST = 6
GAP = 3
SPARE = 8
"""Pixels beyond what the rows and the frame take."""


@dataclass(frozen=True)
class Suggestion:
    """One row: words, and the record for which they stand; None for a new one."""

    words: str
    record: RecordId | None = None


class Suggestions(QListWidget):
    """A short list without focus; the line that is typed in tells it where to go."""

    def __init__(self, parent: QWidget, name: str, most: int = MOST) -> None:
        super().__init__(parent)
        self._parent, self._most = parent, most
        self._offered: Sequence[Suggestion] = ()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What is offered."""
        return [each.words for each in self._offered]

    @property
    def chosen(self) -> Suggestion | None:
        """The row that would be taken, if any is chosen."""
        row = self.currentRow()
        return self._offered[row] if 0 <= row < len(self._offered) else None

    def offer(self, offered: Sequence[Suggestion], row: int = -1) -> None:
        """Show other rows, one of them chosen; -1 chooses none."""
        self._offered = offered[: self._most]
        self.clear()
        self.addItems(self.words)
        self.setCurrentRow(row if row < len(self._offered) else -1)
        self.setVisible(bool(self._offered))

    def step(self, rows: int, least: int = -1) -> None:
        """Choose another row, but none above the `least`; in row -1 none is chosen."""
        row = self.currentRow() + rows
        self.setCurrentRow(max(least, min(len(self._offered) - 1, row)))

    def fit(self) -> None:
        """Be as high as the rows need."""
        self.setFixedHeight(self._height())

    def place(self, line: QRect) -> None:
        """Stand below the line that is typed in, or above it where there is no room."""
        room = self._parent.size()
        width = self.sizeHintForColumn(0) + 2 * self.frameWidth() + 3 * SPARE
        height = self._height()
        self.resize(max(160, min(width, room.width() - 16)), height)
        x = max(8, min(line.x(), room.width() - self.width() - 8))
        below, above = line.bottom() + GAP, line.top() - GAP - height
        self.move(x, below if below + height < room.height() else above)
        self.raise_()

    def _height(self) -> int:
        rows = sum(self.sizeHintForRow(row) for row in range(len(self._offered)))
        return rows + 2 * self.frameWidth() + SPARE
