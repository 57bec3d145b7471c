"""Selecting with a rubber band."""

from __future__ import annotations

from dataclasses import dataclass

from systemsthink.geometry.boxes import Box, from_corners
from systemsthink.geometry.hits import within
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
        return Outcome(state, selection=self.keep | set(within(scene.picture, state.box)))

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The selection stays."""
        return Outcome(IDLE)

    @property
    def box(self) -> Box:
        """The rectangle."""
        return from_corners(*self.start, *self.end)
