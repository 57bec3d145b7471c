"""Where the sheets of a sketch go in the diagram as a whole."""

import math
from collections.abc import Iterable, Iterator, Sequence

from systemsthink.exchange.vensim.names import key
from systemsthink.exchange.vensim.sheets import Point, Sheet

BETWEEN = 300.0
"""Pixels between the outermost centres of two sheets."""

LEAST_WIDTH, PAGE = 4000.0, 2.4
"""Rows of sheets are at least so wide; all rows together so many times as wide as high."""

MOST_COMPARED = 200
"""Sheets after so many are put beside the others without looking whether they need it."""

Extent = tuple[float, float, float, float]


def shifts_of(sheets: Sequence[Sheet]) -> Iterator[Point]:
    """How far each sheet is shifted where it would lie on one before it: to the right, in rows.

    A sheet that shows variables of others where those show them is a part of the same picture.
    """
    seen: dict[str, Point] = {}
    taken: list[Extent] = []
    row, widest = 0, _widest(filter(None, map(_extent, sheets)))
    for number, sheet in enumerate(sheets):
        extent = _extent(sheet)
        if extent is None:
            yield 0.0, 0.0
            continue
        stays = number < MOST_COMPARED and (
            _in_register(sheet, seen) or not any(_meet(extent, other) for other in taken)
        )
        shift, row = ((0.0, 0.0), row) if stays else _beside(extent, taken, row, widest)
        taken.append(_moved(extent, shift))
        for word in sheet.words.values():
            seen.setdefault(key(word.name), (word.x + shift[0], word.y + shift[1]))
        yield shift


def _beside(extent: Extent, taken: Sequence[Extent], row: int, widest: float) -> tuple[Point, int]:
    """A shift to the end of the row that begins with that sheet, or to a new row, and which."""
    first = min(left for left, _, _, _ in taken)
    end = max(right for _, _, right, _ in taken[row:]) + BETWEEN
    left, top, right, _ = extent
    if end + right - left - first <= widest:
        return (end - left, taken[row][1] - top if row else 0.0), row
    below = max(bottom for _, _, _, bottom in taken) + BETWEEN
    return (first - left, below - top), len(taken)


def _widest(extents: Iterable[Extent]) -> float:
    """How wide rows may become, so that all together are as wide as a page is."""
    areas = (
        (right - left + BETWEEN) * (bottom - top + BETWEEN) for left, top, right, bottom in extents
    )
    return max(LEAST_WIDTH, math.sqrt(PAGE * sum(areas)))


def _moved(extent: Extent, shift: Point) -> Extent:
    (left, top, right, bottom), (dx, dy) = extent, shift
    return left + dx, top + dy, right + dx, bottom + dy


def _extent(sheet: Sheet) -> Extent | None:
    xs = [word.x for word in sheet.words.values()] + [one.x for one in sheet.comments]
    ys = [word.y for word in sheet.words.values()] + [one.y for one in sheet.comments]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def _in_register(sheet: Sheet, seen: dict[str, Point]) -> bool:
    words = [word for word in sheet.words.values() if key(word.name) in seen]
    return bool(words) and all(seen[key(word.name)] == (word.x, word.y) for word in words)


def _meet(one: Extent, other: Extent) -> bool:
    """Whether two sheets come nearer than the room between sheets allows."""
    apart_x = one[0] > other[2] + BETWEEN / 2 or other[0] > one[2] + BETWEEN / 2
    apart_y = one[1] > other[3] + BETWEEN / 2 or other[1] > one[3] + BETWEEN / 2
    return not (apart_x or apart_y)
