"""A diagram as a graph: the only place where variables are nodes and links are edges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from systemsthink.model import Diagram, LinkId, Polarity, VariableId

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Influence:
    """What all links from one variable to another say together."""

    polarity: Polarity
    delayed: bool
    links: tuple[LinkId, ...]


def influences(diagram: Diagram) -> dict[tuple[VariableId, VariableId], Influence]:
    """Parallel links merged: equal signs keep the sign, different ones leave it unknown.

    An influence is delayed if any of its links is. Pairs come in the order of their first links.
    """
    merged: dict[tuple[VariableId, VariableId], Influence] = {}
    for link in diagram.links.values():
        pair = (link.source, link.target)
        one = Influence(link.polarity, link.delayed, (link.id,))
        merged[pair] = _together(merged[pair], one) if pair in merged else one
    return merged


def to_networkx(diagram: Diagram) -> networkx.DiGraph[VariableId]:
    """The diagram as a networkx graph; edges carry `polarity`, `delayed` and `links`.

    >>> from systemsthink.model import Link, Variable, diagram
    >>> graph = to_networkx(diagram([Variable("v1", "Trust"), Link("l1", "v1", "v1", "+")]))
    >>> graph.edges["v1", "v1"]["polarity"]
    '+'
    """
    import networkx

    graph: networkx.DiGraph[VariableId] = networkx.DiGraph()
    for variable in diagram.variables.values():
        graph.add_node(variable.id, name=variable.name)
    for (source, target), one in influences(diagram).items():
        graph.add_edge(source, target, polarity=one.polarity, delayed=one.delayed, links=one.links)
    return graph


def _together(first: Influence, second: Influence) -> Influence:
    polarity = first.polarity if first.polarity == second.polarity else "?"
    return Influence(polarity, first.delayed or second.delayed, first.links + second.links)
