"""Give variables their places."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from systemsthink.layout.arranging import arranged
from systemsthink.layout.fitting import fitted_in
from systemsthink.layout.packing import packed
from systemsthink.layout.part import parts_of
from systemsthink.model import Diagram, VariableId, put


def place(diagram: Diagram, unplaced: Collection[VariableId] | None = None) -> Diagram:
    """Give the unplaced variables (None: all) places where no label lies on another.

    Variables that have a place keep it. The same diagram always gets the same layout.
    """
    moving = [id for id in diagram.variables if unplaced is None or id in unplaced]
    if not moving:
        return diagram
    if len(moving) == len(diagram.variables):
        parts = parts_of(diagram)
        places = packed([(part, arranged(part)) for part in parts])
    else:
        places = fitted_in(diagram, moving)
    variables = diagram.variables
    return put(diagram, *(replace(variables[id], x=x, y=y) for id, (x, y) in places.items()))
