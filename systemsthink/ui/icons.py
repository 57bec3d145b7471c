"""The program's icons, drawn in the colours of the palette at whatever size is asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from systemsthink.assets import resource

_GROUPS = {
    QIcon.Mode.Disabled: (QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    QIcon.Mode.Selected: (QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
}
_NORMAL = (QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)


def icon(name: str, color: str = "") -> QIcon:
    """The icon with this meaning, in one colour or else in that of the text around it."""
    return QIcon(_Engine(name, color))


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint an icon into a rectangle."""
    _renderer(name, color.name()).render(painter, rect)


class _Engine(QIconEngine):
    """Looks up the colour each time, so that a switch to dark needs nothing but a repaint."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = _GROUPS.get(mode, _NORMAL)
        plain = self._color and mode is not QIcon.Mode.Disabled
        color = QColor(self._color) if plain else QGuiApplication.palette().color(*group)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        draw_icon(painter, self._name, square, color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color)


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", color).encode()))
