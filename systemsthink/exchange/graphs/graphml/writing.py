"""From a diagram to GraphML that networkx and Gephi read by its attributes, yEd by its picture."""

from collections.abc import Iterable, Mapping
from typing import Any

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.curves import middle_of
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.graphs.attributes import (
    SIGN_COLOURS,
    Value,
    about_attributes,
    link_attributes,
    variable_attributes,
    with_kept,
)
from systemsthink.exchange.graphs.edge_labels import mark
from systemsthink.exchange.graphs.graphml.yed import NAMESPACE
from systemsthink.exchange.graphs.group_names import group_attributes, named_groups
from systemsthink.exchange.markup import Element
from systemsthink.model import Diagram, Link, Variable

WORD = "graphml"
GRAPHML = "http://graphml.graphdrawing.org/xmlns"
HEIGHT, LETTER, ROOM = 30.0, 7.5, 20.0
"""How large the boxes are that yEd draws around names."""

_TYPES = ((bool, "boolean"), (int, "int"), (float, "double"), (str, "string"))

Keys = dict[tuple[str, str, str], str]
"""The ids of keys, by what they are for, the name of the attribute and its type."""


def write(diagram: Diagram) -> bytes:
    """One graph with everything by name, and the picture for yEd first, since the names win."""
    from lxml import etree  # loaded for files that need it

    spaces: Any = {None: GRAPHML, "y": NAMESPACE}
    root = etree.Element(f"{{{GRAPHML}}}graphml", nsmap=spaces)
    graph = etree.Element(f"{{{GRAPHML}}}graph", id="G", edgedefault="directed")
    keys: Keys = {}
    about = with_kept(about_attributes(diagram), diagram.extra, WORD)
    _data(graph, "graph", about, keys)
    names = {v.id: f"n{n}" for n, v in enumerate(diagram.variables.values())}
    groups = named_groups(diagram)
    for variable in diagram.variables.values():
        node = _under(graph, "node", id=names[variable.id])
        _draw_node(node, variable)
        told = variable_attributes(variable) | group_attributes(groups.get(variable.id, ()))
        _data(node, "node", with_kept(told, variable.extra, WORD), keys)
    for n, link in enumerate(diagram.links.values()):
        ends = {"source": names[link.source], "target": names[link.target]}
        edge = _under(graph, "edge", id=f"e{n}", **ends)
        _draw_edge(edge, link, diagram)
        _data(edge, "edge", with_kept(link_attributes(link), link.extra, WORD), keys)
    _declare(root, keys)
    root.append(graph)
    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _declare(root: Element, keys: Keys) -> None:
    for kind in ("node", "edge"):
        graphics = {"id": f"{kind}graphics", "for": kind, "yfiles.type": f"{kind}graphics"}
        _under(root, "key", **graphics)
    for (kind, name, type), id in keys.items():
        _under(root, "key", **{"id": id, "for": kind, "attr.name": name, "attr.type": type})


def _data(element: Element, kind: str, told: Mapping[str, Value], keys: Keys) -> None:
    for name, value in told.items():
        type = next(word for of, word in _TYPES if isinstance(value, of))
        key = keys.setdefault((kind, _valid(name), type), f"d{len(keys)}")
        text = str(value).lower() if type == "boolean" else str(value)
        _under(element, "data", key=key).text = _valid(text)


def _draw_node(node: Element, variable: Variable) -> None:
    shape = _drawn(_under(node, "data", key="nodegraphics"), "ShapeNode")
    width = ROOM + LETTER * min(len(variable.name), 40)
    corner = {"x": variable.x - width / 2, "y": variable.y - HEIGHT / 2}
    _drawn(shape, "Geometry", **corner, width=width, height=HEIGHT)
    color = hex_of(variable.color)
    fill = {"color": color} if color else {"hasColor": "false"}
    _drawn(shape, "Fill", **fill, transparent="false")
    boxed = variable.kind == "accumulates"
    border = {"color": "#3f4f63"} if boxed else {"hasColor": "false"}
    _drawn(shape, "BorderStyle", **border, type="line", width=1.0)
    label = _drawn(shape, "NodeLabel", textColor="#ffffff" if color else "#18212d")
    label.text = _valid(variable.name)
    _drawn(shape, "Shape", type="rectangle" if boxed else "roundrectangle")


def _draw_edge(edge: Element, link: Link, diagram: Diagram) -> None:
    start, end = (diagram.variables[id] for id in (link.source, link.target))
    ends = ((start.x, start.y), (end.x, end.y))
    bent = bool(link.bend) and ends[0] != ends[1]
    data = _under(edge, "data", key="edgegraphics")
    drawn = _drawn(data, "ArcEdge" if bent or link.bend is None else "PolyLineEdge")
    path = _drawn(drawn, "Path", sx=0.0, sy=0.0, tx=0.0, ty=0.0)
    if bent:
        x, y = middle_of(*ends, link.bend or 0.0)
        _drawn(path, "Point", x=x, y=y)
    color = hex_of(link.color) or SIGN_COLOURS[link.polarity]
    style = "dashed" if link.delayed else "line"
    _drawn(drawn, "LineStyle", color=color, type=style, width=1.0)
    _drawn(drawn, "Arrows", source="none", target="standard")
    if mark(link):
        _drawn(drawn, "EdgeLabel", textColor=color).text = mark(link)


def _under(parent: Element, name: str, **attributes: str) -> Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{GRAPHML}}}{name}", attributes)


def _drawn(parent: Element, name: str, **attributes: Any) -> Element:
    from lxml import etree

    said: Iterable[tuple[str, Any]] = attributes.items()
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", {key: str(v) for key, v in said})


def _valid(text: str) -> str:
    """The text without what XML can't hold."""
    return clean(text).encode("utf-8", "replace").decode()
