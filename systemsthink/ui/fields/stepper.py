"""A number between two buttons that make it smaller and larger."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.widgets import Noted
from systemsthink.ui.icons import icon

_SIDE = 16


class Stepper(QWidget):
    """A field for a whole number, with a button for one fewer and one for one more."""

    def __init__(self, name: str, fewer: str, more: str, most: float) -> None:
        super().__init__()
        self.field = NumberField(least=0, most=most, step=1, default=0)
        self.field.setAccessibleName(name)
        self.row = Noted(self.field)
        self.fewer, self.more = _button("fewer", fewer), _button("more", more)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for widget in (self.fewer, self.row, self.more):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.field.setMaximumWidth(90)
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.field)


def _button(picture: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(picture))
    button.setIconSize(QSize(_SIDE, _SIDE))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setProperty("role", "boxed")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
