"""A first place for variables that have none."""

import math
from collections.abc import Collection
from dataclasses import replace

from systemsthink.model import Diagram, VariableId, put


def place(diagram: Diagram, unplaced: Collection[VariableId] | None = None) -> Diagram:
    """Give the unplaced variables (None: all) a place without overlaps."""
    ids = [id for id in diagram.variables if unplaced is None or id in unplaced]
    if not ids:
        return diagram
    across = math.ceil(math.sqrt(len(ids)))
    placed = (
        replace(diagram.variables[id], x=220.0 * (at % across), y=140.0 * (at // across))
        for at, id in enumerate(ids)
    )
    return put(diagram, *placed)
