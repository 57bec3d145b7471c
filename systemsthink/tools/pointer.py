"""What a hand and a screen tell a tool, and what the tool answers, in plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from systemsthink.geometry.hits import Hit, hit
from systemsthink.geometry.picture import Picture
from systemsthink.model import Diagram, RecordId, VariableId
from systemsthink.phrases import Phrase


@dataclass(frozen=True)
class Pointer:
    """Where the hand is, in diagram coordinates; `add` when it adds to the selection."""

    x: float
    y: float
    slack: float = 4.0
    add: bool = False


@dataclass(frozen=True)
class Scene:
    """What lies under the hand: the diagram as kept, its picture, and the selection."""

    diagram: Diagram
    picture: Picture
    selection: frozenset[RecordId]

    def under(self, pointer: Pointer) -> Hit | None:
        """The uppermost thing at the pointer."""
        return hit(self.picture, pointer.x, pointer.y, pointer.slack)


@dataclass(frozen=True)
class Rename:
    """Ask for another name for a variable."""

    variable: VariableId


@dataclass(frozen=True)
class Create:
    """Ask for the name of a new variable, with a link from another one to it if there is one."""

    x: float
    y: float
    source: VariableId | None = None


@dataclass(frozen=True)
class CreateNote:
    """Ask for the text of a new note."""

    x: float
    y: float


@dataclass(frozen=True)
class Connect:
    """Draw a link, or select the one that is there."""

    source: VariableId
    target: VariableId


@dataclass(frozen=True)
class Light:
    """Light up a loop."""

    loop: tuple[VariableId, ...]


@dataclass(frozen=True)
class Edit:
    """A diagram to keep, and what to call the step that led to it."""

    diagram: Diagram
    label: Phrase


Request = Rename | Create | CreateNote | Connect | Light | Edit


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
