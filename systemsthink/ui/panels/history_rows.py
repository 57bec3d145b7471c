"""The steps of a session as rows of a list: what each row holds and how it looks."""

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTime,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from systemsthink.editing.session import Session, Step
from systemsthink.language import say
from systemsthink.ui.style import blend, current_theme

STANDING = Qt.ItemDataRole.UserRole
"""Whether a step is past (-1), the present one (0) or undone (1)."""
TIME = Qt.ItemDataRole.StatusTipRole
Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_MARGIN, _TRACK, _DOT = 8, 20, 4.0


class HistoryRows(QAbstractListModel):
    """The steps of a session, the newest at the bottom."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: list[Step] = list(session.steps)
        self._shown = session.at

    def refresh(self, shown: int) -> None:
        """Hold the steps as they are now; `shown` is the one that led to what is seen."""
        steps = list(self._session.steps)
        same = _alike(self._steps, steps)
        if same < len(self._steps):
            self.beginRemoveRows(_NOWHERE, same, len(self._steps) - 1)
            del self._steps[same:]
            self.endRemoveRows()
        if same < len(steps):
            self.beginInsertRows(_NOWHERE, same, len(steps) - 1)
            self._steps = steps
            self.endInsertRows()
        self._shown = shown
        self.dataChanged.emit(self.index(0), self.index(len(steps) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say(step.label)
            case Qt.ItemDataRole.UserRole:
                return (index.row() > self._shown) - (index.row() < self._shown)
            case Qt.ItemDataRole.StatusTipRole:
                return time_of_day(step)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._told(step, index.row())
        return None

    def _told(self, step: Step, row: int) -> str:
        words = {"step": step.label, "time": time_of_day(step)}
        if row == self._shown:
            return say("{step}, {time}: this is what is seen now", **words)
        if row > self._shown:
            return say("{step}, {time}: undone", **words)
        return say("{step}, {time}", **words)


class HistoryPainter(QStyledItemDelegate):
    """A line through time: a full dot for what was done, a ring and slanted words for what is not.

    The present step has a larger dot and bold words.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, option.fontMetrics.height() + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        standing = index.data(STANDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, standing)
        _paint_track(painter, option.rect, index, standing)
        theme = current_theme()
        area = option.rect.adjusted(_MARGIN + 2 * _TRACK // 2 + 8, 0, -_MARGIN - 4, 0)
        time = str(index.data(TIME))
        painter.setPen(QColor(theme.muted))
        painter.setFont(option.font)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time)
        room = option.fontMetrics.horizontalAdvance(time) + _MARGIN
        painter.setPen(QColor(theme.muted if standing > 0 else theme.text))
        font = QFont(option.font)
        font.setItalic(standing > 0)
        font.setWeight(QFont.Weight.DemiBold if standing == 0 else QFont.Weight.Normal)
        painter.setFont(font)
        name = area.adjusted(0, 0, -room, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def time_of_day(step: Step) -> str:
    """When a step was taken, as a clock on the wall says it."""
    time = QTime(step.time.hour, step.time.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def _alike(old: list[Step], new: list[Step]) -> int:
    """How many steps both begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    shorter = min(len(old), len(new))
    return next((at for at, (a, b) in pairs if a is not b), shorter)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, standing: int) -> None:
    theme = current_theme()
    under = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    share = 0.16 if standing == 0 else 0.06 if under else 0.0
    painter.setBrush(QColor(blend(theme.background, theme.selection, share)))
    painter.setPen(QPen(QColor(theme.selection), 2) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(3.5, 1.5, -3.5, -1.5), 6, 6)


def _paint_track(painter: QPainter, rect: QRect, index: Index, standing: int) -> None:
    theme = current_theme()
    middle = QPointF(rect.left() + _MARGIN + _TRACK / 2, QRectF(rect).center().y())
    size = _DOT + 1.5 if standing == 0 else _DOT
    painter.setPen(QPen(QColor(theme.muted), 1.2))
    rows = index.model().rowCount()
    if index.row() > 0:
        painter.drawLine(QPointF(middle.x(), rect.top()), middle - QPointF(0, size + 1))
    if index.row() < rows - 1:
        painter.drawLine(middle + QPointF(0, size + 1), QPointF(middle.x(), rect.bottom() + 1))
    color = QColor(theme.selection if standing == 0 else theme.muted)
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush if standing > 0 else color)
    painter.drawEllipse(middle, size, size)
