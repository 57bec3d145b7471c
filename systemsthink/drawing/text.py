"""How large a name is when it is written on the diagram."""

from functools import lru_cache

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


def texts_of(diagram: Diagram) -> dict[VariableId, Text]:
    """The measured names of a diagram's variables."""
    return {
        id: measure(variable.name, variable.scale, variable.kind)
        for id, variable in diagram.variables.items()
    }


@lru_cache(maxsize=16_384)
def measure(name: str, scale: float = 1.0, kind: Kind | None = None) -> Text:
    """A name broken into lines, and the size of its label with the room around the text."""
    metrics = _metrics(scale)
    lines = wrap(name, metrics.horizontalAdvance, LABEL_WIDTH * scale)
    beside, above = _PADDING.get(kind, _PLAIN)
    width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    return Text(tuple(lines), width + 2 * beside, len(lines) * LINE_HEIGHT * scale + 2 * above)


def pixels(scale: float) -> float:
    """The size of a label's letters."""
    return FONT_SIZE * scale


@lru_cache(maxsize=64)
def _metrics(scale: float) -> QFontMetricsF:
    return QFontMetricsF(font(pixels(scale)))
