"""The two lists of a network in JSON, whatever they are called and wrapped in."""

from collections.abc import Iterator
from typing import Any

from systemsthink.exchange.bounds import MOST
from systemsthink.exchange.json_values import text

Object = dict[str, Any]
Key = str | int

SOURCES = ("source", "from", "sourceId", "fromId", "start")
TARGETS = ("target", "to", "targetId", "toId", "end")
NAMES = ("label", "name", "title")
OTHERS = ("globals", "mapTitle", "styles", "concepts", "variables", "models", "notebook")
"""Keys that tell that the lists are another program's."""


def lists_of(value: Any) -> tuple[list[Object], list[Object]] | None:
    """The nodes and the edges in a JSON value, each with the fields of its `data`; None if not."""
    if not isinstance(value, dict) or any(key in value for key in OTHERS):
        return None
    if "elements" in value:
        return _of_elements(value["elements"])
    nodes = value.get("nodes")
    edges = value.get("edges", value.get("links"))
    if not isinstance(nodes, list) or not isinstance(edges, list):
        return None
    if max(len(nodes), len(edges)) > MOST:
        return None
    if not all(isinstance(each, dict) for each in (*nodes, *edges)):
        return None
    return [*map(_flat, nodes)], [*map(_flat, edges)]


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
