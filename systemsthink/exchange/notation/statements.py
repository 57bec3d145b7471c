"""What a line of the notation says."""

from dataclasses import dataclass

from systemsthink.model import Kind, Polarity


@dataclass(frozen=True)
class Name:
    """A variable's name and where it stands: line and column, both from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class LinkStatement:
    """A link; what nobody said is None."""

    cause: Name
    effect: Name
    polarity: Polarity | None = None
    strength: float | None = None
    delayed: bool | None = None
    delay_time: float | None = None


@dataclass(frozen=True)
class VariableStatement:
    """A variable on its own: how it behaves, in which time, and where it starts."""

    name: Name
    kind: Kind | None = None
    time: float | None = None
    leak: float | None = None
    initial: float | None = None


@dataclass(frozen=True)
class TitleStatement:
    """What the diagram is called."""

    text: str


Statement = LinkStatement | VariableStatement | TitleStatement
Statements = tuple[Statement, ...]
