"""The parking list: variables that were named and wait for a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from systemsthink.editing.edits import remove
from systemsthink.editing.parking import Named, name_variables
from systemsthink.errors import EditError
from systemsthink.language import counted, say
from systemsthink.phrases import phrase
from systemsthink.ui.canvas.dropping import place
from systemsthink.ui.fields.widgets import Noted, TextField, label
from systemsthink.ui.panels.name_list import NameList, Row
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class ParkingList(QWidget):
    """A line for new names, and below it those that wait; they are placed by key, hand or button.

    Several lines pasted at once are as many names. What can't be a name stays in the line, with
    why.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._workspace = canvas.workspace
        self.heading = label(role="heading")
        self.line = TextField()
        self.row = Noted(self.line)
        self.list = NameList(say("Parking list"))
        self.empty = label(say("Names that come up wait here until you place them."), "muted")
        self.place = QPushButton(say("Place"))
        self.drop = QPushButton(say("Remove"))
        self._arrange()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """List what waits now."""
        waiting = self._workspace.diagram.parking
        self.heading.setText(_heading(len(waiting)))
        self.list.show_rows([Row(v.id, v.name) for v in waiting.values()])
        self.list.setVisible(bool(waiting))
        self.empty.setVisible(not waiting)
        self._follow_selection()

    def _arrange(self) -> None:
        self.line.setAccessibleName(say("Name for the parking list"))
        self.line.setPlaceholderText(say("Name, then Enter; or paste a list"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setWhatsThis(say("Enter or a double click places what is chosen."))
        self.place.setToolTip(say("Give what is chosen a free place on the diagram"))
        self.drop.setToolTip(say("Take what is chosen out of the diagram"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.place)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for widget in (self.heading, self.row):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.line.entered.connect(self._take)
        self.line.textEdited.connect(lambda: self.row.complain(None))
        self.line.textChanged.connect(self._take_lines)
        self.line.left.connect(lambda: self.row.complain(None))
        self.list.itemSelectionChanged.connect(self._choose)
        self.list.opened.connect(self.place_chosen)
        self.list.deleted.connect(self.remove_chosen)
        self.place.clicked.connect(self.place_chosen)
        self.drop.clicked.connect(self.remove_chosen)
        self._workspace.changed.connect(self.refresh)
        self._workspace.selection_changed.connect(self._follow_selection)

    def place_chosen(self) -> None:
        """Put what is chosen on the diagram."""
        place(self._canvas, self.list.chosen())

    def remove_chosen(self) -> None:
        """Take what is chosen out of the diagram."""
        rest = remove(self._workspace.kept, self.list.chosen())
        self._workspace.commit(rest, phrase("Delete"))

    def _take(self, text: str) -> None:
        named = name_variables(self._workspace.kept, text.splitlines(), lambda: new_id("v"))
        self._workspace.commit(named.diagram, phrase("Park"))
        self.line.setText("\n".join(line for line, _ in named.refused[:1]))
        self.row.complain(_complaint(named))

    def _take_lines(self, text: str) -> None:
        """Take pasted lines at once: a field of one line can't show them."""
        if len(text.splitlines()) > 1:
            self.line.setModified(False)
            self._take(text)

    def _choose(self) -> None:
        self._workspace.select(self.list.chosen())

    def _follow_selection(self) -> None:
        chosen = self._workspace.selection
        if self.list.chosen() != [id for id in self._workspace.diagram.parking if id in chosen]:
            self.list.choose(chosen)
        self.place.setEnabled(bool(self.list.chosen()))
        self.drop.setEnabled(bool(self.list.chosen()))


def _heading(waiting: int) -> str:
    if not waiting:
        return say("Parking list")
    return say("Parking list: {names}", names=counted(waiting, "1 variable", "{n} variables"))


def _complaint(named: Named) -> EditError | None:
    if not named.refused:
        return None
    first = named.refused[0][1]
    others = [line for line, _ in named.refused[1:]]
    if not others:
        return EditError(first)
    text = phrase("{first} Nor were added: {others}.", first=first, others=", ".join(others))
    return EditError(text)
