"""Edits that put things in line, or at equal distances."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Literal

from systemsthink.editing.edits import move
from systemsthink.model import Diagram, Note, RecordId, Variable

Size = tuple[float, float]
Axis = Literal[0, 1]
"""Across the diagram (0), or down (1)."""

START, MIDDLE, END = -0.5, 0.0, 0.5
"""Which part of each thing comes into line, as the share of its size away from its centre."""


def align(
    diagram: Diagram,
    ids: Iterable[RecordId],
    axis: Axis,
    part: float,
    sizes: Mapping[RecordId, Size],
) -> Diagram:
    """Put variables and notes in line: their outermost edges, or their centres amid them all.

    `sizes` holds width and height of each; what has none counts as a point.
    """
    spans = _spans(diagram, ids, axis, sizes)
    if len(spans) < 2:
        return diagram
    low = min(centre - size / 2 for centre, size in spans.values())
    high = max(centre + size / 2 for centre, size in spans.values())
    line = (low + high) / 2 + part * (high - low)
    return _moved(diagram, axis, {id: line - part * size for id, (_, size) in spans.items()})


def distribute(
    diagram: Diagram, ids: Iterable[RecordId], axis: Axis, sizes: Mapping[RecordId, Size]
) -> Diagram:
    """Make the gaps between variables and notes equal; the first and the last stay."""
    spans = _spans(diagram, ids, axis, sizes)
    if len(spans) < 3:
        return diagram
    order = sorted(spans, key=lambda id: (spans[id][0], id))
    (first, first_size), (last, last_size) = spans[order[0]], spans[order[-1]]
    start = first - first_size / 2
    room = last + last_size / 2 - start - sum(size for _, size in spans.values())
    gap = room / (len(order) - 1)
    edges = accumulate((spans[id][1] + gap for id in order[:-1]), initial=start)
    centres = {id: edge + spans[id][1] / 2 for id, edge in zip(order, edges, strict=True)}
    return _moved(diagram, axis, {id: centres[id] for id in order[1:-1]})


def _spans(
    diagram: Diagram, ids: Iterable[RecordId], axis: Axis, sizes: Mapping[RecordId, Size]
) -> dict[RecordId, tuple[float, float]]:
    """Centre and size along the axis of each thing that has a place."""
    standing = _standing(diagram)
    return {
        id: ((standing[id].x, standing[id].y)[axis], sizes.get(id, (0.0, 0.0))[axis])
        for id in sorted(set(ids))
        if id in standing
    }


def _moved(diagram: Diagram, axis: Axis, centres: Mapping[RecordId, float]) -> Diagram:
    standing = _standing(diagram)
    places = {
        id: (standing[id].x, centre) if axis else (centre, standing[id].y)
        for id, centre in centres.items()
    }
    return move(diagram, places)


def _standing(diagram: Diagram) -> dict[RecordId, Variable | Note]:
    return {**diagram.variables, **diagram.notes}
