"""How the variables and links of a diagram are told in XMILE: as stocks, flows and connectors."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from systemsthink.exchange.equations import Cause, identifier
from systemsthink.exchange.xmile.keeping import WORD, fitting, listed
from systemsthink.exchange.xmile.names import sameness, spelled
from systemsthink.model import Diagram, Link, LinkId, VariableId


@dataclass(frozen=True)
class Plan:
    """A diagram, and what each of its parts is going to be."""

    diagram: Diagram

    @cached_property
    def spelling(self) -> dict[VariableId, str]:
        """What each variable is called in the file, no two alike to other programs."""
        found: dict[VariableId, str] = {}
        taken: set[str] = set()
        for variable in self.diagram.variables.values():
            built_in = self.kept[variable.id].get("type") == "built-in"
            name = variable.name
            found[variable.id] = name if built_in else spelled(name, taken)
            taken.add(sameness(found[variable.id]))
        return found

    @cached_property
    def identifiers(self) -> dict[VariableId, str]:
        """The same as it stands in equations."""
        return {id: identifier(name) for id, name in self.spelling.items()}

    @cached_property
    def beside(self) -> dict[str, list[Any]]:
        """What came with the file that a map can't show."""
        kept = self.diagram.extra.get(WORD)
        return {name: listed(kept, name) for name in ("settings", "undrawn", "models")}

    @cached_property
    def kept(self) -> dict[VariableId, dict[str, Any]]:
        """What is kept of a variable and still fits it."""
        names = {id: v.name for id, v in self.diagram.variables.items()}
        causes: dict[VariableId, set[str]] = defaultdict(set)
        for link in self.diagram.links.values():
            if not link.flow:
                causes[link.target].add(names[link.source])
        return {id: fitting(self.diagram, id, causes[id]) for id in names}

    @cached_property
    def stocks(self) -> frozenset[VariableId]:
        """What accumulates and is filled and emptied by flows alone, as a stock has to be."""
        arriving: dict[VariableId, list[Link]] = defaultdict(list)
        for link in self.diagram.links.values():
            arriving[link.target].append(link)
        return frozenset(
            id
            for id, variable in self.diagram.variables.items()
            if variable.kind == "accumulates"
            and (self.kept[id].get("type") == "stock" or self._by_flows_alone(arriving[id]))
        )

    @cached_property
    def pipes(self) -> dict[LinkId, Link]:
        """The links that are told as inflows and outflows of stocks."""
        found: dict[tuple[str, str, str], Link] = {}
        for link in self.diagram.links.values():
            if link.target in self.stocks and self._is_pipe(link):
                found.setdefault((link.source, link.target, link.polarity), link)
        return {link.id: link for link in found.values()}

    @cached_property
    def types(self) -> dict[VariableId, str]:
        """What each variable is: a stock, a flow, a module, a function or an auxiliary."""
        flows = {link.source for link in self.pipes.values()}
        return {id: self._type(id, flows) for id in self.diagram.variables}

    @cached_property
    def connectors(self) -> dict[LinkId, Link]:
        """The links that are told as connectors."""
        links = self.diagram.links.items()
        return {id: link for id, link in links if id not in self.pipes}

    @cached_property
    def causes(self) -> dict[VariableId, list[Cause]]:
        """What an equation without a better one adds up."""
        found: dict[VariableId, list[Cause]] = defaultdict(list)
        for link in self.connectors.values():
            found[link.target].append((self.spelling[link.source], link.polarity))
        return found

    def pipes_at(self, id: VariableId) -> list[Link]:
        """The inflows and outflows of a stock, or those that a flow is."""
        return self._pipes_by_end.get(id, [])

    def is_paired(self, link: Link) -> bool:
        """Whether another link joins the same two variables."""
        return self._between[frozenset((link.source, link.target))] > 1

    @cached_property
    def _pipes_by_end(self) -> dict[VariableId, list[Link]]:
        found: dict[VariableId, list[Link]] = defaultdict(list)
        for link in self.pipes.values():
            found[link.source].append(link)
            found[link.target].append(link)
        return found

    @cached_property
    def _between(self) -> Counter[frozenset[VariableId]]:
        links = self.connectors.values()
        return Counter(frozenset((link.source, link.target)) for link in links)

    def _type(self, id: VariableId, flows: set[VariableId]) -> str:
        kept = self.kept[id].get("type")
        if id in self.stocks:
            return "stock"
        if id in flows:
            return "flow"
        if kept in ("flow", "gf", "built-in") or (kept == "module" and self.beside["models"]):
            return str(kept)
        return "aux"

    def _by_flows_alone(self, links: list[Link]) -> bool:
        told = {(link.source, link.polarity) for link in links}
        return len(told) == len(links) and all(map(self._is_pipe, links))

    def _is_pipe(self, link: Link) -> bool:
        """Whether an inflow or outflow says all that the link says."""
        source = self.diagram.variables[link.source]
        more = (link.delayed, link.bend, link.strength, link.color, link.description)
        return (
            link.flow
            and link.polarity != "?"
            and source.kind != "accumulates"
            and self.kept[source.id].get("type") != "module"
            and not any(part not in (None, False, "") for part in more)
        )
