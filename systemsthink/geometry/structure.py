"""What the drawing of a link depends on besides places: its neighbours, its twins, its loop."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from systemsthink.model import Link, LinkId, VariableId

K = TypeVar("K")
Pair = tuple[VariableId, VariableId]


@dataclass(frozen=True)
class Structure:
    """A diagram's links, looked up in the ways in which bends and marks need them."""

    pairs: Mapping[Pair, tuple[LinkId, ...]] = field(default_factory=dict)
    at: Mapping[VariableId, tuple[LinkId, ...]] = field(default_factory=dict)
    into: Mapping[VariableId, tuple[LinkId, ...]] = field(default_factory=dict)
    around: Mapping[VariableId, tuple[LinkId, ...]] = field(default_factory=dict)
    shortest: Mapping[LinkId, tuple[VariableId, ...]] = field(default_factory=dict)

    def twins(self, source: VariableId, target: VariableId) -> tuple[LinkId, ...]:
        """The links between two variables, either way."""
        return self.pairs.get((source, target), ()) + self.pairs.get((target, source), ())


def structure_of(
    links: Mapping[LinkId, Link], shortest: Mapping[LinkId, tuple[VariableId, ...]]
) -> Structure:
    """Look up a diagram's links by pair, by variable, by target and by the loop they go round."""
    pairs: dict[Pair, list[LinkId]] = {}
    at: dict[VariableId, list[LinkId]] = {}
    into: dict[VariableId, list[LinkId]] = {}
    around: dict[VariableId, list[LinkId]] = {}
    for id, link in links.items():
        pairs.setdefault((link.source, link.target), []).append(id)
        into.setdefault(link.target, []).append(id)
        for variable in {link.source: None, link.target: None}:
            at.setdefault(variable, []).append(id)
        for variable in shortest.get(id, ()):
            around.setdefault(variable, []).append(id)
    return Structure(_frozen(pairs), _frozen(at), _frozen(into), _frozen(around), shortest)


def _frozen(lists: dict[K, list[LinkId]]) -> dict[K, tuple[LinkId, ...]]:
    return {key: tuple(ids) for key, ids in lists.items()}


def other_ends(links: Iterable[Link], variable: VariableId) -> list[VariableId]:
    """The variables that these links join to one."""
    ends = [link.target if link.source == variable else link.source for link in links]
    return [end for end in ends if end != variable]
