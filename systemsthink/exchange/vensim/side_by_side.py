"""Where the sheets of a sketch go in the diagram as a whole."""

from collections.abc import Iterator, Sequence

from systemsthink.exchange.vensim.names import key
from systemsthink.exchange.vensim.sheets import Point, Sheet

BETWEEN = 300.0
"""Pixels between the outermost centres of two sheets."""

MOST_COMPARED = 200
"""Sheets after so many are put beside the others without looking whether they need it."""

Extent = tuple[float, float, float, float]


def shifts_of(sheets: Sequence[Sheet]) -> Iterator[Point]:
    """How far each sheet is shifted, to the right of all before it where it would lie on one.

    A sheet that shows variables of others where those show them is a part of the same picture.
    """
    seen: dict[str, Point] = {}
    taken: list[Extent] = []
    for number, sheet in enumerate(sheets):
        extent = _extent(sheet)
        if extent is None:
            yield 0.0, 0.0
            continue
        stays = number < MOST_COMPARED and (
            _in_register(sheet, seen) or not any(_meet(extent, other) for other in taken)
        )
        shift = 0.0 if stays else max(right for _, _, right, _ in taken) + BETWEEN - extent[0]
        left, top, right, bottom = extent
        taken.append((left + shift, top, right + shift, bottom))
        for word in sheet.words.values():
            seen.setdefault(key(word.name), (word.x + shift, word.y))
        yield shift, 0.0


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
