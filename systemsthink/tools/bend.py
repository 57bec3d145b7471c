"""Bending a link by its middle."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from systemsthink.editing.edits import bend
from systemsthink.geometry.arcs import bend_through
from systemsthink.geometry.picture import Picture
from systemsthink.model import Diagram, LinkId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Outcome, Pointer, Scene
from systemsthink.tools.requests import Edit

THRESHOLD = 4.0


def nudged(picture: Picture, diagram: Diagram, link: LinkId, dx: float, dy: float) -> Diagram:
    """Bend a link so that its middle moves by about so much."""
    curve = picture.curves[link]
    x, y = curve.arc.point_at(0.5)
    source, target = picture.labels[curve.source].box, picture.labels[curve.target].box
    return bend(diagram, link, bend_through(source, target, x + dx, y + dy))


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
        curve = scene.picture.curves[self.link]
        labels = scene.picture.labels
        source, target = labels[curve.source].box, labels[curve.target].box
        return bend(scene.diagram, self.link, bend_through(source, target, pointer.x, pointer.y))
