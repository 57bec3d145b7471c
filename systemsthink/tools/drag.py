"""Dragging variables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from systemsthink.editing.edits import shift
from systemsthink.model import Diagram, RecordId, VariableId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Edit, Outcome, Pointer, Scene

THRESHOLD = 3.0


@dataclass(frozen=True)
class Dragging:
    """A variable is held, and moves with all that is selected once the hand has left its place.

    `clicked` is selected when the hand lets go without having left.
    """

    held: VariableId
    start: tuple[float, float]
    clicked: frozenset[RecordId]
    under_way: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The variables follow."""
        far = self.under_way or self._distance(pointer) > THRESHOLD * pointer.slack / 4
        if not far:
            return Outcome(self)
        state = replace(self, under_way=True)
        return Outcome(state, preview=self._shifted(pointer, scene))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The variables stay where they are."""
        if not self.under_way:
            return Outcome(IDLE, selection=self.clicked)
        moved = self._shifted(pointer, scene)
        return Outcome(IDLE, request=Edit(moved, phrase("Move")))

    def _shifted(self, pointer: Pointer, scene: Scene) -> Diagram:
        chosen = [id for id in scene.diagram.variables if id in scene.selection | {self.held}]
        dx, dy = pointer.x - self.start[0], pointer.y - self.start[1]
        return shift(scene.diagram, chosen, dx, dy)

    def _distance(self, pointer: Pointer) -> float:
        return hypot(pointer.x - self.start[0], pointer.y - self.start[1])
