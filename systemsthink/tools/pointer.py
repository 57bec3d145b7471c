"""What a hand and a screen tell a tool, and what the tool answers, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.grips import grip
from systemsthink.geometry.hits import Hit, hit
from systemsthink.geometry.picture import Picture
from systemsthink.model import Diagram, LinkId, RecordId, VariableId

if TYPE_CHECKING:
    from systemsthink.tools.requests import Request

GRIP = 10.0
"""Pixels of the screen, besides a pointer's slack, from which a link's end is taken hold of."""


@dataclass(frozen=True)
class Pointer:
    """Where the hand is, in diagram coordinates, and what the keys held down make of it.

    `slack` is how far beside a thing it may be to mean it, and `pixel` the size of a pixel of the
    screen. It may `add` to the selection, drag a `copy`, and be `free` of what it would snap to.
    """

    x: float
    y: float
    slack: float = 4.0
    add: bool = False
    copy: bool = False
    free: bool = False
    pixel: float = 1.0


@dataclass(frozen=True)
class Scene:
    """What lies under the hand: the diagram as kept, its picture, and the selection.

    `hovered` is what the hand was over last, and `seen` the part of the diagram on the screen.
    """

    diagram: Diagram
    picture: Picture
    selection: frozenset[RecordId]
    hovered: object = None
    seen: Box | None = None

    def under(self, pointer: Pointer) -> Hit | None:
        """The uppermost thing at the pointer; a link's end if it is that of the link at hand."""
        x, y, slack = pointer.x, pointer.y, pointer.slack
        found = grip(self.picture, self._at_hand(), x, y, slack + GRIP * pointer.pixel, slack)
        return found or hit(self.picture, x, y, slack)

    def variable_under(self, pointer: Pointer) -> VariableId | None:
        """The variable at the pointer, or whose rim is there."""
        match hit(self.picture, pointer.x, pointer.y, pointer.slack):
            case Hit(kind="variable" | "rim", id=str(id)):
                return id
        return None

    def _at_hand(self) -> list[LinkId]:
        """The link that is selected by itself, and the one that is hovered."""
        alone = self.selection if len(self.selection) == 1 else ()
        return [id for id in (*alone, self.hovered) if isinstance(id, str)]


@dataclass(frozen=True)
class Outcome:
    """What a gesture leads to: the next state, and whatever should be shown, kept or asked."""

    state: State
    preview: Diagram | None = None
    selection: frozenset[RecordId] | None = None
    request: Request | None = None


class State(Protocol):
    """One moment of a gesture; moving or releasing leads to the next."""

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The hand moves."""

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """The hand lets go."""
