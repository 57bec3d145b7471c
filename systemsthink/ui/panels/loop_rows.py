"""The loops as rows of a list: what each row holds."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from systemsthink.analysis.loops import Loop
from systemsthink.drawing.theme import Theme
from systemsthink.language import say
from systemsthink.model import Diagram, LoopKind

LOOP = Qt.ItemDataRole.UserRole
KINDS: tuple[LoopKind, ...] = ("reinforcing", "balancing", "undetermined")
Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


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
