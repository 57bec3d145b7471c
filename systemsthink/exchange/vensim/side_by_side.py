"""Where the sheets of a sketch go when they are put beside each other."""

from collections.abc import Iterator, Sequence

from systemsthink.exchange.vensim.sheets import Point, Sheet

BETWEEN = 300.0
"""Pixels between the outermost centres of two sheets."""


def beside(sheets: Sequence[Sheet]) -> list[Point]:
    """How far each sheet is shifted so that it lies to the right of all before it."""
    return list(_shifts(sheets))


def _shifts(sheets: Sequence[Sheet]) -> Iterator[Point]:
    right: float | None = None
    for sheet in sheets:
        points = [(word.x, word.y) for word in sheet.words.values()]
        points += [(comment.x, comment.y) for comment in sheet.comments]
        if not points:
            yield 0.0, 0.0
            continue
        left = min(x for x, _ in points)
        shift = 0.0 if right is None else right + BETWEEN - left
        right = shift + max(x for x, _ in points)
        yield shift, 0.0
