"""What the drawing of a link depends on besides places: its neighbours, its twins, its loop."""

from collections.abc import Mapping
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
    neighbours: Mapping[VariableId, tuple[VariableId, ...]] = field(default_factory=dict)
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
    neighbours: dict[VariableId, list[VariableId]] = {}
    for id, link in links.items():
        pairs.setdefault((link.source, link.target), []).append(id)
        into.setdefault(link.target, []).append(id)
        at.setdefault(link.source, []).append(id)
        if link.source != link.target:
            at.setdefault(link.target, []).append(id)
            neighbours.setdefault(link.source, []).append(link.target)
            neighbours.setdefault(link.target, []).append(link.source)
        for variable in shortest.get(id, ()):
            around.setdefault(variable, []).append(id)
    tables = (_frozen(pairs), _frozen(at), _frozen(into), _frozen(around), _frozen(neighbours))
    return Structure(*tables, shortest)


def bent_by_hand(link: Link, links: Mapping[LinkId, Link], structure: Structure) -> list[float]:
    """The bends that a person gave to links between the same two variables, as this link goes."""
    bends: list[float] = []
    for pair, way in (((link.source, link.target), 1), ((link.target, link.source), -1)):
        found = (links[id].bend for id in structure.pairs.get(pair, ()))
        bends += [way * bend for bend in found if bend is not None]
    return bends


def _frozen(lists: dict[K, list[str]]) -> dict[K, tuple[str, ...]]:
    return {key: tuple(ids) for key, ids in lists.items()}
