"""A short message, all of which can be read whatever its length."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from systemsthink.ui.fields.widgets import label

NARROWEST, WIDEST = 380, 540
_ICON = 32
_BREAK = "\u200b"
_LONG_WORD = re.compile(r"[^\s\u200b]{24}|[^\s\u200b]+[/\\]")

Role = QDialogButtonBox.ButtonRole


class Message(QDialog):
    """A heading, what there is to say about it, and buttons."""

    def __init__(
        self, parent: QWidget | None, heading: str, *texts: str, sign: QIcon | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("systemsthink")
        self.heading = label(breakable(heading), role="heading")
        self.texts = [label(breakable(text)) for text in texts]
        self.buttons = QDialogButtonBox()
        self._arrange(sign)
        self._fit([self.heading, *self.texts])

    def add_button(self, words: str, role: Role) -> QPushButton:
        """Offer an answer."""
        return self.buttons.addButton(words, role)

    def _arrange(self, sign: QIcon | None) -> None:
        told = QVBoxLayout()
        told.setSpacing(10)
        for each in (self.heading, *self.texts):
            told.addWidget(each)
        told.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(16)
        if sign:
            picture = QLabel()
            picture.setPixmap(sign.pixmap(QSize(_ICON, _ICON)))
            top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(18)
        column.addLayout(top, 1)
        column.addWidget(self.buttons)

    def _fit(self, labels: list[QLabel]) -> None:
        """Measure each text in its own font: a wrapped label asks for less than it needs."""
        for each in labels:
            each.ensurePolished()
        natural = max(each.fontMetrics().horizontalAdvance(each.text()) for each in labels)
        width = min(max(natural + 4, NARROWEST), WIDEST)
        for each in labels:
            each.setMinimumWidth(width)
            each.setMinimumHeight(each.heightForWidth(width))


def breakable(text: str) -> str:
    """The text with places in its long words, such as paths, where a line may end.

    >>> breakable("a short text"), breakable("/home/map.cld").split("\u200b")
    ('a short text', ['/home/', 'map.cld'])
    """
    return _LONG_WORD.sub(lambda found: found.group() + _BREAK, text)
