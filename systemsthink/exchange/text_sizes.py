"""How large the texts of a foreign file become, so that they are read where they lie."""

import math
from collections.abc import Iterable, Iterator, Mapping
from statistics import median

from systemsthink.exchange.draft import Draft
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.wrapping import (
    LABEL_WIDTH,
    LINE_HEIGHT,
    PADDING_X,
    PADDING_Y,
    WIDENINGS,
)
from systemsthink.model import RecordId, Variable

SMALLEST = 0.5
"""Texts are not made smaller than this to fit, and none that is smaller already."""

FACTORS = (1.0, 0.9, 0.8, 0.7, 0.6)
LEAST, MOST, MOST_SCALE = 0.3, 4.0, 100.0
"""Sizes of a foreign text beyond the first two are slips; none is beyond the last."""

_LETTER = 8.2
"""Pixels that a letter takes on average, at size 1."""

_MUCH = 2.0
"""Labels lie on each other where they share so many pixels, across and down."""

_MANY = 0.03
"""Where such a share of labels can't be kept apart, each is as small as may be."""

_GAP = 19.0
"""Between a flow and its stock there is room for a sign."""

_FEW = 0.1
"""Such a share of flows may lie nearer to their stock."""

_CELL = 128.0

_MOST_SIZES = 5000
"""Of more texts than anybody reads at once, none is made smaller."""


def set_sizes(draft: Draft, sizes: Mapping[RecordId, float], factor: float = 1.0) -> None:
    """Give texts the sizes that a file says, each times a factor."""
    for id, size in sizes.items():
        scale = round(size * factor, 6)
        if scale != 1.0 and scale > 0:
            draft.change(id, scale=min(scale, MOST_SCALE))


def fit_plain(draft: Draft) -> None:
    """Make the names of a file that says no sizes smaller where they would lie on each other."""
    fit(draft, dict.fromkeys(draft.new_variables, 1.0))


def fit(draft: Draft, sizes: Mapping[RecordId, float], beside: bool = False) -> None:
    """Give texts their sizes, all smaller by one factor where labels would lie on each other.

    Of the factors, it is the largest with which no more labels lie on others than with the
    smallest, for some can't be kept apart without moving them; the smallest where those are many.
    Where names stood beside symbols, the same goes for flows that leave no room for a sign
    between them and their stock.
    """
    sizes = {id: min(max(size, LEAST), MOST) for id, size in sizes.items()}
    set_sizes(draft, sizes, _factor(draft, sizes, beside))


def _factor(draft: Draft, sizes: Mapping[RecordId, float], beside: bool) -> float:
    if len(sizes) > _MOST_SIZES:
        return 1.0
    records = (draft.record(id) for id in sizes if draft.has_placed(id))
    names = [record for record in records if isinstance(record, Variable)]
    boxes = {name.id: room_of(name, sizes[name.id]) for name in names}
    if len({(box.x, box.y) for box in boxes.values()}) < 2:  # then nobody placed them
        return 1.0
    usual = median(sizes[id] for id in boxes)
    factors = [factor for factor in FACTORS if factor == 1.0 or usual * factor >= SMALLEST]
    least = _hidden(boxes.values(), factors[-1])
    if least > _MANY * len(boxes):
        return factors[-1]
    flows = list(_flows(draft, boxes)) if beside else []
    few = _cramped(flows, factors[-1]) + _FEW * len(flows)
    return next(
        factor
        for factor in factors
        if _hidden(boxes.values(), factor) <= least and _cramped(flows, factor) <= few
    )


def _flows(draft: Draft, boxes: Mapping[RecordId, Box]) -> Iterator[tuple[Box, Box]]:
    """The labels of every flow and its stock."""
    for link in draft.diagram.links.values():
        if link.flow and link.source in boxes and link.target in boxes:
            yield boxes[link.source], boxes[link.target]


def room_of(variable: Variable, size: float) -> Box:
    """Roughly the room that a name takes, with the frame of a stock."""
    full = len(variable.name) * _LETTER
    lines = max(1, math.ceil(full / LABEL_WIDTH))
    longest = max(map(len, variable.name.split()), default=1) * _LETTER
    width = min(max(full / lines, longest), LABEL_WIDTH * WIDENINGS[-1])
    height = LINE_HEIGHT * lines
    if variable.kind == "accumulates":
        width, height = width + 2 * PADDING_X, height + 2 * PADDING_Y
    return Box(variable.x, variable.y, width * size, height * size)


def _hidden(boxes: Iterable[Box], factor: float) -> int:
    """How many labels lie on one that came before, each smaller by the factor."""
    free: dict[tuple[int, int], list[Box]] = {}
    hidden = 0
    for full in boxes:
        box = Box(full.x, full.y, full.width * factor - _MUCH, full.height * factor - _MUCH)
        cells = list(cells_of(box))
        if any(box.intersects(other) for cell in cells for other in free.get(cell, ())):
            hidden += 1
            continue
        for cell in cells:
            free.setdefault(cell, []).append(box)
    return hidden


def _cramped(pairs: Iterable[tuple[Box, Box]], factor: float) -> int:
    """How many pairs of labels beside each other leave no room for a sign."""
    return sum(
        abs(one.x - other.x) < (one.width + other.width) / 2 * factor + _GAP
        and abs(one.y - other.y) < (one.height + other.height) / 2 * factor
        for one, other in pairs
    )


def cells_of(box: Box) -> Iterator[tuple[int, int]]:
    """The squares of a grid in which a box lies."""
    for i in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for j in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield i, j
