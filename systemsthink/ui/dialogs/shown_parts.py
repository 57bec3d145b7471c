"""Choosing what a picture is to show besides variables and links."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from systemsthink.editing.leaving import PARTS
from systemsthink.language import say

COLUMNS = 2


class ShownParts(QWidget):
    """A box to tick for each part that can be left out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = _words()
        self.boxes = {part: QCheckBox(words[part]) for part in PARTS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(COLUMNS - 1, 1)
        for index, (part, box) in enumerate(self.boxes.items()):
            box.setAccessibleName(say("Show: {part}", part=words[part]))
            box.setChecked(True)
            box.toggled.connect(lambda _: self.changed.emit())
            wide = COLUMNS if index == len(PARTS) - 1 else 1
            grid.addWidget(box, index // COLUMNS, index % COLUMNS, 1, wide)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The parts that are not to be seen."""
        return tuple(part for part, box in self.boxes.items() if not box.isChecked())

    def leave_out(self, parts: Collection[str]) -> None:
        """Take the ticks away from these parts only."""
        for part, box in self.boxes.items():
            box.setChecked(part not in parts)


def _words() -> dict[str, str]:
    return {
        "notes": say("Notes"),
        "dots": say("Dots"),
        "groups": say("Groups"),
        "legend": say("Legend"),
        "question": say("Question, horizon, boundary"),
    }
