"""What a run assumes where nobody said: what accumulates, and what disturbs the diagram."""

from collections.abc import Callable
from dataclasses import dataclass

from systemsthink.model import Diagram, Disturbance, VariableId
from systemsthink.simulation.ordering import (
    Successors,
    reach,
    shortest_loop,
    successors,
    tangles,
    within,
    without,
)
from systemsthink.simulation.words import likeliness

Preference = Callable[[VariableId, Successors], tuple[int, ...]]


@dataclass(frozen=True)
class Proposal:
    """What was assumed because nobody said; empty where everything was said."""

    accumulates: tuple[VariableId, ...] = ()
    disturbance: Disturbance | None = None


def propose(diagram: Diagram) -> Proposal:
    """Say what may accumulate and what may set the diagram in motion, where nobody did.

    Every loop that nobody gave a level gets one, delayed or not: with it a reinforcing loop grows
    and a delayed balancing loop can overshoot. Names of states come first, then variables that a
    delayed link reaches, then those in the thick of the loops. None is proposed that the others
    make superfluous. The disturbance is a step, or a pulse where it hits what accumulates.

    >>> from systemsthink.model import Link, Variable, diagram
    >>> d = diagram([Variable("v1", "Gap"), Variable("v2", "Level"),
    ...              Link("l1", "v1", "v2", "+"), Link("l2", "v2", "v1", "-")])
    >>> propose(d).accumulates
    ('v2',)
    >>> propose(d).disturbance.shape
    'pulse'
    """
    levels = _levels(diagram)
    return Proposal(levels, _disturbance(diagram, levels))


def _levels(diagram: Diagram) -> tuple[VariableId, ...]:
    variables = diagram.variables
    open_ids = [id for id, v in variables.items() if v.kind not in ("accumulates", "input")]
    graph = successors(open_ids, diagram.links.values())
    chosen = _break_loops(graph, _preference(diagram))
    for id in reversed(chosen.copy()):
        others = [other for other in chosen if other != id]
        rest = within(graph, [v for v in graph if v not in others])
        if not shortest_loop(rest, id):
            chosen.remove(id)
    return tuple(id for id in variables if id in chosen)


def _break_loops(graph: Successors, preference: Preference) -> list[VariableId]:
    chosen = []
    waiting = [within(graph, group) for group in tangles(graph)]
    while waiting:
        tangle = waiting.pop()
        ranked = {id: rank for id in tangle if (rank := preference(id, tangle))}
        if not ranked:
            continue
        best = max(ranked, key=lambda id: ranked[id])
        chosen.append(best)
        rest = without(tangle, best)
        waiting.extend(within(rest, group) for group in tangles(rest))
    return chosen


def _preference(diagram: Diagram) -> Preference:
    variables = diagram.variables
    late = {link.target for link in diagram.links.values() if link.delayed}
    words = {id: likeliness(v.name) for id, v in variables.items() if v.kind is None}

    def preference(id: VariableId, tangle: Successors) -> tuple[int, ...]:
        if id not in words:
            return ()
        into = sum(id in targets for targets in tangle.values())
        return words[id], int(id in late), into * len(tangle[id])

    return preference


def _disturbance(diagram: Diagram, levels: tuple[VariableId, ...]) -> Disturbance | None:
    variables = diagram.variables
    lasting = {id for id, v in variables.items() if v.kind == "accumulates" or id in levels}
    displaced = any(
        v.initial and (v.kind == "input" or v.id in lasting) for v in variables.values()
    )
    if diagram.disturbances or displaced or not variables:
        return None
    id = _most_sensible(diagram, lasting)
    return Disturbance("proposed", id, shape="pulse" if id in lasting else "step")


def _most_sensible(diagram: Diagram, lasting: set[VariableId]) -> VariableId:
    variables = diagram.variables
    links = [link for link in diagram.links.values() if variables[link.target].kind != "input"]
    graph = successors(variables, links)
    reached = {id: len(reach(graph, id)) for id in variables}
    influenced = {link.target for link in links}
    most = max(reached.values())
    inputs = [id for id in variables if variables[id].kind == "input" and reached[id]]
    roots = [id for id in variables if id not in influenced and reached[id] * 2 >= most > 0]
    return max(inputs or roots or variables, key=lambda id: (reached[id], id in lasting))
