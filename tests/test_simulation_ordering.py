"""Loops and order of influence, against networkx."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.simulation.ordering import depths, reach, shortest_loop, tangles, within, without


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    ids = [f"v{i}" for i in range(draw(st.integers(1, 9)))]
    targets = st.lists(st.sampled_from(ids), unique=True)
    return {id: tuple(draw(targets)) for id in ids}


@given(graphs())
def test_tangles_are_the_strongly_connected_components_with_a_loop(graph):
    digraph = nx.DiGraph(graph)
    expected = {
        frozenset(part)
        for part in nx.strongly_connected_components(digraph)
        if len(part) > 1 or digraph.has_edge(*list(part) * 2)
    }
    found = tangles(graph)
    assert {frozenset(group) for group in found} == expected
    assert len(found) == len(expected)


@given(graphs())
def test_reach_and_shortest_loop(graph):
    digraph = nx.DiGraph(graph)
    for id in graph:
        loop = shortest_loop(graph, id)
        expected = nx.descendants(digraph, id) | ({id} if loop else set())
        assert set(reach(graph, id)) == expected
        around = [
            nx.shortest_path_length(digraph, target, id) + 1
            for target in graph[id]
            if nx.has_path(digraph, target, id)
        ]
        assert len(loop) == min(around, default=0)
        assert not loop or nx.is_path(digraph, [*loop, id])


@given(graphs())
def test_each_comes_after_what_influences_it(graph):
    forward = {id: tuple(t for t in targets if t > id) for id, targets in graph.items()}
    depth = depths(forward)
    for id in forward:
        into = [depth[source] + 1 for source, targets in forward.items() if id in targets]
        assert depth[id] == max(into, default=0)


@given(graphs())
def test_parts_of_a_graph(graph):
    digraph = nx.DiGraph(graph)
    some = list(graph)[::2]
    assert nx.DiGraph(within(graph, some)).edges == digraph.subgraph(some).edges
    rest = digraph.copy()
    rest.remove_node("v0")
    assert nx.DiGraph(without(graph, "v0")).edges == rest.edges
