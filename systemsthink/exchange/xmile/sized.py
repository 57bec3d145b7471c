"""What x and y of a shape mean that says its size: its corner, or by mistake its middle."""

from collections.abc import Iterator
from itertools import islice

from systemsthink.exchange.markup import Element, attribute, children, name_of
from systemsthink.exchange.words import number_of

MOST_LOOKED_AT = 60
"""So many stocks and so many flows tell."""

_NEAR = 1.5
"""A pipe ends at a stock where it comes this near to its edge, in pixels."""

Point = tuple[float, float]


def forget_sizes(view: Element, *names: str) -> None:
    """Leave only the places of what is drawn, all of it or what has one of these names."""
    for element in children(view, *names):
        for name in ("width", "height"):
            element.attrib.pop(name, None)


def says_middles(view: Element) -> bool:
    """Whether pipes end where stocks are if their places are those of their middles."""
    ends = list(islice(_ends(view), 2 * MOST_LOOKED_AT))
    votes = 0
    for stock in islice(children(view, "stock"), MOST_LOOKED_AT):
        x, y, width, height = (
            number_of(attribute(stock, name)) for name in ("x", "y", "width", "height")
        )
        if x is None or y is None or width is None or height is None:
            continue
        votes += any(_is_at(end, (x, y), width, height) for end in ends)
        votes -= any(_is_at(end, (x + width / 2, y + height / 2), width, height) for end in ends)
    return votes > 0


def _ends(view: Element) -> Iterator[Point]:
    """Where pipes begin and end."""
    for flow in islice(children(view, "flow"), MOST_LOOKED_AT):
        points = [at for holder in children(flow, "pts") for at in holder if name_of(at) == "pt"]
        for at in points[:1] + points[-1:]:
            x, y = number_of(attribute(at, "x")), number_of(attribute(at, "y"))
            if x is not None and y is not None:
                yield x, y


def _is_at(point: Point, middle: Point, width: float, height: float) -> bool:
    """Whether a point lies at the edge of a box."""
    across, down = abs(point[0] - middle[0]) - width / 2, abs(point[1] - middle[1]) - height / 2
    return max(across, down) <= _NEAR and max(across, down) >= -_NEAR
