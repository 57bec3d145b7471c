"""A line on the canvas that finds variables and notes by what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from systemsthink.editing.finding import matches
from systemsthink.geometry.boxes import Box
from systemsthink.language import say
from systemsthink.model import RecordId
from systemsthink.ui.canvas.quick_entry import MARGIN
from systemsthink.ui.canvas.suggestions import Suggestion, Suggestions
from systemsthink.ui.canvas.travelling import free_below

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

MOST, MOST_WIDTH = 8, 420
NOTE_SIZE = (160.0, 60.0)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Finder(QFrame):
    """Shows what the typed text can mean, and the first of it on the canvas.

    Enter selects, Escape goes back to where the canvas was.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("finder")
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._camera, self._fitted = canvas.camera, canvas.fits
        self.line = QLineEdit()
        self.line.setAccessibleName(say("Find"))
        self.line.setPlaceholderText(say("Name, initials or a part of it"))
        self.line.textEdited.connect(self._search)
        self.line.installEventFilter(self)
        self.list = Suggestions(self, say("What was found"), MOST)
        self.list.setObjectName("nameList")
        self.list.currentRowChanged.connect(self._show)
        self.list.itemClicked.connect(self._take)
        self._nothing = QLabel(say("Nothing is called that."))
        self._nothing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        canvas.installEventFilter(self)
        self.hide()

    def ask(self) -> None:
        """Be ready to type."""
        self._camera, self._fitted = self._canvas.camera, self._canvas.fits
        self.line.clear()
        self._search("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose, take or give up by key; close when something else gets the focus."""
        kind = event.type()
        if watched is self._canvas:
            if kind == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # wherever the window would use that key
            return True
        elif kind == QEvent.Type.FocusOut and self._canvas.isActiveWindow():
            self.hide()
        return False

    def _key(self, key: Qt.Key) -> bool:
        if key in STEPS:
            self.list.step(STEPS[key], least=0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._go_back()
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        diagram = self._workspace.kept
        names = [(v.id, v.name) for v in diagram.variables.values()]
        names += [(note.id, note.text) for note in diagram.notes.values()]
        found = matches(names, text)[:MOST]
        self.list.offer([Suggestion(self._words(id), id) for id in found])
        self._nothing.setVisible(bool(text.strip()) and not found)
        self._place()
        self.list.setCurrentRow(0)

    def _words(self, id: RecordId) -> str:
        diagram = self._workspace.kept
        if id in diagram.notes:
            return say("Note: {text}", text=" ".join(diagram.notes[id].text.split()))
        name = diagram.variables[id].name
        return say("{name} (parked)", name=name) if id in diagram.parking else name

    def _place(self) -> None:
        width = min(MOST_WIDTH, self._canvas.width() - 2 * MARGIN)
        self.list.fit()
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._canvas.width() - width) // 2, MARGIN)

    def _show(self, row: int) -> None:
        """Bring what is chosen into view, if it is on the canvas."""
        box = self._box(self._chosen())
        if box and row >= 0:
            self._canvas.travel.show(box, free_below(self._canvas, self.geometry().bottom()))

    def _take(self) -> None:
        id = self._chosen()
        if not id:
            return
        self.hide()
        self._canvas.setFocus()
        if id in self._workspace.kept.parking:
            name = self._workspace.kept.variables[id].name
            self._workspace.notice.emit(say("“{name}” waits in the parking list.", name=name))
            return
        if not self._box(id):
            self._workspace.focus_on(None)
        if not self._box(id):
            self._workspace.look_through("")
        self._workspace.select([id])
        if box := self._box(id):
            self._canvas.travel.show(box, free_below(self._canvas, 0.0))

    def _go_back(self) -> None:
        self.hide()
        self._canvas.travel.stop()
        self._canvas.fit() if self._fitted else self._canvas.look(self._camera)
        self._canvas.setFocus()

    def _chosen(self) -> RecordId:
        chosen = self.list.chosen
        return chosen.record or "" if chosen else ""

    def _box(self, id: RecordId) -> Box | None:
        """Where something is shown, if it is."""
        label = self._canvas.picture.labels.get(id)
        note = self._workspace.seen(self._workspace.kept).notes.get(id)
        if note:
            return Box(note.x, note.y, *NOTE_SIZE)
        return label.box if label else None


def ask_what(canvas: Canvas) -> None:
    """Open the line that finds things."""
    (canvas.findChild(Finder) or Finder(canvas)).ask()
