"""Give variables their places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from systemsthink.model import Diagram, VariableId, put


def place(diagram: Diagram, unplaced: Collection[VariableId] | None = None) -> Diagram:
    """Give the unplaced variables (None: all) places where no label lies on another.

    Variables that have a place keep it. The same diagram always gets the same layout.
    """
    moving = [id for id in diagram.variables if unplaced is None or id in unplaced]
    if not moving:
        return diagram
    from systemsthink.layout.fitting import all_new, fitted_in  # numpy takes its time to load

    everything = len(moving) == len(diagram.variables)
    places = all_new(diagram) if everything else fitted_in(diagram, moving)
    variables = diagram.variables
    rounded = ((id, round(x, 1), round(y, 1)) for id, (x, y) in places.items())
    return put(diagram, *(replace(variables[id], x=x, y=y) for id, x, y in rounded))
