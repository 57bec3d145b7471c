"""What the diagram would be with a line that is being typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from systemsthink.exchange.draft import NewId
from systemsthink.exchange.notation.entry import names_in
from systemsthink.exchange.notation.text import merge
from systemsthink.layout.settling import Point, settle
from systemsthink.model import Diagram, RecordId, VariableId, key_of, put
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class Drafting:
    """Draws a line again with every letter, as the same records near the same point."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.begin()

    def begin(self) -> None:
        """Be ready for another line."""
        self._made: dict[str, list[RecordId]] = {}
        self._at: Point | None = None

    def drawn(self, statement: str) -> Diagram | None:
        """The diagram with what a statement says; None if it says nothing new."""
        kept = self._canvas.workspace.kept
        if self._at is None:
            self._at = self._canvas.middle
        reading = merge(kept, statement, _repeating(self._made))
        waiting = _waiting(kept, statement)
        freed = (replace(reading.diagram.variables[id], parked=False) for id in waiting)
        drawn = settle(put(reading.diagram, *freed), [*reading.unplaced, *waiting], self._at)
        return drawn if drawn != kept else None


def _waiting(diagram: Diagram, statement: str) -> list[VariableId]:
    """The variables without a place yet that a statement speaks of."""
    keys = {key_of(name) for name in names_in(statement)}
    return [id for id, variable in diagram.parking.items() if key_of(variable.name) in keys]


def _repeating(made: dict[str, list[RecordId]]) -> NewId:
    """Gives the ids that were made before once more, and new ones behind them."""
    given = {letter: iter(list(ids)) for letter, ids in made.items()}

    def make(letter: str) -> RecordId:
        known = next(given.get(letter, iter(())), None)
        if known is None:
            known = new_id(letter)
            made.setdefault(letter, []).append(known)
        return known

    return make
