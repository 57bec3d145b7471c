"""What influences what: loops, reach and the order in which things follow from each other."""

from collections.abc import Iterable, Mapping, Sequence

from systemsthink.model import Link, VariableId

Successors = Mapping[VariableId, Sequence[VariableId]]


def successors(variables: Iterable[VariableId], links: Iterable[Link]) -> Successors:
    """What each of these variables influences directly, each named once, in order of the links."""
    found: dict[VariableId, dict[VariableId, None]] = {id: {} for id in variables}
    for link in links:
        if link.source in found and link.target in found:
            found[link.source][link.target] = None
    return {id: tuple(targets) for id, targets in found.items()}


def without(graph: Successors, variable: VariableId) -> Successors:
    """The same without one variable."""
    return {
        id: tuple(target for target in targets if target != variable)
        for id, targets in graph.items()
        if id != variable
    }


def within(graph: Successors, variables: Iterable[VariableId]) -> Successors:
    """The same among these variables only."""
    kept = dict.fromkeys(variables)
    return {id: tuple(target for target in graph[id] if target in kept) for id in kept}


def reach(graph: Successors, start: VariableId) -> tuple[VariableId, ...]:
    """Everything that a variable influences along any path; itself only if it is in a loop."""
    found: dict[VariableId, None] = {}
    waiting = [start]
    while waiting:
        for target in graph[waiting.pop()]:
            if target not in found:
                found[target] = None
                waiting.append(target)
    return tuple(found)


def tangles(graph: Successors) -> list[tuple[VariableId, ...]]:
    """The largest groups in which every variable influences every other and itself (Tarjan)."""
    index: dict[VariableId, int] = {}
    lowest: dict[VariableId, int] = {}
    path: list[VariableId] = []
    closed: set[VariableId] = set()
    groups: list[tuple[VariableId, ...]] = []
    for root in graph:
        if root in index:
            continue
        index[root] = lowest[root] = len(index)
        path.append(root)
        visits = [(root, iter(graph[root]))]
        while visits:
            here, targets = visits[-1]
            for target in targets:
                if target not in index:
                    index[target] = lowest[target] = len(index)
                    path.append(target)
                    visits.append((target, iter(graph[target])))
                    break
                if target not in closed:
                    lowest[here] = min(lowest[here], index[target])
            else:
                visits.pop()
                if visits:
                    above = visits[-1][0]
                    lowest[above] = min(lowest[above], lowest[here])
                if lowest[here] == index[here]:
                    groups.append(_close(here, path, closed))
    order = {id: position for position, id in enumerate(graph)}
    looped = [group for group in groups if len(group) > 1 or group[0] in graph[group[0]]]
    return sorted(
        (tuple(sorted(group, key=order.__getitem__)) for group in looped),
        key=lambda group: order[group[0]],
    )


def _close(
    root: VariableId, path: list[VariableId], closed: set[VariableId]
) -> tuple[VariableId, ...]:
    at = path.index(root)
    group = tuple(path[at:])
    del path[at:]
    closed.update(group)
    return group


def shortest_loop(graph: Successors, start: VariableId) -> tuple[VariableId, ...]:
    """A shortest loop through a variable, starting with it; empty if there is none."""
    came_from: dict[VariableId, VariableId] = {}
    waiting = [start]
    for here in waiting:
        for target in graph[here]:
            if target == start:
                return _path(came_from, start, here)
            if target not in came_from:
                came_from[target] = here
                waiting.append(target)
    return ()


def _path(
    came_from: Mapping[VariableId, VariableId], start: VariableId, end: VariableId
) -> tuple[VariableId, ...]:
    path = [end]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


def depths(graph: Successors) -> dict[VariableId, int]:
    """How many steps each variable comes after those that nothing here influences; no loops."""
    waiting_for = dict.fromkeys(graph, 0)
    for targets in graph.values():
        for target in targets:
            waiting_for[target] += 1
    depth = dict.fromkeys(graph, 0)
    ready = [id for id, count in waiting_for.items() if count == 0]
    for here in ready:
        for target in graph[here]:
            depth[target] = max(depth[target], depth[here] + 1)
            waiting_for[target] -= 1
            if waiting_for[target] == 0:
                ready.append(target)
    return depth
