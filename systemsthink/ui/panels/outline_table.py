"""A table of the outline as it is seen and handled."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from systemsthink.editing import edits
from systemsthink.language import say
from systemsthink.model import MOST_DOTS
from systemsthink.phrases import phrase
from systemsthink.ui.fields.widgets import choice, choose
from systemsthink.ui.panels.outline_rows import Index, OutlineRows
from systemsthink.ui.workspace import Workspace

OWN_KEYS = (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2)
SIGN_KEYS = {"+": "+", "-": "-", "−": "-", "?": "?"}
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class OutlineTable(QTableView):
    """Shows the rows, in step with what is selected on the canvas; Del takes records away.

    `add` is called by Insert, which asks for a new record.
    """

    def __init__(
        self, workspace: Workspace, rows: OutlineRows, name: str, add: Callable[[], None]
    ) -> None:
        super().__init__()
        self._workspace, self._rows, self._add = workspace, rows, add
        self._following = False
        self.setModel(rows)
        self.setItemDelegate(Cells(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setHighlightSections(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._share_width()
        self.selectionModel().selectionChanged.connect(self._choose)
        workspace.selection_changed.connect(self.follow)

    def follow(self) -> None:
        """Select the rows of what is selected; the cell under the keyboard stays if it can."""
        chosen = [row for row, id in enumerate(self._rows.ids) if id in self._workspace.selection]
        model = self.selectionModel()
        if sorted(index.row() for index in model.selectedRows()) == chosen:
            return
        self._following = True
        model.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        column = max(0, self.currentIndex().column())
        if chosen and self.currentIndex().row() not in chosen:
            model.setCurrentIndex(self._rows.index(chosen[0], column), flags.NoUpdate)
        for row in chosen:
            model.select(self._rows.index(row, 0), flags.Select | flags.Rows)
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = self.currentIndex().column()
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # leaves for the canvas, and begins no cell
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif event.key() == Qt.Key.Key_Insert:
            self._add()
        elif event.text() in SIGN_KEYS and self._rows.columns[column].step == phrase("Change sign"):
            self._rows.setData(self.currentIndex(), SIGN_KEYS[event.text()])
        elif event.key() in _TAKING[:2] and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # While the table has the keyboard, these keys are its own and not the menu's.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and (event.key() in OWN_KEYS or event.text() in SIGN_KEYS):
                event.accept()
                return True
        return super().event(event)

    def _choose(self) -> None:
        if not self._following:
            chosen = [self._rows.ids[index.row()] for index in self.selectionModel().selectedRows()]
            self._workspace.select(chosen)

    def _delete(self) -> None:
        chosen = [self._rows.ids[index.row()] for index in self.selectionModel().selectedRows()]
        self._workspace.commit(edits.remove(self._workspace.kept, chosen), phrase("Delete"))

    def _share_width(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(44)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        mode = QHeaderView.ResizeMode
        for number, column in enumerate(self._rows.columns):
            fits = mode.Stretch if column.wide else mode.ResizeToContents
            header.setSectionResizeMode(number, fits)


class Cells(QStyledItemDelegate):
    """Asks for a value in the way that suits its column, and keeps asking while it can't be."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        rows = _rows(index)
        column = rows.columns[index.column()]
        title = say(column.title)
        if column.field == "choice":
            return self._choice(parent, title, column.choices(rows.diagram))
        if column.field == "number":
            dots = QSpinBox(parent, maximum=MOST_DOTS)
            dots.setAccessibleName(title)
            return dots
        line = QLineEdit(parent)
        line.setAccessibleName(title)
        line.setProperty("row", index.row())
        line.setProperty("column", index.column())
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            choose(editor, index.data(Qt.ItemDataRole.EditRole))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QSpinBox):
            model.setData(index, editor.value())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        height = max(option.rect.height(), editor.sizeHint().height())
        editor.setGeometry(option.rect)
        editor.resize(max(option.rect.width(), 64), height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        taking = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _TAKING
        )
        if taking and isinstance(editor, QLineEdit) and self._refuses(editor):
            return True
        return super().eventFilter(editor, event)

    def _refuses(self, line: QLineEdit) -> bool:
        table = self.parent()
        assert isinstance(table, OutlineTable)
        rows = table.model()
        assert isinstance(rows, OutlineRows)
        fault = rows.fault(rows.index(line.property("row"), line.property("column")), line.text())
        rows.refused.emit(fault)
        return bool(fault)

    def _choice(self, parent: QWidget, title: str, items: list[tuple[str, object]]) -> QComboBox:
        box = choice(title, items)
        box.setParent(parent)
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 24)

        def take() -> None:
            self.commitData.emit(box)
            self.closeEditor.emit(box)

        box.activated.connect(take)
        QTimer.singleShot(0, box, box.showPopup)
        return box


def _rows(index: Index) -> OutlineRows:
    rows = index.model()
    assert isinstance(rows, OutlineRows)
    return rows
