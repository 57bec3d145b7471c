"""The parts of a diagram that hang together, as arrays."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from systemsthink.analysis.loops import shortest_loop_through
from systemsthink.geometry.wrapping import estimated_size
from systemsthink.model import Diagram, VariableId
from systemsthink.model import diagram as diagram_of

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.float64]
"""Centres, one row (x, y) for each variable of a part."""

MAX_LOOPS = 40


@dataclass(frozen=True, eq=False)
class Part:
    """Variables that links join, directly or not; links and loops count them from 0.

    `sizes` holds a row (width, height) for each variable, `pairs` a row (lower, higher) for each
    two variables that are linked, and `loops` the shortest loops through its links.
    """

    ids: tuple[VariableId, ...]
    sizes: Matrix
    pairs: NDArray[np.intp]
    loops: tuple[tuple[int, ...], ...]

    @cached_property
    def hops(self) -> Matrix:
        """How many links lie between each two variables, whichever way they point."""
        neighbours = _neighbours(len(self.ids), self.pairs.tolist())
        return np.array([_hops_from(start, neighbours) for start in range(len(self.ids))])

    @cached_property
    def linked(self) -> Flags:
        """Which variables are linked with which."""
        linked = np.zeros((len(self.ids), len(self.ids)), dtype=bool)
        linked[self.pairs[:, 0], self.pairs[:, 1]] = True
        return linked | linked.T

    @cached_property
    def strangers(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Each two pairs without a variable in common, by their numbers."""
        one, other = np.triu_indices(len(self.pairs), 1)
        same = self.pairs[one][:, :, None] == self.pairs[other][:, None, :]
        apart = ~same.any(axis=(1, 2))
        return one[apart], other[apart]


def parts_of(diagram: Diagram) -> list[Part]:
    """The parts, in the order of their first variables."""
    single = _without_parallels(diagram)
    loops = list(dict.fromkeys(shortest_loop_through(single).values()))
    return [_part(single, ids, loops) for ids in _groups(single)]


def _without_parallels(diagram: Diagram) -> Diagram:
    """The diagram with one link for each two variables and direction; the others change nothing."""
    links = {(link.source, link.target): link for link in diagram.links.values()}
    return diagram_of([*diagram.variables.values(), *links.values()])


def _groups(diagram: Diagram) -> list[list[VariableId]]:
    order = {id: at for at, id in enumerate(diagram.variables)}
    ids = list(order)
    ends = [(order[link.source], order[link.target]) for link in diagram.links.values()]
    neighbours = _neighbours(len(ids), ends)
    groups, seen = [], [False] * len(ids)
    for start in range(len(ids)):
        if not seen[start]:
            members = [at for at, hops in enumerate(_hops_from(start, neighbours)) if hops >= 0]
            for at in members:
                seen[at] = True
            groups.append([ids[at] for at in members])
    return groups


def _part(diagram: Diagram, ids: Sequence[VariableId], loops: Sequence[tuple[str, ...]]) -> Part:
    order = {id: at for at, id in enumerate(ids)}
    ends = (
        sorted((order[link.source], order[link.target]))
        for link in diagram.links.values()
        if link.source in order and link.source != link.target
    )
    pairs = np.array(list(dict.fromkeys(map(tuple, ends))), dtype=np.intp).reshape(-1, 2)
    own = [tuple(order[id] for id in loop) for loop in loops if loop[0] in order and len(loop) > 2]
    variables = [diagram.variables[id] for id in ids]
    sizes = np.array([estimated_size(v.name, v.scale, v.dots) for v in variables])
    return Part(tuple(ids), sizes, pairs, tuple(sorted(own, key=len)[:MAX_LOOPS]))


def _neighbours(count: int, ends: Sequence[Sequence[int]]) -> list[list[int]]:
    neighbours: list[list[int]] = [[] for _ in range(count)]
    for one, other in ends:
        neighbours[one].append(other)
        neighbours[other].append(one)
    return neighbours


def _hops_from(start: int, neighbours: Sequence[Sequence[int]]) -> list[float]:
    """Breadth first; -1 for what is out of reach."""
    hops = [-1.0] * len(neighbours)
    hops[start] = 0.0
    queue = deque([start])
    while queue:
        at = queue.popleft()
        for other in neighbours[at]:
            if hops[other] < 0:
                hops[other] = hops[at] + 1
                queue.append(other)
    return hops
