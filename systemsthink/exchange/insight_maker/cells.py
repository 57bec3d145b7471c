"""The elements of an Insight Maker file: what each says, where it lies and what it joins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from systemsthink.exchange.bounds import bound
from systemsthink.exchange.json_values import number
from systemsthink.exchange.markup import Element, children, name_of

Point = tuple[float, float]

VARIABLES = ("Stock", "Variable", "Parameter", "Converter", "State", "Agents", "Action")
PIPES = ("Flow", "Transition")
MOST_FOLDERS = 50
"""How deep folders are looked into."""


@dataclass(frozen=True)
class Cell:
    """One element: its kind, what its attributes say, its folder, its ends, its box, its points."""

    kind: str
    id: str
    said: Mapping[str, str]
    style: str = ""
    folder: str = ""
    source: str = ""
    target: str = ""
    corner: Point | None = None
    size: Point = (0.0, 0.0)
    points: tuple[Point, ...] = ()
    loose: tuple[Point | None, Point | None] = (None, None)

    @property
    def name(self) -> str:
        """What the element is called."""
        return self.said.get("name", "")

    @property
    def centre(self) -> Point | None:
        """The middle of its box."""
        if self.corner is None:
            return None
        return self.corner[0] + self.size[0] / 2, self.corner[1] + self.size[1] / 2


def cells_of(root: Element) -> list[Cell]:
    """All elements in a file; places within a folder become places on the canvas."""
    elements = [each for holder in children(root, "root") for each in children(holder)]
    bound(elements)
    found = [_cell(each) for each in elements]
    cells = [cell for cell in found if cell.kind != "mxCell"]
    folders = {cell.id: cell for cell in cells if cell.kind == "Folder"}
    offsets = {id: _offset(cell, folders) for id, cell in folders.items()}
    return [_moved(cell, offsets.get(cell.folder, (0.0, 0.0))) for cell in cells]


def part_of(style: str, name: str) -> str:
    """What a style says of one thing.

    >>> part_of("variable;fillColor=#ffcccc;opacity=30", "fillColor")
    '#ffcccc'
    """
    parts = (part.partition("=") for part in style.split(";"))
    return next((value for key, _, value in parts if key == name), "")


def _cell(element: Element) -> Cell:
    said = {str(key): str(value) for key, value in element.attrib.items()}
    inner = next(children(element, "mxCell"), element)
    place: Element | Mapping[str, Element] = next(children(inner, "mxGeometry"), {})
    edge = inner.get("edge") == "1" or inner.get("source") or inner.get("target")
    size = (0.0, 0.0)
    corner = None
    if not edge:
        size = number(place.get("width")) or 0.0, number(place.get("height")) or 0.0
        corner = _point(place) or ((0.0, 0.0) if all(size) else None)
    named = dict(_named_points(place))
    return Cell(
        name_of(element),
        said.pop("id", ""),
        said,
        inner.get("style", ""),
        inner.get("parent", ""),
        inner.get("source", ""),
        inner.get("target", ""),
        corner,
        size,
        tuple(_bends(place)),
        (named.get("sourcePoint"), named.get("targetPoint")),
    )


def _named_points(place: Element) -> Iterator[tuple[str, Point]]:
    for each in children(place, "mxPoint"):
        if point := _point(each):
            yield each.get("as", ""), point


def _bends(place: Element) -> Iterator[Point]:
    for array in children(place, "Array"):
        yield from (point for each in children(array, "mxPoint") if (point := _point(each)))


def _point(element: Element) -> Point | None:
    """A point of mxGraph, which leaves out what is 0."""
    if element.get("x") is None and element.get("y") is None:
        return None
    x, y = number(element.get("x", "0")), number(element.get("y", "0"))
    return None if x is None or y is None else (x, y)


def _offset(folder: Cell, folders: Mapping[str, Cell]) -> Point:
    """Where the corner of a folder lies, which may be in another folder."""
    x = y = 0.0
    inner: Cell | None = folder
    for _ in range(MOST_FOLDERS):
        if inner is None or inner.corner is None:
            break
        x, y = x + inner.corner[0], y + inner.corner[1]
        inner = folders.get(inner.folder)
    return x, y


def _moved(cell: Cell, by: Point) -> Cell:
    if by == (0.0, 0.0):
        return cell
    return replace(
        cell,
        corner=_plus(cell.corner, by),
        points=tuple(point for each in cell.points if (point := _plus(each, by))),
        loose=(_plus(cell.loose[0], by), _plus(cell.loose[1], by)),
    )


def _plus(point: Point | None, by: Point) -> Point | None:
    return (point[0] + by[0], point[1] + by[1]) if point else None
