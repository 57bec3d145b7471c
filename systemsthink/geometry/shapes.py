"""What stands on a diagram besides variables, links and loops, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass

from systemsthink.geometry.boxes import Box, around
from systemsthink.model import RecordId


@dataclass(frozen=True, slots=True)
class NoteShape:
    """A note's sheet; `themed` where its colour has a name."""

    id: RecordId
    box: Box
    lines: tuple[str, ...]
    color: str
    scale: float
    themed: bool


@dataclass(frozen=True, slots=True)
class HullShape:
    """The ground on which a group's variables lie, and the place of its name.

    `title` is empty, of no size, where the group has neither a name nor a theme; `lift` is how far
    up it makes way for the names of other groups.
    """

    id: RecordId
    outline: tuple[tuple[float, float], ...]
    box: Box
    lines: tuple[str, ...]
    title: Box
    color: str
    themed: bool
    scale: float = 1.0
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A theme: its colour, its name, and whether anything has that colour."""

    color: str
    lines: tuple[str, ...]
    used: bool
    box: Box
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class LegendShape:
    """The themes, beside and below each other."""

    rows: tuple[LegendRow, ...]

    @property
    def box(self) -> Box:
        """The smallest box around all of them."""
        return around(row.box for row in self.rows)


def hull_places(hulls: Sequence[HullShape]) -> list[tuple[RecordId, Box]]:
    """Where the names of groups stand."""
    return [(hull.id, hull.title) for hull in hulls if hull.title.width]
