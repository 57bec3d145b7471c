"""Finding the labels near a point without asking them all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from systemsthink.geometry.boxes import Box

_CELL = 128.0
MARGIN = 16.0
"""How far around a box `Grid.near` finds it."""

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
        _fill(cells, put)
        return Grid(cells)

    def near(self, x: float, y: float) -> tuple[_Entry, ...]:
        """The boxes that may lie within a margin of the point."""
        return self.cells.get((int(x // _CELL), int(y // _CELL)), ())

    def touching(self, box: Box) -> Iterator[_Entry]:
        """The boxes that share a point with this one, each once."""
        seen: set[str] = set()
        for cell in _cells(box):
            for id, other in self.cells.get(cell, ()):
                if id not in seen and box.intersects(other):
                    seen.add(id)
                    yield id, other


def _fill(cells: dict[_Cell, tuple[_Entry, ...]], boxes: Iterable[_Entry]) -> None:
    for entry in boxes:
        for cell in _cells(entry[1]):
            cells[cell] = (*cells.get(cell, ()), entry)


def _cells(box: Box) -> Iterator[_Cell]:
    wide = box.inflated(MARGIN)
    for i in range(int(wide.left // _CELL), int(wide.right // _CELL) + 1):
        for j in range(int(wide.top // _CELL), int(wide.bottom // _CELL) + 1):
            yield i, j
