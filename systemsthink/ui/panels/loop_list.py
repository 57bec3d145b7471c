"""The loops as rows of a list: what each row holds and how it is painted."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from systemsthink.analysis.loops import Loop, LoopKind
from systemsthink.drawing.theme import Theme
from systemsthink.language import say
from systemsthink.model import Diagram
from systemsthink.ui.icons import draw_icon
from systemsthink.ui.style import blend, current_theme

LOOP = Qt.ItemDataRole.UserRole
KINDS: tuple[LoopKind, ...] = ("reinforcing", "balancing", "undetermined")
Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_MARGIN = 10
_ICON = 20


def kind_word(kind: LoopKind) -> str:
    """A kind of loop in one word."""
    return {
        "reinforcing": say("reinforcing"),
        "balancing": say("balancing"),
        "undetermined": say("undetermined"),
    }[kind]


def kind_color(kind: LoopKind, theme: Theme) -> str:
    """The colour of a kind of loop, the same as that of its badge."""
    return {
        "reinforcing": theme.reinforcing,
        "balancing": theme.balancing,
        "undetermined": theme.undetermined,
    }[kind]


def course_of(diagram: Diagram, loop: Loop) -> str:
    """The names of a loop's variables in causal order.

    >>> from systemsthink.model import Variable, diagram
    >>> d = diagram([Variable("a", "Workload"), Variable("b", "Errors")])
    >>> course_of(d, Loop(("a", "b"), (), "reinforcing", False, "R1"))
    'Workload → Errors'
    """
    return " → ".join(diagram.variables[id].name for id in loop.variables)


class LoopRows(QAbstractListModel):
    """Loops, one a row; `renamed` tells that a person gave one a name."""

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loops: Sequence[Loop] = ()
        self._diagram = Diagram()

    def show(self, loops: Sequence[Loop], diagram: Diagram) -> None:
        """Hold these loops from now on."""
        if list(loops) == list(self._loops):
            self._diagram = diagram
            if loops:
                self.dataChanged.emit(self.index(0), self.index(len(loops) - 1))
            return
        self.beginResetModel()
        self._loops, self._diagram = loops, diagram
        self.endResetModel()

    def row_of(self, loop: Loop | None) -> QModelIndex:
        """Where a loop is; an invalid index when it is not listed."""
        key = loop.variables if loop else None
        rows = (row for row, known in enumerate(self._loops) if known.variables == key)
        row = next(rows, None)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._loops)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        loop = self._loops[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return loop
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return loop.name
            case Qt.ItemDataRole.StatusTipRole:
                return course_of(self._diagram, loop)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._told(loop)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        loop = self._loops[index.row()]
        name = str(value).strip()
        if role == Qt.ItemDataRole.EditRole and name != loop.name:
            self.renamed.emit(loop, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _told(self, loop: Loop) -> str:
        kind, course = kind_word(loop.kind), course_of(self._diagram, loop)
        if loop.delayed:
            return say(
                "{name}, {kind}, delayed: {course}", name=loop.name, kind=kind, course=course
            )
        return say("{name}, {kind}: {course}", name=loop.name, kind=kind, course=course)


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
        _paint_ground(painter, option, theme)
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
        _elided(painter, option.fontMetrics, below, course)
        painter.restore()


def _area(option: QStyleOptionViewItem) -> QRect:
    return option.rect.adjusted(_MARGIN + 2, _MARGIN - 1, -_MARGIN, 1 - _MARGIN)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    rect = QRectF(option.rect).adjusted(3.5, 1.5, -3.5, -1.5)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    under = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    share = 0.16 if chosen else 0.06 if under else 0.0
    painter.setBrush(QColor(blend(theme.background, theme.selection, share)))
    ring = QPen(QColor(theme.selection), 2 if focused else 1)
    painter.setPen(ring if chosen or focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, 6, 6)


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


def _elided(painter: QPainter, metrics: QFontMetrics, line: QRect, text: str) -> None:
    fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
