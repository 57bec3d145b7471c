"""Dragging variables, notes and groups, or copies of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from systemsthink.editing.edits import shift
from systemsthink.geometry.snapping import REACH, Snap, snapped
from systemsthink.model import Diagram, RecordId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Outcome, Pointer, Scene
from systemsthink.tools.requests import Copy, Edit

THRESHOLD = 3.0


@dataclass(frozen=True)
class Dragging:
    """A variable, note or group is held, and moves once the hand has left its place.

    All that is selected moves along. `clicked` is selected when the hand lets go on the spot.
    `shift` is how far all have come, drawn to where the variable in the hand lines up with
    another, as `snap` tells. With `copy` it is copies that move.
    """

    held: RecordId
    start: tuple[float, float]
    clicked: frozenset[RecordId]
    under_way: bool = False
    shift: tuple[float, float] = (0.0, 0.0)
    snap: Snap | None = None
    copy: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """All that is selected follows, or copies of it."""
        dx, dy = pointer.x - self.start[0], pointer.y - self.start[1]
        if not self.under_way and hypot(dx, dy) <= THRESHOLD * pointer.slack / 4:
            return Outcome(self)
        snap = self._snap(dx, dy, pointer, scene)
        held = scene.diagram.variables.get(self.held)
        moved = (snap.x - held.x, snap.y - held.y) if snap and held else (dx, dy)
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
        standing = (*scene.diagram.variables, *scene.diagram.notes)
        chosen = [id for id in standing if id in dragged]
        return shift(scene.diagram, chosen, *self.shift)

    def _snap(self, dx: float, dy: float, pointer: Pointer, scene: Scene) -> Snap | None:
        """Where the variable in the hand lines up with one that can be seen and stays."""
        held, seen = scene.diagram.variables.get(self.held), scene.seen
        if pointer.free or held is None:
            return None
        stay = () if pointer.copy else self.dragged(scene.selection)
        others = (
            (other.x, other.y)
            for id, other in scene.diagram.variables.items()
            if id not in stay
            and id in scene.picture.labels
            and (seen is None or seen.contains(other.x, other.y))
        )
        return snapped(held.x + dx, held.y + dy, others, REACH * pointer.pixel)
