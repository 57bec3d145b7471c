"""A field for text of several lines."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

FEWEST_LINES, MOST_LINES = 2, 8
PADDING = 18
_INSET = 2


class TextArea(QPlainTextEdit):
    """Lines of plain text; `entered` tells new ones, on leaving the field or on Ctrl+Enter.

    Escape brings back what was there. Tab goes on to the next field. The field grows with what is
    in it, up to a point.
    """

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_INSET)  # as in a field of one line
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text, unless a person is writing another one."""
        self._shown = text
        if not (self.hasFocus() and self.is_written) and text != self.toPlainText():
            self._write(text)

    def start_anew(self) -> None:
        """Forget what was being written."""
        self._write(self._shown)

    @property
    def is_written(self) -> bool:
        """Whether there is something here that was not entered yet."""
        return self.document().isModified()

    def take(self) -> None:
        """Enter what is written."""
        if self.is_written:
            self.document().setModified(False)
            text = self.toPlainText().strip()
            if text != self._shown:
                self.entered.emit(text)

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.take()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _takes(event):
            self.take()
        elif event.key() == Qt.Key.Key_Escape and self.is_written:
            self._write(self._shown)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            leaving = event.key() == Qt.Key.Key_Escape and self.is_written
            if leaving or _takes(event):
                event.accept()
                return True
        return super().event(event)

    def _write(self, text: str) -> None:
        self.setPlainText(text)
        self.document().setModified(False)

    def _fit(self) -> None:
        lines = min(MOST_LINES, max(FEWEST_LINES, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + PADDING
        if height != self.height() or height != self.maximumHeight():
            self.setFixedHeight(height)


def _takes(event: QKeyEvent) -> bool:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(control) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why a field loses the keyboard although the person is still at it."""
