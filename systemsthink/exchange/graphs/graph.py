"""A graph as other programs know it, nodes and edges with attributes by name, made a diagram."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from systemsthink.exchange.bounds import bound
from systemsthink.exchange.colour_signs import sign_by_colour
from systemsthink.exchange.colours import PURE
from systemsthink.exchange.curves import bend_past, within
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.graphs.attributes import (
    about_fields,
    link_fields,
    variable_fields,
)
from systemsthink.exchange.graphs.group_names import Named, group_name, groups_told
from systemsthink.exchange.graphs.places import resize, spread
from systemsthink.exchange.graphs.told import Told
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import without_ends
from systemsthink.exchange.words import number_of
from systemsthink.model import About, Group, Note
from systemsthink.phrases import Phrase, phrase

LOOP_NAME = re.compile(r"[RB]\d{0,3}|\([RB]\d{0,3}\)|\(?[RB]\d{1,3}\)?\s*[:–—-]\s.*", re.DOTALL)
"""What people call a loop; a node without edges that is called so is no variable."""

ROOM_ABOVE = 120.0
"""How far up variables come that are yet to be placed, times the root of how many they are."""

Point = tuple[float, float]


class Edge(NamedTuple):
    """An edge between the keys of two nodes; `past` is a point that its curve passes."""

    source: str
    target: str
    told: dict[str, str]
    past: Point | None = None
    straight: bool = False


class Sheet(NamedTuple):
    """A text that stands on the picture, and its centre."""

    text: str
    at: Point | None = None


@dataclass
class Graph:
    """What a file says: nodes by key, edges, groups of keys, texts, and about the whole.

    `drawn` says that places are pixels, `sizes` how large names are compared with what is usual.
    """

    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    groups: list[tuple[str, list[str]]] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    directed: bool = True
    drawn: bool = False
    sizes: dict[str, float] = field(default_factory=dict)


def reading_of(graph: Graph, word: str, *remarks: Phrase) -> Reading:
    """The diagram of a graph; what its attributes say besides is kept under the format's word."""
    bound(graph.nodes, graph.edges, graph.sheets)
    draft = Draft()
    named: dict[Named, list[str]] = {}
    ids: dict[str, str] = {}
    for key, said in graph.nodes.items():
        told = Told(said)
        for group in groups_told(told):
            named.setdefault(group, []).append(key)
        ids[key] = _variable(draft, key, told, word)
    if not graph.drawn:
        spread(draft, ids.values())
    resize(draft, {ids[key]: size for key, size in graph.sizes.items()})
    dangling = _links(draft, graph, ids, word)
    told_by_name = ((name, keys) for (name, _), keys in named.items())
    for name, keys in (*graph.groups, *told_by_name):
        if members := tuple(dict.fromkeys(ids[key] for key in keys if key in ids)):
            draft.add("g", Group, members=members, name=group_name(name))
    if not any(chosen in edge.told.values() for edge in graph.edges for chosen in PURE.values()):
        remarks = (*remarks, *sign_by_colour(draft))
    _sheets(draft, graph)
    _about(draft, graph, word)
    return draft.reading(*_remarks(graph, dangling), *remarks)


def _variable(draft: Draft, key: str, told: Told, word: str) -> str:
    name = label_of(told.take("label", "name", "title", "text"))
    x, y = (told.taken(number_of, axis, f"{axis}cor") for axis in ("x", "y"))
    fields = variable_fields(told)
    id = draft.another(name or key, **fields, extra={word: told.rest} if told.rest else {})
    if x is not None and y is not None:
        draft.place(id, x, y)
    return id


def _links(draft: Draft, graph: Graph, ids: dict[str, str], word: str) -> int:
    """Make every edge a link; how many have no two ends."""
    said = (edge.told.get("weight") or edge.told.get("value", "") for edge in graph.edges)
    weights = {weight for weight in map(number_of, said) if weight is not None}
    signed, sized = any(weight < 0 for weight in weights), not weights <= {-1.0, 0.0, 1.0}
    ends = {(edge.source, edge.target) for edge in graph.edges}
    dangling = 0
    for edge in graph.edges:
        if edge.source not in ids or edge.target not in ids:
            dangling += 1
            continue
        told = Told(edge.told)
        fields = link_fields(told, signed, sized)
        source, target = ids[edge.source], ids[edge.target]
        bend = told.taken(number_of, "bend")
        fields["bend"] = None if bend is None else within(bend)
        alone = (edge.target, edge.source) not in ends
        bend = _drawn_bend(draft, edge, source, target, alone)
        fields["bend"] = fields["bend"] if bend is None else bend
        draft.link(source, target, **fields, extra={word: told.rest} if told.rest else {})
    return dangling


def _sheets(draft: Draft, graph: Graph) -> None:
    """Make every text a note; those without a place stand in a row above everything."""
    variables = draft.diagram.variables.values()
    top = min((variable.y for variable in variables), default=0.0)
    if not all(draft.has_placed(variable.id) for variable in variables):
        top = min(top, -ROOM_ABOVE * math.sqrt(len(variables)))
    for number, sheet in enumerate(graph.sheets):
        note = draft.add("m", Note, text=sheet.text)
        draft.place(note, *(sheet.at or (220.0 * number, top - 150.0)))


def _drawn_bend(draft: Draft, edge: Edge, source: str, target: str, alone: bool) -> float | None:
    """How the picture bends an edge; straight edges there and back would lie on each other."""
    start, end = draft.record(source), draft.record(target)
    chord = math.dist((start.x, start.y), (end.x, end.y))
    if edge.past and 1e-6 < chord < 1e8 and all(abs(part) < 1e8 for part in edge.past):
        return bend_past((start.x, start.y), (end.x, end.y), edge.past)
    return 0.0 if edge.straight and alone and source != target else None


def _about(draft: Draft, graph: Graph, word: str) -> None:
    told = Told(graph.told)
    fields = about_fields(told)
    if any(value not in ("", None) for value in fields.values()):
        draft.entitle(fields["title"])
        draft.change(About().id, **fields)
    if told.rest:
        draft.extra[word] = told.rest


def _remarks(graph: Graph, dangling: int) -> Iterator[Phrase]:
    if not graph.directed and graph.edges:
        yield phrase(
            "The graph has no directions; each of its edges became one link, from its first end"
            " to its second: {n}.",
            n=len(graph.edges),
        )
    yield from without_ends(dangling)
