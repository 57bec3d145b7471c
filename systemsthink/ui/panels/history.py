"""The panel that lists what was done, goes back and forth in it, and replays it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from systemsthink.language import counted, say
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.fields.numbers import written
from systemsthink.ui.fields.widgets import choice, choose, label
from systemsthink.ui.icons import icon
from systemsthink.ui.panels.history_rows import HistoryPainter, HistoryRows
from systemsthink.ui.replay import Replay

SPEEDS = (0.5, 1.0, 2.0, 4.0)


class HistoryPanel(QWidget):
    """Lists the steps; choosing one goes there as undo and redo do, and Replay shows them all."""

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("History"))
        self._session = canvas.workspace.session
        self._following = False
        self.replay = Replay(canvas, self)
        self.heading = label()
        self.rows = HistoryRows(self._session, self)
        self.list = _list(self.rows)
        self.replay_button = QPushButton(icon("play"), say("Replay"))
        self.replay_button.setToolTip(say("Show how the map came about, from the beginning"))
        self.stop_button = _stop_button()
        speeds = [(_speed_word(speed), speed) for speed in SPEEDS]
        self.speed = choice(say("Speed of the replay"), speeds)
        choose(self.speed, self.replay.speed)
        self._arrange()
        canvas.workspace.stepped.connect(self.refresh)
        self.replay.changed.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._go)
        self.replay_button.clicked.connect(self._play)
        self.stop_button.clicked.connect(self.replay.stop)
        self.speed.activated.connect(self._set_speed)
        self.refresh()

    def refresh(self) -> None:
        """Show the steps as they are now, and the one that is seen."""
        replay, at = self.replay, self.replay.step
        self._following = True  # rows that come and go choose no step
        self.rows.refresh(at)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.rows.index(at), flag)
        self._following = False
        self._show_step()
        self.list.viewport().update()
        last = len(self._session.steps) - 1
        self.heading.setText(counted(last, "1 step", "{n} steps") if last else say("No steps yet"))
        self.replay_button.setText(say("Pause") if replay.playing else self._word())
        self.replay_button.setIcon(icon("pause" if replay.playing else "play"))
        self.replay_button.setEnabled(bool(last or self._session.kept.records))
        self.stop_button.setVisible(replay.running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_step()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_step)  # the list has its height then

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.replay.running:
            self.replay.stop()
        else:
            super().keyPressEvent(event)

    def _show_step(self) -> None:
        self.list.scrollTo(self.rows.index(self.replay.step))

    def _word(self) -> str:
        return say("Go on") if self.replay.running else say("Replay")

    def _play(self) -> None:
        replay = self.replay
        if replay.playing:
            replay.pause()
        elif replay.running:
            replay.go_on()
        else:
            replay.start()

    def _go(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.replay.stop()
            self._session.go(current.row())

    def _set_speed(self) -> None:
        self.replay.speed = self.speed.currentData()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.replay_button, 1)
        buttons.addWidget(self.stop_button)
        buttons.addWidget(self.speed)
        head = QVBoxLayout()
        head.setContentsMargins(12, 6, 12, 8)
        head.setSpacing(6)
        head.addWidget(self.heading)
        head.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.setMinimumHeight(110)


def _list(rows: HistoryRows) -> QListView:
    made = QListView()
    made.setModel(rows)
    made.setItemDelegate(HistoryPainter(made))
    made.setAccessibleName(say("Steps"))
    made.setUniformItemSizes(True)
    made.setMouseTracking(True)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWhatsThis(say("A click or the arrow keys go to a step; what came later can be redone."))
    return made


def _stop_button() -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("stop"))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(say("Stop the replay (Esc)"))
    button.setAccessibleName(say("Stop the replay"))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setProperty("role", "boxed")
    return button


def _speed_word(speed: float) -> str:
    return "½×" if speed == 0.5 else f"{written(speed)}×"
