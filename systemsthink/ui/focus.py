"""Which part of a diagram is looked at alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from systemsthink.model import Diagram, VariableId, neighbourhood, only

MOST_DEPTH = 9


@dataclass(frozen=True)
class Focus:
    """Some variables, and how many links away from them others are still shown."""

    centre: frozenset[VariableId]
    depth: int = 1

    def shown(self, diagram: Diagram) -> Diagram:
        """The part of the diagram around the centre."""
        return only(diagram, neighbourhood(diagram, self.centre, self.depth))

    def deeper(self, by: int) -> Focus:
        """The focus that shows so much more, or less."""
        return replace(self, depth=min(MOST_DEPTH, max(0, self.depth + by)))

    def after(self, before: Diagram, after: Diagram) -> Focus | None:
        """The focus after a change: what is new and linked with nothing shown joins its centre.

        None where nothing of the centre is left.
        """
        centre = self.centre & after.variables.keys()
        near = neighbourhood(after, centre, self.depth)
        new = (after.variables.keys() - before.variables.keys()) - near
        centre |= frozenset(new)
        if not centre:
            return None
        return self if centre == self.centre else replace(self, centre=centre)
