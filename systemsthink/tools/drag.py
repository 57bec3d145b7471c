"""Dragging variables, or copies of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from systemsthink.editing.edits import shift
from systemsthink.geometry.snapping import REACH, Snap, snapped
from systemsthink.model import Diagram, RecordId, VariableId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Copy, Edit, Outcome, Pointer, Scene

THRESHOLD = 3.0


@dataclass(frozen=True)
class Dragging:
    """A variable is held, and moves with all that is selected once the hand has left its place.

    `clicked` is selected when the hand lets go without having left. `shift` is how far all have
    come, drawn to where the one in the hand lines up with another, as `snap` tells. With `copy`
    it is copies that move.
    """

    held: VariableId
    start: tuple[float, float]
    clicked: frozenset[RecordId]
    under_way: bool = False
    shift: tuple[float, float] = (0.0, 0.0)
    snap: Snap | None = None
    copy: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The variables follow, or their copies."""
        dx, dy = pointer.x - self.start[0], pointer.y - self.start[1]
        if not self.under_way and hypot(dx, dy) <= THRESHOLD * pointer.slack / 4:
            return Outcome(self)
        snap = self._snap(dx, dy, pointer, scene)
        held = scene.diagram.variables[self.held]
        moved = (snap.x - held.x, snap.y - held.y) if snap else (dx, dy)
        state = replace(self, under_way=True, shift=moved, snap=snap, copy=pointer.copy)
        return Outcome(state, preview=scene.diagram if state.copy else state._shifted(scene))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """What was dragged stays where it is."""
        if not self.under_way:
            return Outcome(IDLE, selection=self.clicked)
        ended = self.moved(pointer, scene).state
        assert isinstance(ended, Dragging)
        if ended.copy:
            return Outcome(IDLE, request=Copy(ended.dragged(scene.selection), *ended.shift))
        return Outcome(IDLE, request=Edit(ended._shifted(scene), phrase("Move")))

    def dragged(self, selection: frozenset[RecordId]) -> frozenset[RecordId]:
        """What the hand takes along."""
        return selection | {self.held}

    def _shifted(self, scene: Scene) -> Diagram:
        dragged = self.dragged(scene.selection)
        chosen = [id for id in scene.diagram.variables if id in dragged]
        return shift(scene.diagram, chosen, *self.shift)

    def _snap(self, dx: float, dy: float, pointer: Pointer, scene: Scene) -> Snap | None:
        """Where the variable in the hand lines up with one that can be seen and stays."""
        if pointer.free:
            return None
        held, seen = scene.diagram.variables[self.held], scene.seen
        stay = () if pointer.copy else self.dragged(scene.selection)
        others = (
            (other.x, other.y)
            for id, other in scene.diagram.variables.items()
            if id not in stay
            and id in scene.picture.labels
            and (seen is None or seen.contains(other.x, other.y))
        )
        return snapped(held.x + dx, held.y + dy, others, REACH * pointer.pixel)
