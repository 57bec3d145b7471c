"""Typing a name in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from systemsthink.drawing.fonts import font
from systemsthink.drawing.theme import Theme
from systemsthink.errors import EditError
from systemsthink.language import explain, say
from systemsthink.model import VariableId
from systemsthink.ui.canvas.suggestions import Suggestion, Suggestions

LEAST_PIXELS = 14
ROOM = 36
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Then = Literal["stay", "on", "again"]
"""What comes after a name: nothing, a link from what it names, another link like this one."""


@dataclass(frozen=True)
class Entry:
    """What was typed, the variable that was chosen for it from the list, and what comes next.

    `as_typed` says that every letter is meant to be the name of something new.
    """

    text: str
    variable: VariableId | None = None
    then: Then = "stay"
    as_typed: bool = False


@dataclass(frozen=True)
class Question:
    """What a line asks for: what stands in it, who takes the answer, and what may be meant.

    `suggest` gives, for what is typed, the rows to offer and which of them is chosen at first.
    """

    accept: Callable[[Entry], None]
    text: str = ""
    hint: str = ""
    suggest: Callable[[str], tuple[Sequence[Suggestion], int]] = lambda text: ((), -1)
    select: bool = True


class NameEditor(QLineEdit):
    """A line on the canvas for one name.

    What was typed is taken when Enter or Tab is pressed or the focus goes; an EditError is shown
    below the line, which then stays. Escape, or an empty line, leaves no trace. `chose` is called
    whenever another suggestion is chosen.
    """

    def __init__(self, canvas: QWidget, at: QPointF, zoom: float, theme: Theme) -> None:
        super().__init__(canvas)
        self.setObjectName("nameEditor")
        self._canvas = canvas
        self._at = at
        self._question = Question(lambda entry: None)
        self._closed: Callable[[], None] = lambda: None
        self._done = False
        self._wrong = QLabel(canvas)
        self._wrong.setObjectName("inPlaceError")
        self._wrong.hide()
        self._list = Suggestions(canvas, say("Variables that may be meant"))
        self._list.setObjectName("suggestions")
        self._list.itemPressed.connect(lambda *_: self.finish())
        self.chose: Callable[[], None] = lambda: None
        self.setFont(font(max(LEAST_PIXELS, round(14 * zoom))))
        self.setAccessibleName(say("Name of the variable"))
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.background}; color: {theme.text};"
            f" border: 2px solid {theme.selection}; border-radius: 6px; padding: 3px 6px; }}"
        )
        self._wrong.setStyleSheet(
            f"background: {theme.background}; color: {theme.problem}; padding: 4px 6px;"
            f" border: 1px solid {theme.problem}; border-radius: 4px;"
        )

    def ask(self, question: Question, closed: Callable[[], None]) -> None:
        """Start typing."""
        self._question, self._closed = question, closed
        self.setPlaceholderText(question.hint)
        self.setText(question.text)
        if question.select:
            self.selectAll()
        self.textChanged.connect(self._typed)
        self._typed(question.text)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> VariableId | None:
        """The variable that would be taken now, if it is one that exists."""
        suggestion = self._list.chosen
        return suggestion.record if suggestion else None

    def finish(self, then: Then = "stay", *, as_typed: bool = False) -> None:
        """Take what was typed, as Enter does."""
        if self._done:
            return
        self._done = True
        try:
            if self.text().strip():
                chosen = None if as_typed else self.chosen
                self._question.accept(Entry(self.text(), chosen, then, as_typed))
        except EditError as error:
            self._done = False
            self._complain(explain(error))
            return
        self._close()

    def cancel(self) -> None:
        """Leave without a trace."""
        self._done = True
        self._close()

    def event(self, event: QEvent) -> bool:
        """Keep Escape, Enter and Tab from the window's shortcuts."""
        ours = (*TAKING, Qt.Key.Key_Escape)
        if isinstance(event, QKeyEvent) and event.key() in ours:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:  # before Qt takes Tab for the next field
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab take the name, Escape leaves it; up and down choose what is meant."""
        if event.key() in TAKING:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.finish(_then(event), as_typed=control)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in STEPS:
            self._list.step(STEPS[Qt.Key(event.key())])
            self.chose()
        else:
            self._wrong.hide()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Clicking elsewhere takes the name too, unless it can't be taken."""
        super().focusOutEvent(event)
        leaving = event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if leaving and not self._done:
            self.finish()
            if not self._done:
                self.cancel()

    def _typed(self, text: str) -> None:
        self._fit()
        self._list.offer(*self._question.suggest(text))
        if self._list.isVisible():
            self._list.place(self.geometry())
        self.chose()

    def _complain(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.adjustSize()
        self._wrong.move(self.x(), self.y() + self.height() + 4)
        self._wrong.show()
        self._wrong.raise_()

    def _fit(self) -> None:
        shown = self.text() or self.placeholderText()
        # Qt hides the hint of a centred line that has the keyboard.
        middle = Qt.AlignmentFlag.AlignHCenter
        self.setAlignment(middle if self.text() else Qt.AlignmentFlag.AlignLeading)
        wanted = self.fontMetrics().horizontalAdvance(shown) + ROOM
        width = max(7 * self.fontMetrics().height(), min(wanted, self._canvas.width() - 16))
        height = self.sizeHint().height()
        self.resize(width, height)
        x, y = round(self._at.x() - width / 2), round(self._at.y() - height / 2)
        right, low = self._canvas.width() - width - 8, self._canvas.height() - height - 8
        self.move(max(8, min(x, right)), max(8, min(y, low)))

    def _close(self) -> None:
        if self._canvas.window().focusWidget() is self:
            self._canvas.setFocus()
        for each in (self, self._wrong, self._list):
            each.hide()
            each.deleteLater()
        self._closed()


def _then(event: QKeyEvent) -> Then:
    if event.key() == Qt.Key.Key_Tab:
        return "on"
    return "again" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "stay"
