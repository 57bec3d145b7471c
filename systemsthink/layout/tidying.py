"""Order without upheaval: labels get room and loops become rounder, near where they were."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from systemsthink.model import Diagram, VariableId, placed, put

Progress = Callable[[float], bool]

MOST_STEPS = 40


def tidy(
    diagram: Diagram,
    only: Collection[VariableId] | None = None,
    progress: Progress = lambda share: True,
) -> Diagram:
    """The diagram with its variables, or only these, a little elsewhere where that is tidier.

    No label lies on another, linked ones have room for their arrow, and nothing goes further than
    it gains by. A tidy diagram stays as it is. `progress` is asked, with the share done, whether
    to go on; if not, nothing moves.
    """
    seen = placed(diagram)
    moving = [id for id in seen.variables if only is None or id in only]
    if not moving:
        return diagram
    import numpy as np  # numpy takes its time to load

    from systemsthink.layout.easing import Easing

    easing = Easing(seen, moving)
    start = np.array([(v.x, v.y) for v in seen.variables.values()])
    places, better = start, easing.start(start)
    for step in range(MOST_STEPS):
        if not progress(step / MOST_STEPS):
            return diagram
        places, found = better, easing.better(better)
        if found is None:
            break
        better = found
    at = dict(zip(seen.variables, places.tolist(), strict=True))
    moved = (replace(seen.variables[id], x=at[id][0], y=at[id][1]) for id in moving)
    return put(diagram, *(v for v in moved if v != diagram.variables[v.id]))
