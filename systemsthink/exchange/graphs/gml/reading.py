"""From GML to a diagram, whatever its writer put in."""

import re

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.graphs.gml.lists import Pairs, lists_of
from systemsthink.exchange.graphs.graph import Edge, Graph, Point, reading_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.words import number_of
from systemsthink.geometry.wrapping import FONT_SIZE
from systemsthink.phrases import phrase

_GRAPH = re.compile(r"(?:^|\s)graph\s*\[\s*(?:\]|#|[A-Za-z]\w*\s+[\"\[\w.+-])")
_HEADER = re.compile(r"\s*(?:#.*|[A-Za-z]\w*\s+(?:\"[^\"]*\"|[\w.+:-]+)\s*)?")
_DRAWN = ("graphics", "LabelGraphics")
_OUTER = ("fill", "x", "y", "style", "text", "fontSize", "targetArrow")
USUAL_FONT = 12.0
"""How large yEd writes a label of which nobody said it."""
_YED_FILLS = ("#FFCC00", "#000000")
HEAD = 4096
MOST_AROUND = 5
"""In how many groups, one in the other, a node can be."""


def recognises(data: bytes) -> bool:
    """Whether a graph follows nothing but comments and single keys with their values."""
    try:
        head = text_of(data[:HEAD].rstrip(b"\x80\xbf")).lstrip("\ufeff")
    except FileError:
        return False
    found = _GRAPH.search(head)
    before = head[: found.start()].split("\n") if found else ["?"]
    return all(_HEADER.fullmatch(line) for line in before)


def read(data: bytes) -> Reading:
    """Read a graph; FileError with the line where the lists are no lists."""
    text = text_of(data)
    graphs = [value for key, value in lists_of(text) if key == "graph" and isinstance(value, list)]
    if not graphs:
        raise FileError(phrase("This GML holds no graph."))
    pairs = graphs[0]
    told = _texts(pairs)
    graph = Graph(directed=told.pop("directed", "0") == "1")
    told.pop("multigraph", None)
    graph.told = {key: value for key, value in told.items() if key not in ("hierarchic", "Version")}
    nodes = [value for key, value in pairs if key == "node" and isinstance(value, list)]
    graph.edges = [_edge(v) for key, v in pairs if key == "edge" and isinstance(v, list)]
    ends = {end for edge in graph.edges for end in (edge.source, edge.target)}
    _add_nodes(graph, nodes, ends)
    graph.drawn = any(key == "graphics" for pairs in nodes for key, _ in pairs)
    return reading_of(graph, "gml")


def _add_nodes(graph: Graph, nodes: list[Pairs], ends: set[str]) -> None:
    """Nodes become variables, and those that are groups what they say: who names them is in them.

    An id that is missing or repeated makes a node of its own.
    """
    groups: dict[str, list[str]] = {}
    inside: list[tuple[str, str]] = []
    fonts: dict[str, float] = {}
    for number, pairs in enumerate(nodes):
        told = _texts(pairs)
        key = told.pop("id", "")
        if not key or key in graph.nodes:
            key = f"{key} {number}"
        if group := told.pop("gid", ""):
            inside.append((group, key))
        if told.pop("isGroup", "0") == "1":
            groups[key] = []
            graph.groups.append((told.get("label", ""), groups[key]))
            if key not in ends:
                continue
        if font := number_of(told.pop("fontSize", "")):
            fonts[key] = font
        graph.nodes[key] = told
    if fonts:
        graph.sizes = {key: fonts.get(key, USUAL_FONT) / FONT_SIZE for key in graph.nodes}
    around = {key: group for group, key in inside}
    for key in graph.nodes:
        group = key
        for _ in range(MOST_AROUND):
            group = around.get(group, "")
            groups.get(group, []).append(key)


def _edge(pairs: Pairs) -> Edge:
    told = _texts(pairs)
    told.pop("fontSize", "")
    if told.pop("targetArrow", "") == "t_shape":
        told.setdefault("polarity", "-")
    source, target = told.pop("source", ""), told.pop("target", "")
    points = [at for at in map(_point, _line(pairs)) if at]
    past = points[len(points) // 2] if len(points) > 2 else None
    return Edge(source, target, told, past)


def _line(pairs: Pairs) -> list[Pairs]:
    """The points of a drawn line, its ends among them."""
    for key in ("graphics", "Line"):
        pairs = next((v for k, v in pairs if k == key and isinstance(v, list)), [])
    return [value for key, value in pairs if key == "point" and isinstance(value, list)]


def _point(pairs: Pairs) -> Point | None:
    found = dict(pairs)
    x, y = (number_of(str(found.get(axis, ""))) for axis in "xy")
    return (x, y) if x is not None and y is not None else None


def _texts(pairs: Pairs) -> dict[str, str]:
    """The single values, and of what is drawn the place, the colour and the text."""
    told: dict[str, str] = {}
    for key, value in pairs:
        if isinstance(value, str):
            told.setdefault(key, value)
        elif key in _DRAWN:
            for inner, each in value:
                if inner in _OUTER and isinstance(each, str) and _says(key, inner, each):
                    told.setdefault(inner, each)
    if told.get("text") == told.get("label"):
        told.pop("text", "")
    return told


def _says(list: str, key: str, value: str) -> bool:
    """Whether a value was chosen: yEd's own colours were not, nor is that of a label's ground."""
    if key == "fill":
        return list == "graphics" and value not in _YED_FILLS
    return list == "graphics" or key in ("text", "fontSize")
