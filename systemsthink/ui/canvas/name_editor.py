"""Typing a name in place."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QWidget

from systemsthink.drawing.fonts import font
from systemsthink.drawing.theme import Theme
from systemsthink.errors import EditError
from systemsthink.language import explain, say

LEAST_PIXELS = 14
ROOM = 36
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class NameEditor(QLineEdit):
    """A line on the canvas for the name of one variable.

    `accept` is called with what was typed when Enter is pressed or the focus goes; an EditError
    from it is shown below the line, which then stays. Escape, or an empty line, leaves no trace.
    """

    def __init__(self, canvas: QWidget, at: QPointF, zoom: float, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._at = at
        self._accept: Callable[[str], None] = lambda name: None
        self._closed: Callable[[], None] = lambda: None
        self._done = False
        self._wrong = QLabel(canvas)
        self._wrong.setObjectName("inPlaceError")
        self._wrong.hide()
        self.setFont(font(max(LEAST_PIXELS, round(14 * zoom))))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(say("Name of the variable"))
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.background}; color: {theme.text};"
            f" border: 2px solid {theme.selection}; border-radius: 6px; padding: 3px 6px; }}"
        )
        self._wrong.setStyleSheet(
            f"background: {theme.background}; color: {theme.problem}; padding: 4px 6px;"
            f" border: 1px solid {theme.problem}; border-radius: 4px;"
        )
        self.textChanged.connect(self._fit)

    def ask(
        self,
        name: str,
        accept: Callable[[str], None],
        closed: Callable[[], None],
        known: Iterable[str] = (),
    ) -> None:
        """Start typing; `known` names are offered for completion."""
        self._accept, self._closed = accept, closed
        completer = QCompleter(sorted(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setText(name)
        self.selectAll()
        self._fit()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take what was typed, as Enter does."""
        if self._done:
            return
        self._done = True
        try:
            if self.text().strip():
                self._accept(self.text())
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
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*TAKING, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name, Escape leaves it."""
        if event.key() in TAKING:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
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

    def _complain(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.adjustSize()
        self._wrong.move(self.x(), self.y() + self.height() + 4)
        self._wrong.show()
        self._wrong.raise_()

    def _fit(self) -> None:
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + ROOM
        width = max(7 * self.fontMetrics().height(), min(wanted, self._canvas.width() - 16))
        height = self.sizeHint().height()
        self.resize(width, height)
        self.move(round(self._at.x() - width / 2), round(self._at.y() - height / 2))

    def _close(self) -> None:
        self.hide()
        self._wrong.hide()
        self._wrong.deleteLater()
        self.deleteLater()
        self._closed()
