"""Selecting with a rubber band."""

from __future__ import annotations

from dataclasses import dataclass

from systemsthink.model import RecordId
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Outcome, Pointer, Scene


@dataclass(frozen=True)
class Banding:
    """A rectangle is drawn from `start` to `end`; `keep` was selected before."""

    start: tuple[float, float]
    end: tuple[float, float]
    keep: frozenset[RecordId] = frozenset()

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """Whatever lies inside is selected."""
        state = Banding(self.start, (pointer.x, pointer.y), self.keep)
        return Outcome(state, selection=self.keep | state.inside(scene))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The selection stays."""
        return Outcome(IDLE)

    @property
    def rectangle(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        (x0, y0), (x1, y1) = self.start, self.end
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def inside(self, scene: Scene) -> frozenset[RecordId]:
        """The variables whose centre, and the links whose both ends lie in the rectangle."""
        left, top, right, bottom = self.rectangle
        variables = {
            id
            for id, v in scene.diagram.variables.items()
            if left <= v.x <= right and top <= v.y <= bottom
        }
        links = {
            id
            for id, link in scene.diagram.links.items()
            if link.source in variables and link.target in variables
        }
        return frozenset(variables | links)
