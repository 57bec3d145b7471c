"""Labels at the ends of lines: broken into lines, and moved apart until none hides another."""

from collections.abc import Callable, Sequence

from systemsthink.geometry.wrapping import wrap

ELLIPSIS = "…"


def spread(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Middles as near as can be to those wanted, none overlapping, all between low and high.

    Labels that would overlap move together by the same distance; where all of them need more room
    than there is, they stand in a row from `low`.

    >>> spread([10.0, 12.0], [8.0, 8.0], 0.0, 100.0)
    [7.0, 15.0]
    """

    def start(block: list[int]) -> float:
        """Where a row of labels begins so that their distances from what they want cancel out."""
        total, shift = 0.0, 0.0
        for i in block:
            shift += wanted[i] - (total + heights[i] / 2)
            total += heights[i]
        return max(low, min(shift / len(block), high - total))

    def end(block: list[int]) -> float:
        return start(block) + sum(heights[i] for i in block)

    blocks: list[list[int]] = []
    for i in sorted(range(len(wanted)), key=lambda i: wanted[i]):
        blocks.append([i])
        while len(blocks) > 1 and start(blocks[-1]) < end(blocks[-2]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    middles = [0.0] * len(wanted)
    for block in blocks:
        at = start(block)
        for i in block:
            middles[i] = at + heights[i] / 2
            at += heights[i]
    return middles


def fit(text: str, width_of: Callable[[str], float], most: float, lines: int) -> str:
    """A text in at most so many lines of a width, cut off with an ellipsis."""
    wrapped = list(wrap(text, width_of, most))
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], wrapped[lines - 1] + ELLIPSIS]
    return "\n".join(_shortened(line, width_of, most) for line in wrapped)


def _shortened(line: str, width_of: Callable[[str], float], most: float) -> str:
    while len(line) > 2 and width_of(line) > most:
        line = line.removesuffix(ELLIPSIS)[:-1].rstrip() + ELLIPSIS
    return line
