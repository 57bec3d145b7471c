"""A row of colours to choose from."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from systemsthink.drawing.theme import PALETTE, Tint
from systemsthink.language import say
from systemsthink.ui.style import current_theme, edge

_SIDE = 18
_COLUMNS = 5


class Swatches(QWidget):
    """The colours that a thing can have, none of them first; `chosen` tells the one clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for number, name in enumerate(("", *PALETTE)):
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[name] = button
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        self.show_names({})
        self._recolour()

    def show_color(self, name: str | None) -> None:
        """Mark a colour; None when there are several, or one that is not of these."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == name)
        self._group.setExclusive(True)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Say of each colour what it stands for in this diagram."""
        for color, button in self._buttons.items():
            words = color_words(color, names.get(color, ""))
            button.setToolTip(words)
            button.setAccessibleName(words)

    def button(self, name: str) -> QToolButton:
        """The button of one colour."""
        return self._buttons[name]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(disc_of(name, self.devicePixelRatioF()))


def disc_of(color: str, ratio: float) -> QIcon:
    """A colour of the palette as a round icon, in the theme of the moment."""
    theme = current_theme()
    plain = Tint(theme.background, edge(theme))
    return _disc(theme.tints.get(color, plain), ratio, not color)


def color_words(color: str, topic: str = "") -> str:
    """A colour in words, with the theme for which it stands."""
    word = _words().get(color, color)
    return f"{topic} ({word})" if topic else word


def _disc(tint: Tint, ratio: float, crossed: bool) -> QIcon:
    pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tint.border), 1.8))
    painter.setBrush(QColor(tint.fill))
    painter.drawEllipse(QRectF(1.5, 1.5, _SIDE - 3, _SIDE - 3))
    if crossed:
        painter.drawLine(5, _SIDE - 5, _SIDE - 5, 5)
    painter.end()
    return QIcon(pixmap)


def _words() -> dict[str, str]:
    return {
        "": say("No colour"),
        "blue": say("Blue"),
        "teal": say("Teal"),
        "green": say("Green"),
        "yellow": say("Yellow"),
        "orange": say("Orange"),
        "red": say("Red"),
        "purple": say("Purple"),
        "grey": say("Grey"),
    }
