"""How large what is written on the diagram is."""

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from systemsthink.drawing.fonts import font
from systemsthink.geometry.picture import Text
from systemsthink.geometry.wrapping import (
    DOTS_HEIGHT,
    DOTS_WIDTH,
    FONT_SIZE,
    LABEL_WIDTH,
    LINE_HEIGHT,
    NOTE_ABOVE,
    NOTE_LEFT,
    NOTE_LINE,
    NOTE_PX,
    NOTE_RIGHT,
    NOTE_WIDTH,
    PADDING_X,
    PADDING_Y,
    fill,
    wrap,
)
from systemsthink.model import Diagram, Kind, RecordId

TITLE_PX, TITLE_LINE = 13.0, 17.0
"""The letters and lines of a group's name and of the legend."""
GLYPH_ROOM = 18.0
"""What a theme's glyph needs in front of a name."""

_PADDING: dict[Kind | None, tuple[float, float]] = {
    "accumulates": (PADDING_X, PADDING_Y),
    "input": (13.0, 6.0),
    "gap": (11.0, 6.0),
}
_PLAIN = (6.0, 3.0)
_TITLE_WIDTH = 220.0


def texts_of(diagram: Diagram, least: float = 0.0) -> dict[RecordId, Text]:
    """Everything that is written on a diagram, measured: names, notes and themes.

    Nothing is written smaller than a name is at the least scale.
    """
    texts = {
        v.id: measure(v.name, max(v.scale, least), v.kind, v.dots)
        for v in diagram.variables.values()
    }
    themes = {topic.color for topic in diagram.topics.values()}
    least_note, title = least * FONT_SIZE / NOTE_PX, max(1.0, least * FONT_SIZE / TITLE_PX)
    for note in diagram.notes.values():
        texts[note.id] = measure_note(note.text, max(note.scale, least_note))
    for group in diagram.groups.values():
        texts[group.id] = measure_title(group.name, 600, group.color in themes, title)
    for topic in diagram.topics.values():
        texts[topic.id] = measure_title(topic.name, 400, True, title)
    return texts


@lru_cache(maxsize=16_384)
def measure(name: str, scale: float = 1.0, kind: Kind | None = None, dots: int = 0) -> Text:
    """A name broken into lines, and the size of its label with the room around the text."""
    metrics = _metrics(scale)
    lines = wrap(name, metrics.horizontalAdvance, LABEL_WIDTH * scale)
    beside, above = _PADDING.get(kind, _PLAIN)
    width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    height = len(lines) * LINE_HEIGHT * scale
    if dots:
        width, height = max(width, DOTS_WIDTH * scale), height + DOTS_HEIGHT * scale
    return Text(tuple(lines), width + 2 * beside, height + 2 * above, scale)


@lru_cache(maxsize=1024)
def measure_note(text: str, scale: float = 1.0) -> Text:
    """A note's lines, and the size of its sheet."""
    metrics = QFontMetricsF(font(NOTE_PX * scale, 400))
    lines = fill(text, metrics.horizontalAdvance, NOTE_WIDTH * scale)
    width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    return Text(
        lines,
        width + (NOTE_LEFT + NOTE_RIGHT) * scale,
        (len(lines) * NOTE_LINE + 2 * NOTE_ABOVE) * scale,
        scale,
    )


@lru_cache(maxsize=1024)
def measure_title(name: str, weight: int, themed: bool, scale: float = 1.0) -> Text:
    """The name of a group or theme, with room for the theme's glyph in front of it."""
    if not name and not themed:
        return Text((), 0.0, 0.0)
    metrics = QFontMetricsF(font(TITLE_PX * scale, weight))
    lines = wrap(name, metrics.horizontalAdvance, _TITLE_WIDTH * scale) if name else ()
    width = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    front = GLYPH_ROOM * scale if themed else 0.0
    return Text(lines, width + front, max(1, len(lines)) * TITLE_LINE * scale, scale)


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
