"""The two lists of a network in JSON, whatever they are called and wrapped in."""

from collections.abc import Iterator
from typing import Any

from systemsthink.exchange.bounds import MOST
from systemsthink.exchange.json_values import text

Object = dict[str, Any]
Key = str | int

SOURCES = ("source", "from", "sourceId", "fromId", "source_id", "from_id", "start", "cause")
TARGETS = ("target", "to", "targetId", "toId", "target_id", "to_id", "end", "effect")
NAMES = ("label", "name", "title")
OTHERS = ("globals", "mapTitle", "styles", "concepts", "models", "notebook")
"""Keys that tell that the lists are another program's."""

NODES = ("nodes", "variables", "factors")
_CAUSAL = ("causal_links", "causalLinks", "causal_relationships", "causalRelationships")
EDGES = ("edges", "links", "relationships", "connections", "relations", "arrows", *_CAUSAL)


def lists_of(value: Any) -> tuple[list[Object], list[Object]] | None:
    """The nodes and the edges in a JSON value, each with the fields of its `data`; None if not."""
    if isinstance(value, list):
        value = {"edges": value}
    if not isinstance(value, dict) or any(key in value for key in OTHERS) or _is_model(value):
        return None
    value = graph_in(value)
    if "elements" in value:
        return _of_elements(value["elements"])
    edges = next((value[key] for key in EDGES if key in value), None)
    if not isinstance(edges, list) or len(edges) > MOST:
        return None
    edges = [_of_row(each) for each in edges]
    nodes = next((value[key] for key in NODES if key in value), None)
    nodes = _ends(edges) if nodes is None else _listed(nodes)
    if not isinstance(nodes, list) or len(nodes) > MOST:
        return None
    if not all(isinstance(each, dict) for each in (*nodes, *edges)):
        return None
    return [*map(_flat, nodes)], [*map(_flat, edges)]


def graph_in(value: Object) -> Object:
    """The object that holds the two lists, which may be the only one in another, as in JGF."""
    inner = value.get("graph")
    return inner if isinstance(inner, dict) and inner.keys() & {*EDGES} else value


def _is_model(value: Object) -> bool:
    """Whether there are variables with fields and no edges, as in SD-JSON."""
    variables = value.get("variables")
    named = isinstance(variables, list) and all(isinstance(each, str) for each in variables)
    edges = {*EDGES} - {"relationships"}
    return "variables" in value and not named and not value.keys() & edges


def _ends(edges: list[Any]) -> list[Object]:
    """The nodes that edges name, where no list of them is given."""
    flat = [_flat(each) for each in edges if isinstance(each, dict)]
    ends = (end_of(each, keys) for each in flat for keys in (SOURCES, TARGETS))
    return [{"label": end} for end in dict.fromkeys(ends) if isinstance(end, str)]


def _listed(nodes: Any) -> Any:
    """The nodes in a list, each with fields; they may be names only, or stand under their ids."""
    if isinstance(nodes, dict) and all(isinstance(each, dict) and each for each in nodes.values()):
        return [{"id": id, **each} for id, each in nodes.items()]
    if isinstance(nodes, list) and nodes and all(isinstance(each, str) for each in nodes):
        return [{"label": each} for each in nodes]
    return nodes


def _of_row(edge: Any) -> Any:
    """An edge in a row, its two ends and perhaps a sign, as an edge with fields."""
    match edge:
        case [str(source), str(target)]:
            return {"source": source, "target": target}
        case [str(source), str(target), str() | int() | float() as sign]:
            return {"source": source, "target": target, "polarity": sign}
    return edge


def end_of(edge: Object, keys: tuple[str, ...]) -> Key | None:
    """What an edge names as its source or target: an id, a number in the list, or a node."""
    for key in keys:
        end = edge.get(key)
        if isinstance(end, dict):
            end = end.get("id", end.get("name"))
        if isinstance(end, str) or (isinstance(end, int) and not isinstance(end, bool)):
            return end
    return None


def names_of(node: Object) -> Iterator[Key]:
    """What an edge may call a node: its id, else its name or key."""
    for key in ("id", "_id", "key", *NAMES):
        said = node.get(key)
        if isinstance(said, str) or (isinstance(said, int) and not isinstance(said, bool)):
            yield said


def label(node: Object) -> str:
    """What a node is called; its id where it has no other name."""
    return text(node, *NAMES, "id")


def _of_elements(elements: Any) -> tuple[list[Object], list[Object]] | None:
    """The lists as Cytoscape has them: one for nodes and one for edges, or both in one."""
    if isinstance(elements, dict):
        return lists_of({"nodes": elements.get("nodes"), "edges": elements.get("edges", [])})
    if not isinstance(elements, list) or not 0 < len(elements) <= MOST:
        return None
    if not all(isinstance(each, dict) and isinstance(each.get("data"), dict) for each in elements):
        return None
    flat = [*map(_flat, elements)]
    edges = [each for each in flat if end_of(each, SOURCES) is not None]
    return [each for each in flat if end_of(each, SOURCES) is None], edges


def _flat(each: Object) -> Object:
    data = each.get("data")
    return (
        {**{key: part for key, part in each.items() if key != "data"}, **data}
        if isinstance(data, dict)
        else each
    )
