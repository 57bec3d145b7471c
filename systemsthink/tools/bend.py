"""Bending a link by its middle."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from systemsthink.editing.edits import bend
from systemsthink.model import Diagram, LinkId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Edit, Outcome, Pointer, Scene

MOST_BEND = 1.5
THRESHOLD = 4.0


@dataclass(frozen=True)
class Bending:
    """A link is held; it bends to the hand once that has left its place."""

    link: LinkId
    start: tuple[float, float]
    under_way: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The link goes through the hand."""
        distance = hypot(pointer.x - self.start[0], pointer.y - self.start[1])
        if not self.under_way and distance <= THRESHOLD * pointer.slack / 4:
            return Outcome(self)
        state = Bending(self.link, self.start, under_way=True)
        return Outcome(state, preview=self._bent(pointer, scene))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The link keeps its shape."""
        if not self.under_way:
            return Outcome(IDLE)
        return Outcome(IDLE, request=Edit(self._bent(pointer, scene), phrase("Bend link")))

    def _bent(self, pointer: Pointer, scene: Scene) -> Diagram:
        link = scene.diagram.links[self.link]
        ends = scene.diagram.variables[link.source], scene.diagram.variables[link.target]
        amount = bend_through(pointer.x, pointer.y, *((v.x, v.y) for v in ends))
        return bend(scene.diagram, self.link, amount) if amount is not None else scene.diagram


def bend_through(
    x: float, y: float, start: tuple[float, float], end: tuple[float, float]
) -> float | None:
    """The bend with which an arc from start to end rises as high as the point lies."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    chord = hypot(dx, dy)
    if chord < 1:
        return None
    rise = ((x - start[0]) * dy - (y - start[1]) * dx) / chord
    return max(-MOST_BEND, min(MOST_BEND, rise / chord))
