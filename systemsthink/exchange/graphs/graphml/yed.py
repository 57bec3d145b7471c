"""What yEd draws of a node and of an edge, beside what GraphML says of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from systemsthink.exchange.graphs.graph import Point
from systemsthink.exchange.markup import Element, attribute, children, name_of, within
from systemsthink.exchange.words import number_of
from systemsthink.geometry.wrapping import FONT_SIZE

NAMESPACE = "http://www.yworks.com/xml/graphml"

_DEFAULTS = ("#ffcc00", "#e8eef7", "#ccccff", "#f5f5f5")
"""The fills of yEd's own shapes, which nobody chose."""

_NO_ARROW = ("", "none")


@dataclass
class Shape:
    """What is drawn of a node: attributes, where its centre is, and whether it is a note."""

    told: dict[str, str] = field(default_factory=dict)
    at: Point | None = None
    is_note: bool = False


@dataclass
class Line:
    """What is drawn of an edge: attributes, a point that it passes, at which ends are arrows.

    A blunt end, as biologists draw it, says that the link holds back.
    """

    told: dict[str, str] = field(default_factory=dict)
    past: Point | None = None
    straight: bool = False
    forwards: bool = True
    backwards: bool = False
    blunt: bool = False


def shape(node: Element) -> Shape:
    """What yEd draws of a node; its geometry says where the top left corner is."""
    drawn = next(_drawn(node, "Node"), None)
    if drawn is None:
        return Shape()
    found = Shape(is_note=name_of(drawn) == "UMLNoteNode")
    label = _label(drawn, "NodeLabel")
    if label:
        found.told["label"] = label
    if size := next(_font_sizes(drawn), None):
        found.told["scale"] = repr(size / FONT_SIZE)
    fill = next(children(drawn, "Fill"), None)
    if fill is not None and attribute(fill, "transparent") != "true":
        color = attribute(fill, "color")
        if color.casefold() not in _DEFAULTS and attribute(fill, "hasColor") != "false":
            found.told["color"] = color
    found.at = _centre(next(children(drawn, "Geometry"), None))
    if found.at:
        found.told |= {axis: repr(at) for axis, at in zip("xy", found.at, strict=True)}
    return found


def line(edge: Element) -> Line:
    """What yEd draws of an edge: the text beside it, its colour and dashes, and how it bends."""
    drawn = next(_drawn(edge, "Edge"), None)
    if drawn is None:
        return Line()
    found = Line()
    if label := _label(drawn, "EdgeLabel"):
        found.told["label"] = label
    style = next(children(drawn, "LineStyle"), None)
    if style is not None:
        found.told["color"] = attribute(style, "color")
        if attribute(style, "type") not in ("", "line"):
            found.told["style"] = attribute(style, "type")
    arrows = next(children(drawn, "Arrows"), None)
    if arrows is not None:
        found.blunt = "t_shape" in (attribute(arrows, "source"), attribute(arrows, "target"))
    if arrows is not None and attribute(arrows, "source") not in _NO_ARROW:
        found.backwards = True
        found.forwards = attribute(arrows, "target") not in _NO_ARROW
    points = [at for at in map(_point, within(drawn, "Point")) if at]
    if points:
        found.past = points[len(points) // 2]
    found.straight = name_of(drawn) == "PolyLineEdge" and not points
    return found


def _drawn(element: Element, ending: str) -> Iterator[Element]:
    """What stands in the data of a node or an edge, also inside the two faces of a group."""
    for data in filter(len, children(element, "data")):
        for each in within(data, "Realizers", "data"):
            yield from (drawn for drawn in children(each) if _is(drawn, ending))


def _is(drawn: Element, ending: str) -> bool:
    return name_of(drawn).endswith(ending) and name_of(drawn) != "ProxyAutoBoundsNode"


def _label(drawn: Element, kind: str) -> str:
    labels = (each for each in children(drawn, kind) if attribute(each, "visible") != "false")
    return " ".join(filter(None, ((label.text or "").strip() for label in labels)))


def _font_sizes(drawn: Element) -> Iterator[float]:
    """How large labels are, where that is said and can be meant."""
    said = (number_of(attribute(each, "fontSize")) for each in children(drawn, "NodeLabel"))
    return (size for size in said if size and 4 <= size <= 100)


def _centre(geometry: Element | None) -> Point | None:
    if geometry is None:
        return None
    corner = _point(geometry)
    size = [number_of(attribute(geometry, side)) or 0.0 for side in ("width", "height")]
    return (corner[0] + size[0] / 2, corner[1] + size[1] / 2) if corner else None


def _point(element: Element) -> Point | None:
    x, y = (number_of(attribute(element, axis)) for axis in "xy")
    return (x, y) if x is not None and y is not None else None
