"""What a name that is being typed may stand for, listed below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from systemsthink.model import VariableId

MOST = 6


@dataclass(frozen=True)
class Suggestion:
    """One row: words, and the variable that it stands for; None for a new one."""

    words: str
    variable: VariableId | None = None


class Suggestions(QListWidget):
    """A short list without focus; the line that is typed in tells it where to go."""

    def __init__(self, canvas: QWidget, name: str) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("suggestions")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._offered: Sequence[Suggestion] = ()
        self.hide()

    @property
    def chosen(self) -> Suggestion | None:
        """The row that would be taken, if any is chosen."""
        row = self.currentRow()
        return self._offered[row] if 0 <= row < len(self._offered) else None

    def offer(self, offered: Sequence[Suggestion], row: int) -> None:
        """Show other rows, one of them chosen; -1 chooses none."""
        self._offered = offered[:MOST]
        self.clear()
        self.addItems([each.words for each in self._offered])
        self.setCurrentRow(row if row < len(self._offered) else -1)
        self.setVisible(bool(self._offered))

    def step(self, rows: int) -> None:
        """Choose another row; above the first none is chosen."""
        row = self.currentRow() + rows
        self.setCurrentRow(max(-1, min(len(self._offered) - 1, row)))

    def place(self, at: QPoint) -> None:
        """Stand with the upper left corner at a point, wholly on the canvas."""
        canvas = self._canvas
        frame = 2 * self.frameWidth() + 8
        width = self.sizeHintForColumn(0) + frame + 16
        height = self.sizeHintForRow(0) * len(self._offered) + frame
        self.resize(max(160, min(width, canvas.width() - 16)), height)
        x = max(8, min(at.x(), canvas.width() - self.width() - 8))
        self.move(x, at.y() if at.y() + height < canvas.height() else at.y() - height - 44)
        self.raise_()
