"""Where nodes lie, and how large their names are, once a program's own measure is ours."""

import math
from collections.abc import Iterable, Mapping
from statistics import median_low

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.text_sizes import fit
from systemsthink.model import VariableId

SMALL = 60.0
"""Places that are all within this were computed on a plane, y up, and are no pixels."""

ROOM = 200.0
"""How far apart nodes are on average that were computed so."""


def spread(draft: Draft, ids: Iterable[VariableId]) -> None:
    """Enlarge what a layout was computed to, with y up, so that there is room for names."""
    nodes = [draft.record(id) for id in ids if draft.has_placed(id)]
    if len(nodes) < 2:
        return
    xs, ys = [node.x for node in nodes], [node.y for node in nodes]
    span = max(max(xs) - min(xs), max(ys) - min(ys))
    if 1e-6 < span < SMALL:
        factor = ROOM * math.sqrt(len(nodes)) / span
        for node in nodes:
            draft.place(node.id, node.x * factor, -node.y * factor)


def resize(draft: Draft, sizes: Mapping[VariableId, float]) -> None:
    """Make names as large as a file says; where it places none, compared with each other."""
    if not any(size != 1.0 for size in sizes.values()):
        return
    placed = any(map(draft.has_placed, sizes))
    usual = 1.0 if placed else median_low(sizes.values())
    fit(draft, {id: size / usual for id, size in sizes.items()})
