"""How large a name is when it is written on the diagram."""

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from systemsthink.drawing.fonts import font
from systemsthink.geometry.picture import Text
from systemsthink.geometry.wrapping import (
    FONT_SIZE,
    LABEL_WIDTH,
    LINE_HEIGHT,
    PADDING_X,
    PADDING_Y,
    wrap,
)
from systemsthink.model import Diagram, Kind, VariableId

_PADDING: dict[Kind | None, tuple[float, float]] = {
    "accumulates": (PADDING_X, PADDING_Y),
    "input": (13.0, 6.0),
    "gap": (11.0, 6.0),
}
_PLAIN = (6.0, 3.0)


def texts_of(diagram: Diagram, least: float = 0.0) -> dict[VariableId, Text]:
    """The measured names of a diagram's variables, none written smaller than the least scale."""
    return {
        id: measure(variable.name, max(variable.scale, least), variable.kind)
        for id, variable in diagram.variables.items()
    }


@lru_cache(maxsize=16_384)
def measure(name: str, scale: float = 1.0, kind: Kind | None = None) -> Text:
    """A name broken into lines, and the size of its label with the room around the text."""
    metrics = _metrics(scale)
    lines = wrap(name, metrics.horizontalAdvance, LABEL_WIDTH * scale)
    beside, above = _PADDING.get(kind, _PLAIN)
    width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    height = len(lines) * LINE_HEIGHT * scale
    return Text(tuple(lines), width + 2 * beside, height + 2 * above, scale)


@lru_cache(maxsize=16_384)
def direction_of(text: str) -> Qt.LayoutDirection:
    """The way a text is read: that of its first letter that has one."""
    strong = next((way for way in map(bidirectional, text) if way in ("L", "R", "AL")), "L")
    leftward = strong in ("R", "AL")
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight


def pixels(scale: float) -> float:
    """The size of a label's letters."""
    return FONT_SIZE * scale


@lru_cache(maxsize=64)
def _metrics(scale: float) -> QFontMetricsF:
    return QFontMetricsF(font(pixels(scale)))
