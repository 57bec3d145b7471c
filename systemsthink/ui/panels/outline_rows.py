"""Variables or links as rows of a table, kept in step with what is kept of the diagram."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from systemsthink.errors import EditError
from systemsthink.language import explain, say
from systemsthink.model import Diagram, RecordId
from systemsthink.ui.panels.outline_columns import Column
from systemsthink.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_NOWHERE = QModelIndex()


class OutlineRows(QAbstractTableModel):
    """One record a row; a value that is set is one commit, or `refused` says why not."""

    refused = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        columns: Sequence[Column],
        records: Callable[[Diagram], Mapping[RecordId, object]],
        told: Callable[[Diagram, RecordId], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._records, self._told = workspace, records, told
        self.columns = columns
        self.diagram = workspace.kept
        self.ids = list(records(self.diagram))

    def refresh(self) -> None:
        """Hold what is kept now; rows that stay keep their place under the keyboard."""
        wanted = self._records(self._workspace.kept)
        for row in reversed(range(len(self.ids))):
            if self.ids[row] not in wanted:
                self.beginRemoveRows(_NOWHERE, row, row)
                del self.ids[row]
                self.endRemoveRows()
        self.diagram = self._workspace.kept
        known = set(self.ids)
        for row, id in enumerate(wanted):
            if id not in known:
                self.beginInsertRows(_NOWHERE, row, row)
                self.ids.insert(row, id)
                self.endInsertRows()
        if self.ids:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1)
            )

    def fault(self, index: Index, value: object) -> str:
        """Why a cell can't have a value; empty if it can."""
        try:
            self._edited(index, value)
        except EditError as error:
            return explain(error)
        return ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return say(self.columns[section].title)
        return self.columns[0].text(self.diagram, self.ids[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, id = self.columns[index.column()], self.ids[index.row()]
        match role:
            case Role.DisplayRole:
                return column.text(self.diagram, id)
            case Role.EditRole:
                return column.value(self.diagram, id)
            case Role.CheckStateRole if column.field == "tick":
                ticked = column.value(self.diagram, id)
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Role.AccessibleTextRole:
                return self._spoken(index)
            case Role.ToolTipRole:
                return self._told(self.diagram, id)
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role == Role.CheckStateRole:
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        if fault := self.fault(index, value):
            self.refused.emit(fault)
            return False
        edited, step = self._edited(index, value), self.columns[index.column()].step
        assert step
        self.refused.emit("")
        self._workspace.commit(edited, step)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        column = self.columns[index.column()]
        if column.field == "tick":
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if column.edit else flags

    def _edited(self, index: Index, value: object) -> Diagram:
        edit = self.columns[index.column()].edit
        assert edit
        return edit(self._workspace.kept, self.ids[index.row()], value)

    def _spoken(self, index: Index) -> str:
        """The whole record in the first column, else what its column says of it."""
        column, id = self.columns[index.column()], self.ids[index.row()]
        if index.column() == 0:
            return self._told(self.diagram, id)
        value = column.text(self.diagram, id)
        if column.field == "tick":
            value = say("yes") if column.value(self.diagram, id) else say("no")
        return say("{column}: {value}", column=column.title, value=value or say("none"))
