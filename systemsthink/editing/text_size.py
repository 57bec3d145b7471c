"""How large names and notes are written, in a few steps that look well together."""

from __future__ import annotations

from collections.abc import Iterable

from systemsthink.editing.edits import change
from systemsthink.model import Diagram, RecordId

SCALES = (0.8, 1.0, 1.25, 1.6)
"""The sizes that are offered; a file may hold others."""


def resize(diagram: Diagram, ids: Iterable[RecordId], steps: int) -> Diagram:
    """Write variables and notes so many steps larger, or smaller below zero."""
    for id in ids:
        record = diagram.variables.get(id) or diagram.notes.get(id)
        if record:
            diagram = change(diagram, [id], scale=stepped(record.scale, steps))
    return diagram


def stepped(scale: float, steps: int) -> float:
    """The size so many steps away, as far as there are any.

    >>> stepped(1.0, 1), stepped(1.1, 1), stepped(1.1, -1), stepped(1.6, 1)
    (1.25, 1.25, 1.0, 1.6)
    """
    for _ in range(abs(steps)):
        beyond = [s for s in SCALES if (s > scale if steps > 0 else s < scale)]
        scale = (min(beyond) if steps > 0 else max(beyond)) if beyond else scale
    return scale
