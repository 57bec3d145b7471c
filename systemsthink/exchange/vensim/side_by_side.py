"""Where the sheets of a sketch go in the diagram as a whole."""

from collections.abc import Iterator, Sequence

from systemsthink.exchange.vensim.names import key
from systemsthink.exchange.vensim.sheets import Point, Sheet

BETWEEN = 300.0
"""Pixels between the outermost centres of two sheets."""

WIDEST = 6000.0
"""Pixels that a row of sheets may be wide; the next sheet begins another row below all others."""

MOST_COMPARED = 200
"""Sheets after so many are put beside the others without looking whether they need it."""

Extent = tuple[float, float, float, float]


def shifts_of(sheets: Sequence[Sheet]) -> Iterator[Point]:
    """How far each sheet is shifted: beside those before it, in rows, where it would lie on one.

    A sheet that shows variables of others where those show them is a part of the same picture.
    """
    seen: dict[str, Point] = {}
    taken: list[Extent] = []
    row: list[Extent] = []
    for number, sheet in enumerate(sheets):
        extent = _extent(sheet)
        if extent is None:
            yield 0.0, 0.0
            continue
        compared = number < MOST_COMPARED or not taken
        meets = not compared or any(_meet(extent, other) for other in taken)
        x, y = 0.0, 0.0
        if meets and not (compared and _in_register(sheet, seen)):
            x, y = _after(extent, row, first=len(row) == len(taken))
            if extent[2] + x > row[0][0] + WIDEST:
                x, y = row[0][0] - extent[0], max(each[3] for each in taken) + BETWEEN - extent[1]
                row = []
        taken.append(_shifted(extent, x, y))
        row.append(taken[-1])
        for word in sheet.words.values():
            seen.setdefault(key(word.name), (word.x + x, word.y + y))
        yield x, y


def _after(extent: Extent, row: Sequence[Extent], *, first: bool) -> Point:
    """The way to the end of a row; in the first one sheets keep their heights."""
    right = max(right for _, _, right, _ in row)
    return right + BETWEEN - extent[0], 0.0 if first else row[0][1] - extent[1]


def _shifted(extent: Extent, x: float, y: float) -> Extent:
    left, top, right, bottom = extent
    return left + x, top + y, right + x, bottom + y


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
