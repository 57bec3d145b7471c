"""The legend: what the colours that have a name stand for, below the diagram."""

from collections.abc import Collection, Iterable, Mapping

from systemsthink.geometry.boxes import Box, from_corners
from systemsthink.geometry.picture import Text
from systemsthink.geometry.shapes import LegendRow, LegendShape
from systemsthink.model import Diagram, RecordId, Topic

BELOW = 24.0
"""Pixels between the diagram and its legend."""
_LEAST_WIDTH = 320.0
_BESIDE, _BETWEEN = 18.0, 6.0


def legend_of(diagram: Diagram, texts: Mapping[RecordId, Text], bounds: Box) -> LegendShape | None:
    """The legend at the left below everything else; None where no colour has a name."""
    if not diagram.topics:
        return None
    return LegendShape(tuple(_rows(diagram.topics.values(), texts, _used(diagram), bounds)))


def themes_of(diagram: Diagram) -> frozenset[str]:
    """The colours that have a name."""
    return frozenset(topic.color for topic in diagram.topics.values())


def _used(diagram: Diagram) -> frozenset[str]:
    """The colours that anything on the diagram has."""
    groups = (diagram.variables, diagram.links, diagram.groups, diagram.notes)
    return frozenset(record.color for group in groups for record in group.values())


def _rows(
    topics: Iterable[Topic],
    texts: Mapping[RecordId, Text],
    used: Collection[str],
    bounds: Box,
) -> Iterable[LegendRow]:
    """The themes one after the other, on a new line where there is no more room."""
    right = bounds.left + max(bounds.width, _LEAST_WIDTH)
    x, y, deepest = bounds.left, bounds.bottom + BELOW, 0.0
    for topic in topics:
        text = texts[topic.id]
        if x > bounds.left and x + text.width > right:
            x, y, deepest = bounds.left, y + deepest + _BETWEEN, 0.0
        box = from_corners(x, y, x + text.width, y + text.height)
        yield LegendRow(topic.color, text.lines, topic.color in used, box, text.scale)
        x, deepest = box.right + _BESIDE, max(deepest, text.height)
