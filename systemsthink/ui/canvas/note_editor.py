"""Writing a note in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from systemsthink.drawing.fonts import font
from systemsthink.drawing.sheets import paper_of
from systemsthink.editing.annotations import add_note, write_note
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.wrapping import NOTE_LEFT, NOTE_PX, NOTE_RIGHT, NOTE_WIDTH, fill
from systemsthink.language import say
from systemsthink.model import Note
from systemsthink.phrases import phrase
from systemsthink.tools.requests import CreateNote, EditNote
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

LEAST_PIXELS = 13
LEAST_WIDTH = 120
MARGINS = 36.0
"""Pixels around the text, with border and padding, and a little to spare."""
ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def write(canvas: Canvas, request: EditNote | CreateNote, closed: Callable[[], None]) -> NoteEditor:
    """Ask for the text of a note, new or old; `closed` is called when that is over."""
    workspace = canvas.workspace
    if isinstance(request, CreateNote):
        note = Note(new_id("m"), "", request.x, request.y)
    else:
        note = workspace.kept.notes[request.note]

    def accept(text: str) -> None:
        kept = workspace.kept
        if note.id in kept.notes:
            label = phrase("Edit note") if text.strip() else phrase("Delete note")
            workspace.commit(write_note(kept, note.id, text), label)
        elif text.strip():  # new, or gone meanwhile: what was written is not lost
            added = add_note(kept, text, note.x, note.y, id=note.id)
            workspace.commit(added, phrase("Add note"))
            workspace.select([note.id])

    editor = NoteEditor(canvas, note, accept, closed)
    editor.show()
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return editor


class NoteEditor(QPlainTextEdit):
    """A sheet on the canvas for the text of one note.

    `accept` is called with what was written when Ctrl+Enter or Tab is pressed or the focus goes;
    Enter begins a line, and Escape leaves no trace.
    """

    def __init__(
        self,
        canvas: Canvas,
        note: Note,
        accept: Callable[[str], None],
        closed: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._note = canvas, note
        self._accept, self._closed = accept, closed
        self._done = False
        self.setAccessibleName(say("Text of the note"))
        self.setPlaceholderText(say("Write a note"))
        self.setToolTip(say("Ctrl+Enter takes the note, Escape leaves it."))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font(max(LEAST_PIXELS, NOTE_PX * self._zoom), 400))
        theme, paper = canvas.theme, paper_of(canvas.theme, note.color)
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {paper.fill}; color: {theme.text};"
            f" border: 2px solid {theme.selection}; border-radius: 2px; padding: 4px 6px; }}"
        )
        self.setPlainText(note.text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(self._fit)
        self._fit()

    def finish(self) -> None:
        """Take what was written."""
        if not self._done:
            self._done = True
            if self.toPlainText().strip() != self._note.text.strip():
                self._accept(self.toPlainText())
            self._close()

    def cancel(self) -> None:
        """Leave without a trace."""
        if not self._done:
            self._done = True
            self._close()

    def event(self, event: QEvent) -> bool:
        """Keep Escape and Enter from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*ENTERING, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes the note, Escape leaves it, Enter begins a line."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in ENTERING and control:
            self.finish()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Clicking elsewhere takes the note too."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.finish()

    @property
    def _zoom(self) -> float:
        return self._note.scale * self._canvas.camera.zoom

    def _fit(self) -> None:
        """Be as large as the text needs, around the middle of the note."""
        sheet = NOTE_LEFT + NOTE_WIDTH + NOTE_RIGHT
        widest = sheet * max(self._zoom, LEAST_PIXELS / NOTE_PX) + MARGINS
        width = max(LEAST_WIDTH, min(widest, self._canvas.width() - 16))
        metrics = QFontMetricsF(self.font())
        text = self.toPlainText() + "."  # what is typed next may need a line of its own
        lines = len(fill(text, metrics.horizontalAdvance, width - MARGINS))
        height = min(lines * metrics.lineSpacing() + MARGINS, self._canvas.height() - 16)
        self.resize(round(width), round(height))
        self.move(*self._place(width, height))

    def _place(self, width: float, height: float) -> tuple[int, int]:
        """Over the note, but on the canvas."""
        shape = self._canvas.picture.notes.get(self._note.id)
        box = shape.box if shape else Box(self._note.x, self._note.y, 0.0, 0.0)
        at = self._canvas.screen_point(box.x, box.y)
        left = min(at.x() - width / 2, self._canvas.width() - width - 8)
        top = min(at.y() - height / 2, self._canvas.height() - height - 8)
        return round(max(8, left)), round(max(8, top))

    def _close(self) -> None:
        if self._canvas.window().focusWidget() is self:
            self._canvas.setFocus()
        self.hide()
        self.deleteLater()
        self._closed()
