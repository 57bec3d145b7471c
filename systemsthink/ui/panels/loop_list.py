"""The list of loops as it is seen and handled."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from systemsthink.analysis.loops import Loop
from systemsthink.language import say
from systemsthink.ui.icons import draw_icon
from systemsthink.ui.panels.ground import paint_ground
from systemsthink.ui.panels.loop_rows import LOOP, Index, LoopRows, kind_color, kind_word
from systemsthink.ui.style import current_theme

_MARGIN = 10
_ICON = 20


class LoopList(QListView):
    """A list in which a click on the chosen row, or Escape, chooses none."""

    def __init__(self, rows: LoopRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegate(LoopPainter(self))
        self.setAccessibleName(say("Loops"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setWhatsThis(say("Click lights a loop up, F2 renames it, Escape puts it out."))
        self._lit_before_press = QModelIndex()

    def show_chosen(self, index: QModelIndex) -> None:
        """Choose a row, or none."""
        if not index.isValid():
            self.selectionModel().clear()
        elif not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(_spot(event))
        lit = index.isValid() and self.selectionModel().isSelected(index)
        self._lit_before_press = index if lit else QModelIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(_spot(event))
        again = index.isValid() and index == self._lit_before_press
        super().mouseReleaseEvent(event)
        if again and self.state() is not QAbstractItemView.State.EditingState:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # While the list has the keyboard, these keys are its own and not the menu's.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            chosen = self.selectionModel().hasSelection()
            if chosen and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
                event.accept()
                return True
        return super().event(event)


class LoopPainter(QStyledItemDelegate):
    """Two lines a loop: shape, name and kind; then what it runs through."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 2 * option.fontMetrics.height() + 2 * _MARGIN)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(say("Name of the loop"))
        editor.setMaxLength(120)
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(_area(option).adjusted(_ICON + _MARGIN, 2, 0, -2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        loop: Loop = index.data(LOOP)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, theme)
        area = _area(option)
        mark = QRectF(area.left(), area.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
        color = QColor(kind_color(loop.kind, theme))
        draw_icon(painter, loop.kind, mark, color)
        text = area.adjusted(_ICON + _MARGIN, 0, 0, 0)
        top = QRect(text.left(), text.top(), text.width(), text.height() // 2)
        _paint_name(painter, option, top, loop, color)
        painter.setPen(QColor(theme.text))
        painter.setFont(option.font)
        below = top.translated(0, top.height())
        course = str(index.data(Qt.ItemDataRole.StatusTipRole))
        _elided(painter, option.fontMetrics, below, course, Qt.TextElideMode.ElideMiddle)
        painter.restore()


def _area(option: QStyleOptionViewItem) -> QRect:
    return option.rect.adjusted(_MARGIN + 2, _MARGIN - 1, -_MARGIN, 1 - _MARGIN)


def _paint_name(
    painter: QPainter, option: QStyleOptionViewItem, line: QRect, loop: Loop, color: QColor
) -> None:
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    word = kind_word(loop.kind)
    painter.setPen(QPen(color, 1.6))
    painter.setFont(option.font)
    if loop.delayed:
        _paint_delay(painter, line)
        line = line.adjusted(0, 0, -_MARGIN - 5, 0)
    space = option.fontMetrics.horizontalAdvance(word) + _MARGIN
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
    painter.setPen(QColor(current_theme().text))
    painter.setFont(bold)
    _elided(painter, QFontMetrics(bold), line.adjusted(0, 0, -space, 0), loop.name)


def _paint_delay(painter: QPainter, line: QRect) -> None:
    """The same mark as on a delayed link."""
    x, y = line.right(), line.center().y() + 1
    for at in (x - 4.5, x - 0.5):
        painter.drawLine(QPointF(at, y - 5), QPointF(at, y + 4))


def _elided(
    painter: QPainter,
    metrics: QFontMetrics,
    line: QRect,
    text: str,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    fitting = metrics.elidedText(text, mode, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)


def _spot(event: QMouseEvent) -> QPoint:
    return event.position().toPoint()
