"""A line on the canvas that takes the plain-text notation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from systemsthink.editing.finding import matches
from systemsthink.exchange.notation.entry import Wrong, names_in, read_entry, typed_at
from systemsthink.exchange.notation.text import quoted
from systemsthink.language import explain, say
from systemsthink.model import between, key_of, tidy
from systemsthink.phrases import phrase
from systemsthink.ui.canvas.drafting import Drafting
from systemsthink.ui.canvas.entry_line import EntryLine
from systemsthink.ui.canvas.pasting import many_lines, paste_text, uncover
from systemsthink.ui.canvas.suggestions import Suggestion, Suggestions
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

MARGIN = 12
MOST_WIDTH = 720
SOON_MS = 120
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class QuickEntry(QFrame):
    """Shows on the canvas what is typed, and adds it, a line at a time; Escape takes it back."""

    def __init__(self, workspace: Workspace, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("quickEntry")
        self._workspace = workspace
        self._canvas = canvas
        self._drafting = Drafting(canvas)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._preview)
        self.line = EntryLine()
        self.names = Suggestions(self, say("Variables that are there"))
        self._answer = QLabel()
        self._keys = QLabel(say("Tab takes the first name, ↓ goes to the others."))
        self._lay_out()
        self.line.textChanged.connect(self._changed)
        self.line.cursorPositionChanged.connect(self._complete)
        self.line.entered.connect(self._soon.start)
        self.line.left.connect(self._leave)
        self.line.installEventFilter(self)
        self.names.itemClicked.connect(lambda item: self._accept(item.text()))
        self._tell("")
        self.hide()

    def ask(self) -> None:
        """Be ready to type."""
        self.show()
        self.raise_()
        self.place()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self) -> None:
        """Stand at the top of the canvas."""
        width = min(MOST_WIDTH, self._canvas.width() - 2 * MARGIN)
        self.setFixedWidth(width)
        column = self._column
        by_width = column.hasHeightForWidth()
        hint = column.totalSizeHint().height()
        self.setFixedHeight(column.totalHeightForWidth(width) if by_width else hint)
        self.move((self._canvas.width() - width) // 2, MARGIN)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keys that mean something else here than in other fields."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:  # wherever the window would use it
            if event.type() == QEvent.Type.KeyPress:
                self._close()
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _lay_out(self) -> None:
        self.line.setAccessibleName(say("Quick entry"))
        self.names.setObjectName("nameList")
        self.line.setPlaceholderText("Workload -> Errors + -> Rework + delayed")
        self._answer.setProperty("role", "problem")
        self._answer.setWordWrap(True)
        self._keys.setProperty("role", "muted")
        for label in (self._answer, self._keys):
            label.setContentsMargins(8, 0, 8, 0)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for part in (self.line, self._answer, self.names, self._keys):
            column.addWidget(part)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the names, for many lines, or for the map."""
        key = Qt.Key(event.key())
        at_end = self.line.cursorPosition() == len(self.line.text())
        offered, chosen = self.names.words, self.names.chosen
        if key in ENTER:
            if chosen:
                self._accept(chosen.words)
            else:
                self._take()
        elif offered and (key == Qt.Key.Key_Tab or (key == Qt.Key.Key_Right and at_end)):
            self._accept(chosen.words if chosen else offered[0])
        elif offered and key in STEPS:
            self.names.step(STEPS[key])
        elif key == Qt.Key.Key_Tab:
            return bool(self.line.text())  # nothing to take is no reason to leave
        elif event.matches(QKeySequence.StandardKey.Paste):
            return self._paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.line.isUndoAvailable():
            self._workspace.session.undo()
        else:
            return False
        return True

    def _changed(self, text: str) -> None:
        """Follow what is typed, and take many lines, by whatever way they came."""
        if many_lines(text):
            self.line.setText("")
            self._paste(text)
            return
        self._mark(None)
        self._complete()
        self._soon.start()

    def _paste(self, text: str) -> bool:
        if not many_lines(text):
            return False
        self._workspace.preview(None)
        paste_text(self._canvas, text)
        return True

    def _preview(self) -> None:
        """Show what the line says so far, and mark what it doesn't."""
        if not (self.isVisible() and self.line.hasFocus()):
            return
        entry = read_entry(self.line.text())
        self._mark(entry.wrong)
        drawn = self._drafting.drawn(entry.said)
        self._workspace.preview(drawn)
        if drawn:
            uncover(self._canvas, drawn.variables.keys() - self._workspace.kept.variables, self)

    def _take(self) -> None:
        """Keep what the line says, and be ready for the next."""
        self._soon.stop()
        entry = read_entry(self.line.text(), finished=True)
        if entry.wrong:
            self._mark(entry.wrong)
            self._workspace.preview(self._drafting.drawn(entry.said))
            return
        kept, drawn = self._workspace.kept, self._drafting.drawn(entry.said)
        names = {key_of(name) for name in names_in(entry.said)}
        if drawn is None and not names:
            return
        if drawn is None:
            self._workspace.notice.emit(say("That is on the map already."))
        else:
            self._workspace.commit(drawn, phrase("Quick entry"))
            self._canvas.settle()
        shown = self._workspace.kept
        new = {record.id for record in between(kept, shown).put}
        spoken = {v.id for v in shown.variables.values() if key_of(v.name) in names}
        self._workspace.select((new & (shown.variables.keys() | shown.links.keys())) or spoken)
        self._canvas.look_at(spoken)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._drafting.begin()
        self.line.setText("")
        self._soon.stop()
        self._mark(None)

    def _complete(self) -> None:
        """Offer the variables that the name at the cursor can mean."""
        typed = typed_at(self.line.text(), self.line.cursorPosition())
        names: list[str] = []
        if typed and not self.line.hasSelectedText():
            known = self._workspace.kept.variables
            found = matches(((v.id, v.name) for v in known.values()), typed.text)
            names = [known[id].name for id in found]
            if key_of(typed.text) in map(key_of, names[:1]):  # it is typed to its end
                names = names[1:] if typed.text == tidy(typed.text) else []
        self.names.offer([Suggestion(name) for name in names])
        self.names.fit()
        self._keys.setVisible(bool(names))
        self.place()

    def _accept(self, name: str) -> None:
        """Put a name in the place of what was typed of it."""
        typed = typed_at(self.line.text(), self.line.cursorPosition())
        if typed:
            self.line.setSelection(typed.start, typed.end - typed.start)
            self.line.insert(f"{quoted(name)} ")
        self.names.offer([])

    def _leave(self) -> None:
        self._soon.stop()
        self._workspace.preview(None)

    def _close(self) -> None:
        self._leave()
        self._begin_anew()
        self.hide()
        self._canvas.setFocus()

    def _mark(self, wrong: Wrong | None) -> None:
        part = (wrong.start, wrong.end) if wrong else None
        self.line.mark(part, self._canvas.theme.problem)
        self._tell(explain(wrong.error) if wrong else "")

    def _tell(self, words: str) -> None:
        self._answer.setText(words)
        self._answer.setVisible(bool(words))
        self._keys.setVisible(bool(self.names.words))
        self.place()
