"""A word to the person at the keyboard, on the canvas for a moment."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

SHOWN_MS = 5000
MARGIN = 12


class Notice(QLabel):
    """Shows one sentence in the lower left corner, and goes away by itself."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = canvas
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str) -> None:
        """Say something, or nothing any more; it replaces what was said before."""
        if not words:
            self.hide()
            return
        self.setText(words)
        self.setAccessibleName(words)
        self.setWordWrap(self.fontMetrics().horizontalAdvance(words) > self._most_width())
        self.setMaximumWidth(self._most_width())
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._gone.start()

    def place(self) -> None:
        """Go to the corner."""
        self.move(MARGIN, self._canvas.height() - self.height() - MARGIN)

    def _most_width(self) -> int:
        return self._canvas.width() - 2 * MARGIN
