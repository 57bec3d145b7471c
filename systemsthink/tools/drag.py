"""Dragging variables and notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from systemsthink.editing.edits import shift
from systemsthink.model import Diagram, RecordId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Edit, Outcome, Pointer, Scene

THRESHOLD = 3.0


@dataclass(frozen=True)
class Dragging:
    """A variable, note or group is held, and moves once the hand has left its place.

    All that is selected moves along. `clicked` is selected when the hand lets go on the spot.
    """

    held: RecordId
    start: tuple[float, float]
    clicked: frozenset[RecordId]
    under_way: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """All that is selected follows."""
        far = self.under_way or self._distance(pointer) > THRESHOLD * pointer.slack / 4
        if not far:
            return Outcome(self)
        state = replace(self, under_way=True)
        return Outcome(state, preview=self._shifted(pointer, scene))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """All of it stays where it is."""
        if not self.under_way:
            return Outcome(IDLE, selection=self.clicked)
        moved = self._shifted(pointer, scene)
        return Outcome(IDLE, request=Edit(moved, phrase("Move")))

    def _shifted(self, pointer: Pointer, scene: Scene) -> Diagram:
        standing = (*scene.diagram.variables, *scene.diagram.notes)
        chosen = [id for id in standing if id in scene.selection | {self.held}]
        dx, dy = pointer.x - self.start[0], pointer.y - self.start[1]
        return shift(scene.diagram, chosen, dx, dy)

    def _distance(self, pointer: Pointer) -> float:
        return hypot(pointer.x - self.start[0], pointer.y - self.start[1])
