"""Flows between stocks, as programs for stocks and flows draw them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from systemsthink.exchange.draft import Draft
from systemsthink.model import Diagram, Link, LinkId, VariableId


class Pipe(NamedTuple):
    """The stock that a flow drains and the one that it fills, if any."""

    drains: VariableId | None
    fills: VariableId | None


@dataclass(frozen=True)
class Pipes:
    """The variables of a diagram that are flows, by stock what fills and drains it, and the links.

    The links are those that say nothing but that there is a flow.
    """

    flows: Mapping[VariableId, Pipe] = field(default_factory=dict)
    into: Mapping[VariableId, list[VariableId]] = field(default_factory=dict)
    out_of: Mapping[VariableId, list[VariableId]] = field(default_factory=dict)
    links: frozenset[LinkId] = frozenset()


def link_pipe(draft: Draft, flow: VariableId, pipe: Pipe) -> None:
    """Draw a flow as links to the stock that it drains and to the one that it fills."""
    if pipe.drains:
        draft.link(flow, pipe.drains, polarity="-", flow=True)
    if pipe.fills:
        draft.link(flow, pipe.fills, polarity="+", flow=True)


def pipes_of(diagram: Diagram) -> Pipes:
    """The flows of a diagram: variables with a flow link to one stock, or from one to another."""
    flows: dict[VariableId, Pipe] = {}
    into: dict[VariableId, list[VariableId]] = {}
    out_of: dict[VariableId, list[VariableId]] = {}
    links: set[LinkId] = set()
    for id, found in _flow_links(diagram).items():
        sides = {link.polarity: link for link in found}
        if len(sides) < len(found) or not all(_is_plain(diagram, link) for link in found):
            continue
        drains, fills = (sides[sign].target if sign in sides else None for sign in "-+")
        flows[id] = Pipe(drains, fills)
        links |= {link.id for link in found}
        if fills:
            into.setdefault(fills, []).append(id)
        if drains:
            out_of.setdefault(drains, []).append(id)
    return Pipes(flows, into, out_of, frozenset(links))


def _flow_links(diagram: Diagram) -> dict[VariableId, list[Link]]:
    found: dict[VariableId, list[Link]] = {}
    for link in diagram.links.values():
        if link.flow and diagram.variables[link.source].kind != "accumulates":
            found.setdefault(link.source, []).append(link)
    return found


def _is_plain(diagram: Diagram, link: Link) -> bool:
    """Whether a link says no more than that a flow fills or drains a stock."""
    bare = Link(link.id, link.source, link.target, link.polarity, flow=True)
    stock = diagram.variables[link.target].kind == "accumulates"
    return stock and link.polarity != "?" and replace(link, bend=None, extra={}) == bare
