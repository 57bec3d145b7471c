"""New variables among those that already have a place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.wrapping import estimated_size
from systemsthink.layout.arranging import LARGE, arranged
from systemsthink.layout.packing import GAP, packed
from systemsthink.layout.part import parts_of
from systemsthink.layout.spacing import MARGIN
from systemsthink.model import Diagram, VariableId
from systemsthink.model import diagram as diagram_of

Point = tuple[float, float]

AWAY = 90.0
"""Pixels between a variable and the label of its only neighbour."""


def all_new(diagram: Diagram) -> dict[VariableId, Point]:
    """Places for all variables: each part on its own, the parts side by side."""
    parts = parts_of(diagram)
    dense = any(len(part.ids) > LARGE for part in parts)
    return packed([(part, arranged(part, dense=dense)) for part in parts])


def fitted_in(diagram: Diagram, moving: Sequence[VariableId]) -> dict[VariableId, Point]:
    """Places near the variables that the new ones are linked with; strangers go below."""
    boxes = {v.id: _box(diagram, v.id, (v.x, v.y)) for v in diagram.variables.values()}
    for id in moving:
        del boxes[id]
    neighbours = _neighbours(diagram)
    waiting = list(moving)
    while waiting:
        id = max(waiting, key=lambda id: sum(other in boxes for other in neighbours[id]))
        near = [boxes[other] for other in neighbours[id] if other in boxes]
        if not near:
            break
        waiting.remove(id)
        boxes[id] = _free_place(_box(diagram, id, _wanted(near, boxes.values())), boxes.values())
    return {id: (boxes[id].x, boxes[id].y) for id in moving if id in boxes} | _below(
        diagram, waiting, around(boxes.values())
    )


def _neighbours(diagram: Diagram) -> Mapping[VariableId, list[VariableId]]:
    neighbours: dict[VariableId, list[VariableId]] = {id: [] for id in diagram.variables}
    for link in diagram.links.values():
        neighbours[link.source].append(link.target)
        neighbours[link.target].append(link.source)
    return neighbours


def _box(diagram: Diagram, id: VariableId, at: Point) -> Box:
    variable = diagram.variables[id]
    return Box(*at, *estimated_size(variable.name, variable.scale, variable.dots))


def _wanted(near: Sequence[Box], all: Iterable[Box]) -> Point:
    """Amid its neighbours; outside the only one, as seen from the middle of the picture."""
    x, y = (sum(box.x for box in near) / len(near), sum(box.y for box in near) / len(near))
    if len(near) > 1:
        return x, y
    page = around(all)
    dx, dy = x - page.x, y - page.y
    length = math.hypot(dx, dy)
    dx, dy = (dx / length, dy / length) if length > 1 else (1.0, 0.0)
    return x + dx * (near[0].width + AWAY), y + dy * (near[0].height + AWAY)


def _free_place(box: Box, taken: Iterable[Box]) -> Box:
    """The box at the first place, going outward, where it keeps clear of the others."""
    others = [other.inflated(MARGIN) for other in taken]
    places = (box.moved(dx, dy) for dx, dy in _outward())
    return next(place for place in places if not any(map(place.intersects, others)))


def _outward() -> Iterator[Point]:
    yield 0.0, 0.0
    radius = 0.0
    while True:
        radius += 20.0
        for turn in range(16):
            angle = turn * math.pi / 8
            yield radius * math.cos(angle), radius * math.sin(angle)


def _below(diagram: Diagram, strangers: Sequence[VariableId], page: Box) -> dict[VariableId, Point]:
    """The variables that nothing links with the others, as parts of their own under the page."""
    if not strangers:
        return {}
    own = [diagram.variables[id] for id in strangers]
    links = [link for link in diagram.links.values() if link.source in set(strangers)]
    places = all_new(diagram_of([*own, *links]))
    boxes = [_box(diagram, id, at) for id, at in places.items()]
    low = around(boxes)
    dx, dy = page.x - low.x, page.bottom + GAP - low.top
    return {id: (x + dx, y + dy) for id, (x, y) in places.items()}
