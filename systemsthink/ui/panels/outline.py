"""The whole map as two tables, for the keyboard and for screen readers."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from systemsthink.editing import edits
from systemsthink.errors import SystemsthinkError
from systemsthink.exchange.notation.text import merge
from systemsthink.language import explain, say
from systemsthink.layout import place
from systemsthink.model import Diagram, RecordId, between
from systemsthink.phrases import phrase
from systemsthink.ui.fields.widgets import TextField, label
from systemsthink.ui.panels.outline_columns import LINKS, VARIABLES, Column
from systemsthink.ui.panels.outline_rows import OutlineRows
from systemsthink.ui.panels.outline_table import OutlineTable
from systemsthink.ui.telling import tell_link, tell_variable
from systemsthink.ui.workspace import Workspace, new_id

Add = Callable[[Diagram, str], Diagram]


class Outline(QWidget):
    """The variables beside the links; every cell can be changed, and so can the rows."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Outline"))
        self.workspace = workspace
        self.variables = Side(
            workspace, VARIABLES, lambda diagram: diagram.variables, tell_variable, add_variable
        )
        self.links = Side(workspace, LINKS, lambda diagram: diagram.links, tell_link, add_links)
        self.variables.name(say("Variables"), say("Name of a new variable"))
        self.links.name(say("Links"), say("New link, for example: Workload -> Errors +"))
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.variables)
        halves.addWidget(self.links)
        halves.setSizes([5, 6])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)
        self.setFocusProxy(self.variables.table)
        self.setMinimumHeight(150)


class Side(QWidget):
    """One table with its heading, the line that adds to it, and what is wrong if something is."""

    def __init__(
        self,
        workspace: Workspace,
        columns: Sequence[Column],
        records: Callable[[Diagram], Mapping[RecordId, object]],
        told: Callable[[Diagram, RecordId], str],
        add: Add,
    ) -> None:
        super().__init__()
        self._workspace, self._add = workspace, add
        self.rows = OutlineRows(workspace, columns, records, told, self)
        self.heading = label(role="heading")
        self.entry = TextField()
        self.table = OutlineTable(workspace, self.rows, "", self.entry.setFocus)
        self.answer = label(role="problem")
        self.answer.hide()
        self.entry.installEventFilter(self)
        self.entry.returnPressed.connect(self._enter)
        self.entry.left.connect(lambda: self.complain(""))
        self.rows.refused.connect(self.complain)
        workspace.stepped.connect(self.refresh)
        self._arrange()
        self.refresh()

    def name(self, name: str, hint: str) -> None:
        """Say what is in the table and what can be added to it."""
        self.table.setAccessibleName(name)
        self.entry.setAccessibleName(hint)
        self.entry.setPlaceholderText(hint)
        self._count()

    def refresh(self) -> None:
        """Show what is kept now."""
        self.rows.refresh()
        self.table.follow()
        self._count()

    def complain(self, words: str) -> None:
        """Say what is wrong, or with no words that nothing is any more."""
        self.answer.setText(words)
        self.answer.setVisible(bool(words))
        self.entry.setAccessibleDescription(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in an empty line goes back to the table."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not self.entry.text()
        ):
            self.table.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        text = self.entry.text()
        if not text.strip():
            return
        kept = self._workspace.kept
        try:
            diagram = self._add(kept, text)
        except SystemsthinkError as error:
            self.complain(explain(error))
            return
        self.complain("")
        self.entry.clear()
        new = [record.id for record in between(kept, diagram).put if record.id not in kept.records]
        self._workspace.commit(diagram, phrase("Add in the outline"))
        self._workspace.select([id for id in new if id in self.rows.ids])

    def _count(self) -> None:
        name, number = self.table.accessibleName(), len(self.rows.ids)
        self.heading.setText(f"{name} ({number})")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        self.heading.setWordWrap(False)
        head.addWidget(self.heading)
        head.addWidget(self.entry, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.answer)
        column.addWidget(self.table, 1)


def add_variable(diagram: Diagram, name: str) -> Diagram:
    """Add a variable in a free place; an EditError if it can't have that name."""
    id = new_id("v")
    return place(edits.add_variable(diagram, name, 0, 0, id=id), {id})


def add_links(diagram: Diagram, text: str) -> Diagram:
    """Add what a line of the notation says; a FileError where it says nothing."""
    reading = merge(diagram, text, new_id)
    return place(reading.diagram, reading.unplaced)
