"""What a reader of a run should know: what was assumed, what is doubtful."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from systemsthink.language import say
from systemsthink.model import Problem
from systemsthink.ui.fields.widgets import label
from systemsthink.ui.icons import icon
from systemsthink.ui.style import current_theme

_SIDE = 16


class Notes(QScrollArea):
    """A list of findings, the grave ones first, each with a sign for how grave it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("What to know about this run"))
        self._problems: tuple[Problem, ...] = ()
        self.show_problems(())

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """List these findings."""
        ranks = {"error": 0, "warning": 1, "note": 2}
        self._problems = tuple(sorted(problems, key=lambda problem: ranks[problem.severity]))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(7)
        for problem in self._problems:
            column.addLayout(_row(problem))
        column.addStretch(1)
        self.setWidget(inside)
        self.setVisible(bool(self._problems))

    def sizeHint(self) -> QSize:
        return QSize(260, 90)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            # Not now: Qt is going through all widgets, and must not lose one on the way.
            QTimer.singleShot(0, self, lambda: self.show_problems(self._problems))


def _row(problem: Problem) -> QHBoxLayout:
    theme, grave = current_theme(), problem.severity != "note"
    sign = QLabel()
    drawn = icon("warning" if grave else "about", theme.problem if grave else theme.muted)
    sign.setPixmap(drawn.pixmap(QSize(_SIDE, _SIDE)))
    sign.setFixedSize(_SIDE, _SIDE)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(say(problem.phrase), role="" if grave else "muted"), 1)
    return row
