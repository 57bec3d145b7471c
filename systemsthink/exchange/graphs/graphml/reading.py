"""From GraphML to a diagram: attributes by name whatever their keys, and yEd's picture."""

from collections.abc import Iterator

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.graphs.graph import LOOP_NAME, Edge, Graph, Sheet, reading_of
from systemsthink.exchange.graphs.graphml import live, yed
from systemsthink.exchange.markup import Element, attribute, children, is_xml, name_of, xml_of
from systemsthink.exchange.reading import Reading
from systemsthink.phrases import phrase

MOST_AROUND = 5
"""In how many groups, one in the other, a node can be."""

Keys = dict[str, str]
"""What the ids of keys stand for: the names of attributes."""


def recognises(data: bytes) -> bool:
    """Whether this is GraphML."""
    return is_xml(data, "graphml")


def read(data: bytes) -> Reading:
    """Read a graph; FileError where the file is no XML or holds none.

    Groups of yEd become groups, and what stands in boxes without an edge on sheets of paper
    becomes notes.
    """
    root = xml_of(data)
    tops = list(children(root, "graph"))
    if name_of(root) != "graphml" or not tops:
        raise FileError(phrase("This GraphML holds no graph."))
    keys, defaults = _keys(root)
    directed = any(attribute(edge, "directed") == "true" for edge in root.iter("{*}edge"))
    graph = Graph(directed=directed or attribute(tops[0], "edgedefault") != "undirected")
    hyper = 0
    for top in tops:
        graph.told |= _told(top, keys, {})
        hyper += _collect(top, graph, keys, defaults)
    remarks = [phrase("Edges with more than two ends, left out: {n}.", n=hyper)] if hyper else []
    return reading_of(graph, "graphml", *remarks)


def _keys(root: Element) -> tuple[Keys, dict[str, dict[str, str]]]:
    """The names of attributes by the ids of their keys, and what holds where nothing is said."""
    names: Keys = {}
    defaults: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    for key in children(root, "key"):
        id = attribute(key, "id")
        names[id] = attribute(key, "attr.name") or id
        default = next(children(key, "default"), None)
        if default is not None and attribute(key, "for") in ("node", "edge", "all"):
            of = ("node", "edge") if attribute(key, "for") == "all" else (attribute(key, "for"),)
            for kind in of:
                defaults[kind][names[id]] = (default.text or "").strip()
    return names, defaults


def _collect(top: Element, graph: Graph, keys: Keys, defaults: dict[str, dict[str, str]]) -> int:
    """Everything in a graph and in the graphs inside its nodes; how many hyperedges there are."""
    ends = {attribute(e, end) for e in top.iter("{*}edge") for end in ("source", "target")}
    hyper = 0
    waiting: list[tuple[Element, tuple[list[str], ...]]] = [(top, ())]
    while waiting:
        element, around = waiting.pop()
        for child in children(element):
            bound(graph.nodes, graph.edges, graph.sheets)
            match name_of(child):
                case "node":
                    waiting += _node(child, graph, keys, defaults["node"], around, ends)
                case "edge":
                    graph.edges += _edges(child, keys, defaults["edge"])
                case "hyperedge":
                    hyper += 1
    return hyper


def _node(
    node: Element,
    graph: Graph,
    keys: Keys,
    defaults: dict[str, str],
    around: tuple[list[str], ...],
    ends: set[str],
) -> Iterator[tuple[Element, tuple[list[str], ...]]]:
    """A node is a variable, a note, or a group around the graphs that it holds, which come next."""
    key = attribute(node, "id")
    told = _told(node, keys, defaults)
    inside = list(children(node, "graph"))
    drawn = live.shape(node) or yed.shape(node)
    graph.drawn = graph.drawn or drawn.at is not None
    if inside:
        members: list[str] = []
        graph.groups.append((drawn.told.get("label") or told.get("label", ""), members))
        yield from ((each, (*around[1 - MOST_AROUND :], members)) for each in inside)
        if key not in ends:
            return
    label = "" if "label" in told else drawn.told.get("label", "")
    of_loop = LOOP_NAME.fullmatch(label) and any(map(str.isdigit, label))
    if key not in ends and (drawn.is_note or of_loop):
        graph.sheets.append(Sheet(drawn.told.get("label", ""), drawn.at))
        return
    graph.nodes.setdefault(key, told | drawn.told)
    for group in around:
        group.append(key)


def _edges(edge: Element, keys: Keys, defaults: dict[str, str]) -> Iterator[Edge]:
    """One link, or two where there is an arrow at either end."""
    told = _told(edge, keys, defaults)
    drawn = live.line(edge) or yed.line(edge)
    source, target = attribute(edge, "source"), attribute(edge, "target")
    told |= drawn.told
    if drawn.blunt:
        told.setdefault("polarity", "-")
    if drawn.forwards:
        yield Edge(source, target, told, drawn.past, drawn.straight)
    if drawn.backwards:
        yield Edge(target, source, told, drawn.past, drawn.straight)


def _told(element: Element, keys: Keys, defaults: dict[str, str]) -> dict[str, str]:
    said = dict(defaults)
    for part in element:
        match name_of(part):
            case "desc":
                said["description"] = (part.text or "").strip()
            case "data" if len(part) == 0 and part.text and part.text.strip():
                id = attribute(part, "key")
                said[keys.get(id, id)] = part.text.strip()
    return said
