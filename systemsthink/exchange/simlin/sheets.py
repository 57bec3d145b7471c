"""What a view of Simlin draws: where variables lie, and which links there are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from systemsthink.exchange.curves import bend_at_angle, bend_past
from systemsthink.exchange.json_values import number, objects, text
from systemsthink.exchange.naming import Names
from systemsthink.model import VariableId

Element = dict[str, Any]
Point = tuple[float, float]

NAMED = ("stock", "flow", "aux", "module")
GAP = 200.0
"""How far apart views are put, in pixels."""

MOST_GROUPS = 200
"""How many groups of a view are looked at."""


@dataclass(frozen=True)
class Spot:
    """A variable where a view draws it, once more for each alias."""

    variable: VariableId
    at: Point


@dataclass(frozen=True)
class Drawn:
    """A link as a view draws it."""

    source: VariableId
    target: VariableId
    polarity: str
    bend: float
    flow: bool


@dataclass(frozen=True)
class Sheet:
    """A view: what it is called, its spots by their number, its links and its groups."""

    name: str
    spots: Mapping[int, Spot]
    links: tuple[Drawn, ...]
    groups: Mapping[str, tuple[VariableId, ...]]
    dangling: int

    @property
    def places(self) -> dict[VariableId, Point]:
        """Where each variable lies; its own place goes before that of an alias."""
        places: dict[VariableId, Point] = {}
        for spot in self.spots.values():
            places.setdefault(spot.variable, spot.at)
        return places


def shown_names(model: Element) -> Iterator[str]:
    """The names that the views of a model show."""
    for view in objects(model, "views"):
        for element in objects(view, "elements"):
            if element.get("type") in NAMED:
                yield text(element, "name")


def sheet_of(view: Element, names: Names) -> Sheet:
    """What a view draws of the variables that have these names."""
    elements = list(objects(view, "elements"))
    spots = _spots(elements, names)
    clouds = {_uid(each, "uid") for each in elements if each.get("type") == "cloud"} - {-1}
    links = [each for each in elements if each.get("type") == "link"]
    drawn = [found for each in links if (found := _drawn(each, spots))]
    loose = sum(bool({_uid(each, "fromUid"), _uid(each, "toUid")} & clouds) for each in links)
    dangling = len(links) - len(drawn) - loose
    frames = list(filter(_is_group, elements))[:MOST_GROUPS]
    groups = {text(each, "name"): _inside(each, spots) for each in frames}
    return Sheet(text(view, "name"), spots, tuple(drawn), groups, max(0, dangling))


def shifts(sheets: list[Sheet]) -> list[float]:
    """How far to the right each view goes, so that none covers another."""
    found, edge = [], 0.0
    for index, sheet in enumerate(sheets):
        across = [spot.at[0] for spot in sheet.spots.values()] or [0.0]
        shift = edge - min(across) if index else 0.0
        found.append(shift)
        edge = max(across) + shift + GAP
    return found


def _spots(elements: list[Element], names: Names) -> dict[int, Spot]:
    spots: dict[int, Spot] = {}
    for each in elements:
        variable = names.find(text(each, "name")) if each.get("type") in NAMED else None
        if variable and (at := _point(each)):
            spots.setdefault(_uid(each, "uid"), Spot(variable, at))
    for each in elements:
        known = spots.get(_uid(each, "aliasOfUid")) if each.get("type") == "alias" else None
        if known and (at := _point(each)):
            spots.setdefault(_uid(each, "uid"), Spot(known.variable, at))
    spots.pop(-1, None)
    return spots


def _drawn(link: Element, spots: Mapping[int, Spot]) -> Drawn | None:
    one, other = spots.get(_uid(link, "fromUid")), spots.get(_uid(link, "toUid"))
    if not one or not other:
        return None
    bend, flow = _bend(link, one.at, other.at), link.get("flow") is True
    return Drawn(one.variable, other.variable, text(link, "polarity"), bend, flow)


def _bend(link: Element, start: Point, end: Point) -> float:
    """The bend of a link; its angle goes clockwise from three o'clock, in degrees."""
    if start == end:
        return 0.0
    arc = number(link, "arc")
    if arc is not None:
        return bend_at_angle(start, end, -arc % 360)
    points = [point for each in objects(link, "multiPoints") if (point := _point(each))]
    return bend_past(start, end, points[len(points) // 2]) if points else 0.0


def _is_group(element: Element) -> bool:
    return element.get("type") == "group" and not element.get("isMdlViewMarker")


def _inside(group: Element, spots: Mapping[int, Spot]) -> tuple[VariableId, ...]:
    """The variables in the frame of a group, which is told by its top left corner and its size."""
    corner = _point(group)
    width, height = number(group, "width"), number(group, "height")
    if not corner or width is None or height is None:
        return ()
    left, top = corner
    inside = (
        spot.variable
        for spot in spots.values()
        if 0 <= spot.at[0] - left <= width and 0 <= spot.at[1] - top <= height
    )
    return tuple(dict.fromkeys(inside))


def _point(element: Element) -> Point | None:
    x, y = number(element, "x"), number(element, "y")
    return None if x is None or y is None or max(abs(x), abs(y)) > 1e9 else (x, y)


def _uid(element: Element, key: str) -> int:
    uid = element.get(key)
    return uid if isinstance(uid, int) and uid >= 0 else -1
