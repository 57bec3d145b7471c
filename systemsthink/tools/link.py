"""Drawing a link from one variable to another."""

from __future__ import annotations

from dataclasses import dataclass

from systemsthink.geometry.hits import Hit
from systemsthink.model import VariableId
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Connect, Create, Outcome, Pointer, Scene


@dataclass(frozen=True)
class Linking:
    """A link is being drawn from `source` to the hand; `left` once the hand has left the source."""

    source: VariableId
    x: float
    y: float
    target: VariableId | None = None
    left: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The loose end follows, and takes hold of the variable under it."""
        target = _variable_under(pointer, scene)
        left = self.left or target != self.source
        return Outcome(Linking(self.source, pointer.x, pointer.y, target if left else None, left))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The link is there; over empty space, so is a new variable."""
        ended = self.moved(pointer, scene).state
        assert isinstance(ended, Linking)
        if not ended.left:
            return Outcome(IDLE, selection=frozenset({self.source}))
        if ended.target is None:
            return Outcome(IDLE, request=Create(pointer.x, pointer.y, self.source))
        return Outcome(IDLE, request=Connect(self.source, ended.target))


def _variable_under(pointer: Pointer, scene: Scene) -> VariableId | None:
    match scene.under(pointer):
        case Hit(kind="variable" | "rim", id=str(id)):
            return id
    return None
