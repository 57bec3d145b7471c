"""Finding the labels near a point without asking them all."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from systemsthink.geometry.boxes import Box

_CELL = 128.0
MARGIN = 24.0
"""How far around a box a question about a point may reach."""

LITTLE = 3.0
"""Pixels by which a box may lie on another one before a text would be hard to read."""

_Cell = tuple[int, int]
_Entry = tuple[str, Box]
_Span = tuple[str, Box, float, float, float, float]
"""A box, its centre and half its size; a point is asked about more often than a box is put."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes by the squares of the plane that they touch."""

    cells: dict[_Cell, tuple[_Span, ...]] = field(default_factory=dict)

    def changed(self, removed: Iterable[_Entry], put: Iterable[_Entry]) -> "Grid":
        """The grid without some of its boxes and with others."""
        cells = dict(self.cells)
        for id, box in removed:
            for cell in _cells(box):
                cells[cell] = tuple(entry for entry in cells[cell] if entry[0] != id)
        for id, box in put:
            span = (id, box, box.x, box.y, box.width / 2, box.height / 2)
            for cell in _cells(box):
                cells[cell] = (*cells.get(cell, ()), span)
        return Grid(cells)

    def holds(self, x: float, y: float, room: float) -> bool:
        """Whether a box comes closer to a point than `room`, which is at most MARGIN."""
        return self.hidden(((x, y),), room) > 0

    def hidden(
        self,
        points: Iterable[Point],
        room: float,
        but: tuple[str, ...] = (),
        most: float = math.inf,
    ) -> int:
        """How many points are closer than `room` to a box other than these; enough is enough."""
        count, cells = 0, self.cells
        for x, y in points:
            for id, _, at_x, at_y, across, down in cells.get(
                (int(x // _CELL), int(y // _CELL)), ()
            ):
                if (
                    -room - across < x - at_x < across + room
                    and -room - down < y - at_y < down + room
                    and id not in but
                ):
                    count += 1
                    break
            if count >= most:
                break
        return count

    def meets(self, box: Box) -> bool:
        """Whether any of the boxes shares a point with this one."""
        return any(
            box.intersects(other)
            for cell in _cells(box)
            for _, other, *_ in self.cells.get(cell, ())
        )

    def crowded(self) -> set[str]:
        """The boxes that lie on another one, by more than a little."""
        return {
            id
            for entries in self.cells.values()
            for id, box, *_ in entries
            if any(
                name != id and box.inflated(-LITTLE).intersects(other)
                for name, other, *_ in entries
            )
        }


def _cells(box: Box) -> Iterator[_Cell]:
    wide = box.inflated(MARGIN)
    for i in range(int(wide.left // _CELL), int(wide.right // _CELL) + 1):
        for j in range(int(wide.top // _CELL), int(wide.bottom // _CELL) + 1):
            yield i, j
