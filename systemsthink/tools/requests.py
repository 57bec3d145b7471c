"""What a gesture asks of those who can do more than draw: an edit to keep, a name, a light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from systemsthink.model import Diagram, LinkId, Polarity, RecordId, VariableId
from systemsthink.phrases import Phrase


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
class Connect:
    """Draw a link, or select the one that is there; a sign other than "?" is given to either."""

    source: VariableId
    target: VariableId
    polarity: Polarity = "?"


@dataclass(frozen=True)
class Copy:
    """Put copies of records beside them, so far away."""

    records: frozenset[RecordId]
    dx: float
    dy: float


@dataclass(frozen=True)
class Tell:
    """Say why nothing happened."""

    words: Phrase


@dataclass(frozen=True)
class Redirect:
    """Ask from or to which other variable a link leads."""

    link: LinkId
    end: Literal["source", "target"]


@dataclass(frozen=True)
class Light:
    """Light up a loop."""

    loop: tuple[VariableId, ...]


@dataclass(frozen=True)
class EditNote:
    """Ask for another text for a note."""

    note: RecordId


@dataclass(frozen=True)
class CreateNote:
    """Ask for the text of a new note."""

    x: float
    y: float


@dataclass(frozen=True)
class NameGroup:
    """Ask for another name for a group."""

    group: RecordId


@dataclass(frozen=True)
class Edit:
    """A diagram to keep, and what to call the step that led to it."""

    diagram: Diagram
    label: Phrase


Request = (
    Rename
    | Create
    | Connect
    | Redirect
    | Copy
    | Tell
    | Light
    | Edit
    | EditNote
    | CreateNote
    | NameGroup
)
