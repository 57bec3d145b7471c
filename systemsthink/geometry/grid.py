"""Finding the labels near a point without asking them all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from systemsthink.geometry.boxes import Box

_CELL = 128.0
MARGIN = 24.0
"""How far around a box a question about a point may reach."""

_Cell = tuple[int, int]
_Entry = tuple[str, Box]


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes by the squares of the plane that they touch."""

    cells: dict[_Cell, tuple[_Entry, ...]] = field(default_factory=dict)

    def changed(self, removed: Iterable[_Entry], put: Iterable[_Entry]) -> "Grid":
        """The grid without some of its boxes and with others."""
        cells = dict(self.cells)
        for id, box in removed:
            for cell in _cells(box):
                cells[cell] = tuple(entry for entry in cells[cell] if entry[0] != id)
        for entry in put:
            for cell in _cells(entry[1]):
                cells[cell] = (*cells.get(cell, ()), entry)
        return Grid(cells)

    def holds(self, x: float, y: float, room: float, but: tuple[str, ...] = ()) -> bool:
        """Whether a box other than these comes closer to a point than `room`, at most MARGIN."""
        for id, box in self.cells.get((int(x // _CELL), int(y // _CELL)), ()):
            if (
                abs(x - box.x) < box.width / 2 + room
                and abs(y - box.y) < box.height / 2 + room
                and id not in but
            ):
                return True
        return False

    def meets(self, box: Box) -> bool:
        """Whether any of the boxes shares a point with this one."""
        return any(
            box.intersects(other) for cell in _cells(box) for _, other in self.cells.get(cell, ())
        )


def _cells(box: Box) -> Iterator[_Cell]:
    wide = box.inflated(MARGIN)
    for i in range(int(wide.left // _CELL), int(wide.right // _CELL) + 1):
        for j in range(int(wide.top // _CELL), int(wide.bottom // _CELL) + 1):
            yield i, j
