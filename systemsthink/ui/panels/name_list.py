"""A list of variables by name, as the lists beside the canvas show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from systemsthink.language import counted
from systemsthink.model import VariableId
from systemsthink.ui.canvas.dropping import parcel
from systemsthink.ui.fields.numbers import amount
from systemsthink.ui.panels.ground import paint_ground
from systemsthink.ui.panels.loop_rows import Index
from systemsthink.ui.style import current_theme

ROW = Qt.ItemDataRole.UserRole
MARGIN, DOT = 12, 7
_OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Row:
    """A variable in a list, with the dots that it got where the list is about these."""

    id: VariableId
    name: str
    dots: int = 0


class NameList(QListWidget):
    """Variables, one a row; `opened` tells Enter or a double click, `deleted` the delete key."""

    opened = Signal()
    deleted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setItemDelegate(RowPainter(self))
        self.itemDoubleClicked.connect(lambda _: self.opened.emit())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List these, keeping the rows that are chosen."""
        now = [item.data(ROW) for item in self._items()]
        if now == list(rows):
            return
        chosen, row = set(self.chosen()), self.currentRow()
        blocked = self.blockSignals(True)
        self.clear()
        for shown in rows:
            item = QListWidgetItem(shown.name, self)
            item.setData(ROW, shown)
            item.setToolTip(shown.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _told(shown))
        self.setCurrentRow(min(max(row, 0), len(rows) - 1))
        self.blockSignals(blocked)
        self.choose(chosen)

    def chosen(self) -> list[VariableId]:
        """The ids of the rows that are chosen, from top to bottom."""
        return [item.data(ROW).id for item in self._items() if item.isSelected()]

    def choose(self, ids: Iterable[VariableId]) -> None:
        """Choose these rows without telling anybody."""
        wanted = set(ids)
        blocked = self.blockSignals(True)
        for item in self._items():
            item.setSelected(item.data(ROW).id in wanted)
        self.blockSignals(blocked)
        self.viewport().update()

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        return parcel([item.data(ROW).id for item in items])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # While the list has the keyboard, these keys are its own and not the menu's.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


class RowPainter(QStyledItemDelegate):
    """One line a variable: its name, and at the end the dots that it got."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, option.fontMetrics.height() + MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        line = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        painter.setPen(QColor(theme.text))
        if row.dots:
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, amount(row.dots))
            widest = option.fontMetrics.horizontalAdvance("0" * max(2, len(amount(row.dots))))
            line.adjust(0, 0, -widest - DOT - 6, 0)
            painter.setBrush(painter.pen().color())
            painter.drawEllipse(QRectF(line.right(), line.center().y() - DOT / 2 + 1, DOT, DOT))
            line.adjust(0, 0, -MARGIN, 0)
        name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.restore()


def _told(row: Row) -> str:
    if not row.dots:
        return row.name
    return f"{row.name}, {counted(row.dots, '1 dot', '{n} dots')}"
