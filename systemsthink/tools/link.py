"""Drawing a link from one variable to another."""

from __future__ import annotations

from dataclasses import dataclass

from systemsthink.geometry.hits import Hit, hit
from systemsthink.geometry.zones import Zone, zone_at
from systemsthink.model import Polarity, VariableId
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Outcome, Pointer, Scene
from systemsthink.tools.requests import Connect, Create


@dataclass(frozen=True)
class Linking:
    """A link is being drawn from `source` to the hand; `left` once the hand has left the source.

    Over a `target` the place of the hand says which `polarity` the link will have.
    """

    source: VariableId
    x: float
    y: float
    target: VariableId | None = None
    left: bool = False
    polarity: Polarity = "?"

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The loose end follows, and takes hold of the variable under it."""
        target = self._target(pointer, scene)
        left = self.left or target != self.source
        if not left or target is None:
            return Outcome(Linking(self.source, pointer.x, pointer.y, None, left))
        zone = _zone(target, pointer, scene)
        sign = zone.polarity if zone else "?"
        return Outcome(Linking(self.source, pointer.x, pointer.y, target, left, sign))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The link is there, with its sign; over empty space, so is a new variable."""
        ended = self.moved(pointer, scene).state
        assert isinstance(ended, Linking)
        if not ended.left:
            return Outcome(IDLE, selection=frozenset({self.source}))
        if ended.target is None:
            return Outcome(IDLE, request=Create(pointer.x, pointer.y, self.source))
        return Outcome(IDLE, request=Connect(self.source, ended.target, ended.polarity))

    def _target(self, pointer: Pointer, scene: Scene) -> VariableId | None:
        """The variable under the hand; one that is held keeps hold as far as its places reach."""
        under = hit(scene.picture, pointer.x, pointer.y, pointer.slack)
        match under:
            case Hit(kind="variable", id=str(id)):
                return id
        if self.target and _zone(self.target, pointer, scene):
            return self.target
        return scene.variable_under(pointer)


def _zone(target: VariableId, pointer: Pointer, scene: Scene) -> Zone | None:
    """The place of the hand on the variable's label or beside it."""
    box = scene.picture.labels[target].box
    return zone_at(box, pointer.x, pointer.y, pointer.pixel)
