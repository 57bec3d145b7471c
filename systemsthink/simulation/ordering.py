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
    """The largest groups in which every variable influences every other and itself (Kosaraju)."""
    backwards: dict[VariableId, list[VariableId]] = {id: [] for id in graph}
    for id, targets in graph.items():
        for target in targets:
            backwards[target].append(id)
    order = {id: position for position, id in enumerate(graph)}
    seen: set[VariableId] = set()
    groups = []
    for root in reversed(_finished(graph)):
        group = _gather(backwards, root, seen)
        if len(group) > 1 or (group and root in graph[root]):
            groups.append(tuple(sorted(group, key=order.__getitem__)))
    return sorted(groups, key=lambda group: order[group[0]])


def _finished(graph: Successors) -> list[VariableId]:
    """All variables in the order in which a depth-first walk is done with them."""
    seen: set[VariableId] = set()
    finished: list[VariableId] = []
    for root in graph:
        path = [] if root in seen else [(root, iter(graph[root]))]
        seen.add(root)
        while path:
            here, targets = path[-1]
            fresh = next((target for target in targets if target not in seen), None)
            if fresh is None:
                finished.append(here)
                path.pop()
            else:
                seen.add(fresh)
                path.append((fresh, iter(graph[fresh])))
    return finished


def _gather(graph: Successors, root: VariableId, seen: set[VariableId]) -> list[VariableId]:
    """What can be reached from a root and was not seen before; seen from now on."""
    found = [] if root in seen else [root]
    seen.add(root)
    for here in found:
        fresh = [target for target in graph[here] if target not in seen]
        seen.update(fresh)
        found.extend(fresh)
    return found


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
