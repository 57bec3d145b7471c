"""Places for what is new on a diagram that people look at: near its neighbours, or near a point."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.wrapping import LABEL_WIDTH, estimated_sheet, estimated_size
from systemsthink.layout.placing import place
from systemsthink.model import Diagram, Variable, VariableId, placed, put
from systemsthink.model import diagram as diagram_of

Point = tuple[float, float]

GAP = 34.0
"""Pixels that stay free around what is new."""

SHAPE = 1.6
"""Width through height of many names together, about that of a screen."""

TURNS, STEP = 24, 24.0


def settle(diagram: Diagram, unplaced: Collection[VariableId], at: Point) -> Diagram:
    """Give variables places clear of all that is there, which stays where it is.

    Those that are linked with what is there come near it; the others come as near to `at` as they
    can: linked ones as a small map of their own, single ones in columns, in their order.
    """
    new = [id for id in diagram.variables if id in set(unplaced)]
    shown = placed(diagram)
    joined = _joined(shown, new)
    near = put(shown, *place(shown, joined).variables.values()) if joined else shown
    near = _off_notes(near, [id for id in new if id in joined])
    rest = [id for id in new if id not in joined]
    linked = [id for id in rest if id in diagram.linked]
    single = [id for id in rest if id not in diagram.linked]
    taken = _boxes(near, set(near.variables) - set(rest))
    places: dict[VariableId, Point] = {}
    for block in (_map_of(shown, linked), _columns(shown, single)):
        moved = _moved(block, taken, at)
        taken += moved.values()
        places |= {id: (box.x, box.y) for id, box in moved.items()}
    places |= {id: (near.variables[id].x, near.variables[id].y) for id in joined}
    variables = diagram.variables
    return put(
        diagram,
        *(replace(variables[id], x=round(x, 1), y=round(y, 1)) for id, (x, y) in places.items()),
    )


def clear_of(diagram: Diagram, block: Box, at: Point) -> Point:
    """The centre nearest to `at` where a block of this size covers nothing on the diagram."""
    found = _free(replace(block, x=at[0], y=at[1]), _boxes(diagram, set(diagram.variables)))
    return found.x, found.y


def _joined(diagram: Diagram, new: Sequence[VariableId]) -> set[VariableId]:
    """The new variables that links join, directly or not, with one that is there."""
    waiting = set(new)
    edge = diagram.variables.keys() - waiting
    neighbours: dict[VariableId, set[VariableId]] = {id: set() for id in diagram.variables}
    for link in diagram.links.values():
        neighbours[link.source].add(link.target)
        neighbours[link.target].add(link.source)
    joined: set[VariableId] = set()
    while edge:
        edge = {other for id in edge for other in neighbours[id]} & waiting
        waiting -= edge
        joined |= edge
    return joined


def _off_notes(diagram: Diagram, ids: Iterable[VariableId]) -> Diagram:
    """The diagram with those of these variables that would lie on a note beside it instead."""
    notes = [note.inflated(GAP / 2) for note in _notes(diagram)]
    for id in ids:
        box = _box(diagram.variables[id])
        if any(map(box.intersects, notes)):
            free = _free(box, _boxes(diagram, diagram.variables.keys() - {id}))
            diagram = put(diagram, replace(diagram.variables[id], x=free.x, y=free.y))
    return diagram


def _map_of(diagram: Diagram, ids: Sequence[VariableId]) -> dict[VariableId, Box]:
    """Linked variables as they would lie on their own."""
    if not ids:
        return {}
    variables = [diagram.variables[id] for id in ids]
    links = [link for link in diagram.links.values() if link.source in set(ids)]
    own = place(diagram_of([*variables, *links]))
    return {variable.id: _box(variable) for variable in own.variables.values()}


def _columns(diagram: Diagram, ids: Sequence[VariableId]) -> dict[VariableId, Box]:
    """Single variables below each other, in as many columns as make a readable block."""
    boxes = [_box(diagram.variables[id]) for id in ids]
    if not boxes:
        return {}
    width = max(LABEL_WIDTH, *(box.width for box in boxes)) + GAP
    height = sum(box.height + GAP for box in boxes) / len(boxes)
    rows = max(1, math.ceil(math.sqrt(len(boxes) * width / height / SHAPE)))
    places = {}
    y = 0.0
    for at, (id, box) in enumerate(zip(ids, boxes, strict=True)):
        column, row = divmod(at, rows)
        top = 0.0 if row == 0 else y
        places[id] = replace(box, x=column * width, y=top + box.height / 2)
        y = top + box.height + GAP
    return places


def _moved(
    block: Mapping[VariableId, Box], taken: Iterable[Box], at: Point
) -> dict[VariableId, Box]:
    """The block as a whole at the free place nearest to a point."""
    if not block:
        return {}
    whole = around(block.values())
    free = _free(replace(whole, x=at[0], y=at[1]), taken)
    dx, dy = free.x - whole.x, free.y - whole.y
    return {id: box.moved(dx, dy) for id, box in block.items()}


def _free(block: Box, taken: Iterable[Box]) -> Box:
    others = [other.inflated(GAP) for other in taken]
    step = max(STEP, min(block.width, block.height) / 6)
    places = (block.moved(dx, dy) for dx, dy in _outward(step))
    return next(place for place in places if not any(map(place.intersects, others)))


def _outward(step: float) -> Iterator[Point]:
    """Ever farther points around a middle, those beside it before those above and below."""
    yield 0.0, 0.0
    radius = 0.0
    while True:
        radius += step
        for turn in range(TURNS):
            angle = turn * 2 * math.pi / TURNS
            yield radius * math.cos(angle), radius * math.sin(angle)


def _boxes(diagram: Diagram, ids: Collection[VariableId]) -> list[Box]:
    """What variables and notes cover."""
    labels = [_box(variable) for id, variable in diagram.variables.items() if id in ids]
    return labels + _notes(diagram)


def _notes(diagram: Diagram) -> list[Box]:
    return [Box(n.x, n.y, *estimated_sheet(n.text, n.scale)) for n in diagram.notes.values()]


def _box(variable: Variable) -> Box:
    return Box(variable.x, variable.y, *estimated_size(variable.name, variable.scale))
