"""Leading a link from or to another variable by one of its ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import Literal

from systemsthink.editing.edits import redirect
from systemsthink.errors import EditError
from systemsthink.model import LinkId, VariableId
from systemsthink.phrases import phrase
from systemsthink.tools.idle import IDLE
from systemsthink.tools.pointer import Outcome, Pointer, Scene
from systemsthink.tools.requests import Edit, Request, Tell

THRESHOLD = 4.0


@dataclass(frozen=True)
class Redirecting:
    """An end of a link is held, and is loose once the hand has left its place."""

    link: LinkId
    end: Literal["start", "tip"]
    start: tuple[float, float]
    x: float
    y: float
    variable: VariableId | None = None
    under_way: bool = False

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The loose end follows, and takes hold of the variable under it."""
        distance = hypot(pointer.x - self.start[0], pointer.y - self.start[1])
        if not self.under_way and distance <= THRESHOLD * pointer.slack / 4:
            return Outcome(self)
        under = scene.variable_under(pointer)
        state = replace(self, x=pointer.x, y=pointer.y, variable=under, under_way=True)
        return Outcome(state)

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The link leads there; over empty space, or where there is one, it stays as it was."""
        ended = self.moved(pointer, scene).state
        assert isinstance(ended, Redirecting)
        if not ended.under_way or ended.variable is None:
            return Outcome(IDLE)
        return Outcome(IDLE, request=ended._led(ended.variable, scene))

    def _led(self, variable: VariableId, scene: Scene) -> Request:
        ends = {"source" if self.end == "start" else "target": variable}
        try:
            led = redirect(scene.diagram, self.link, **ends)
        except EditError as error:
            return Tell(error.phrase)
        return Edit(led, phrase("Lead link elsewhere"))
