"""From a diagram to a program: which rows of numbers there are and how they follow each other.

A program works on a table of signals, one row each, one column per draw. The first rows are the
state: levels that something flows into, other levels, contents of delays. Then come the rows that
nothing influences at once, and the responding variables in layers: each layer needs only rows
above it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from systemsthink.model import Diagram, Disturbance, Link, RecordId, Variable, VariableId
from systemsthink.simulation.kinds import disturbances, kinds
from systemsthink.simulation.ordering import depths, successors
from systemsthink.simulation.proposal import Proposal

Floats = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Sum:
    """A block of rows that links bring something to, and what disturbs the rows of its layer.

    `sources` holds a row for each link, `starts` where the links of the next row begin, `forced`
    pairs of a row and the number of a disturbance.
    """

    rows: slice
    links: slice
    sources: Rows
    starts: Rows
    forced: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Program:
    """What a run computes, without the numbers that a draw can change.

    `links` are in the order in which they are summed, `levels` and `delays` in that of their rows.
    `rows` tells where each variable of the diagram is found.
    """

    rows: Rows
    height: int
    levels: tuple[Variable, ...]
    delays: tuple[Link, ...]
    links: tuple[Link, ...]
    inflow: Sum
    delayed: Rows
    constants: Floats
    layers: tuple[Sum, ...]
    disturbances: tuple[Disturbance, ...]

    @property
    def states(self) -> int:
        """How many rows remember something."""
        return len(self.levels) + len(self.delays)

    @property
    def largest(self) -> float:
        """The largest start or disturbance, against which growth is measured."""
        sizes = [abs(event.size) for event in self.disturbances]
        return max([float(np.abs(self.constants).max(initial=0.0)), *sizes])


def compile_program(diagram: Diagram, proposal: Proposal, *, unknown: bool = True) -> Program:
    """Turn a diagram without instantaneous loops into a program, with or without unknown signs."""
    kind = kinds(diagram, proposal)
    into: dict[VariableId, list[Link]] = {id: [] for id in kind}
    for link in diagram.links.values():
        if kind[link.target] != "input" and (unknown or link.polarity != "?"):
            into[link.target].append(link)
    levels = sorted((id for id in kind if kind[id] == "accumulates"), key=lambda id: not into[id])
    delays = [link for links in into.values() for link in links if link.delayed]
    layers = _layers(kind, into)
    order = [*levels, *(link.id for link in delays), *(id for layer in layers for id in layer)]
    row = {id: at for at, id in enumerate(order)}
    events = disturbances(diagram, proposal)
    summed: list[Link] = []
    sums = [_sum(block, row, into, events, summed) for block in (levels, *layers)]
    return Program(
        rows=_rows(row[id] for id in kind),
        height=len(order),
        levels=tuple(diagram.variables[id] for id in levels),
        delays=tuple(delays),
        links=tuple(summed),
        inflow=sums[0],
        delayed=_rows(row[link.source] for link in delays),
        constants=_constants(diagram, kind, row),
        layers=tuple(sums[1:]),
        disturbances=events,
    )


def _constants(
    diagram: Diagram, kind: Mapping[VariableId, str], row: Mapping[RecordId, int]
) -> Floats:
    constants = np.zeros(len(row))
    for id, variable in diagram.variables.items():
        if kind[id] in ("accumulates", "input"):
            constants[row[id]] = variable.initial
    return constants


def _sum(
    block: Sequence[VariableId],
    row: Mapping[RecordId, int],
    into: Mapping[VariableId, Sequence[Link]],
    events: Sequence[Disturbance],
    summed: list[Link],
) -> Sum:
    influenced = [id for id in block if into[id]]
    links = [link for id in influenced for link in into[id]]
    counts = [len(into[id]) for id in influenced]
    summed.extend(links)
    first = row[block[0]] if block else 0
    return Sum(
        rows=slice(first, first + len(influenced)),
        links=slice(len(summed) - len(links), len(summed)),
        sources=_rows(row[link.id if link.delayed else link.source] for link in links),
        starts=_rows(accumulate(counts[:-1], initial=0) if counts else ()),
        forced=tuple((row[e.variable], n) for n, e in enumerate(events) if e.variable in block),
    )


def _layers(
    kind: Mapping[VariableId, str], into: Mapping[VariableId, Sequence[Link]]
) -> list[list[VariableId]]:
    responding = [id for id in kind if kind[id] != "accumulates"]
    influenced = [id for id in responding if into[id]]
    immediate = [link for id in influenced for link in into[id] if not link.delayed]
    depth = depths(successors(influenced, immediate))
    layers: list[list[VariableId]] = [[id for id in responding if not into[id]]]
    for id in influenced:
        while len(layers) <= depth[id] + 1:
            layers.append([])
        layers[depth[id] + 1].append(id)
    return layers


def _rows(numbers: Iterable[int]) -> Rows:
    return np.fromiter(numbers, dtype=np.intp)
