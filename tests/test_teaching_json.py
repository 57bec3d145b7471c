"""Nodes and edges in JSON: of teaching sites, and as pages that draw networks have them."""

import json
from typing import Any

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange import teaching_json
from systemsthink.exchange.reading import Reading
from systemsthink.model import Link, LoopName, Variable, diagram

links_of = links_with()

LIMITS: dict[str, Any] = {
    "metadata": {"id": "limits", "title": "Limits", "description": "Growth ends"},
    "nodes": [
        {
            "id": "n2",
            "label": "Sales",
            "position": {"x": 10, "y": "20.5"},
            "type": "stock",
            "description": "What we sell",
            "measurement": "€/month",
        },
        {"id": "n1", "label": "Capacity", "position": {"x": 200, "y": 0}, "type": "condition"},
    ],
    "edges": [
        {
            "id": "e1",
            "source": "n2",
            "target": "n1",
            "polarity": "negative",
            "label": "uses up",
            "description": "Every sale takes time",
            "strength": "strong",
            "delay": {"present": True, "duration": 3},
        },
        {"source": "n1", "target": "n2", "polarity": "+", "label": "allows", "delay": False},
        {"source": "n1", "target": "gone", "polarity": "+"},
    ],
    "loops": [
        {"id": "B1", "type": "reinforcing", "path": ["n2", "n1", "n2"], "label": "Ceiling"},
        {"id": "R9", "type": "reinforcing", "path": ["n2"], "label": "Nowhere"},
    ],
    "leverage_points": [{"node": "n1"}],
}


def read(value: Any) -> Reading:
    data = json.dumps(value).encode()
    assert teaching_json.recognises(data)
    return teaching_json.read(data)


def test_a_map_of_a_teaching_site() -> None:
    reading = read(LIMITS)
    sales, capacity = reading.diagram.variables.values()
    assert (sales.kind, sales.unit, sales.x, sales.y) == ("accumulates", "€/month", 10, 20.5)
    assert (sales.description, capacity.kind) == ("What we sell", None)
    assert links_of(reading) == [("Sales", "Capacity", "-"), ("Capacity", "Sales", "+")]
    uses, allows = reading.diagram.links.values()
    assert (uses.strength, uses.delayed, uses.delay_time) == (2.0, True, 3.0)
    assert (uses.description, allows.description) == ("Every sale takes time", "allows")
    assert (allows.delayed, allows.strength) == (False, None)
    (loop,) = reading.diagram.loop_names.values()
    assert (loop.name, loop.loop) == ("Ceiling", (sales.id, capacity.id))
    assert reading.diagram.title == "Limits"
    assert [str(remark) for remark in reading.remarks] == [
        "Links without two ends: 1.",
        "Loops that are not in the map: 1.",
        "Loops of another kind than the file says: 1.",
    ]


def test_what_a_map_cannot_show_is_written_back() -> None:
    written = json.loads(teaching_json.write(read(LIMITS).diagram))
    assert written["metadata"] == LIMITS["metadata"]
    assert written["leverage_points"] == LIMITS["leverage_points"]
    assert [node["id"] for node in written["nodes"]] == ["n2", "n1"]
    assert [node["type"] for node in written["nodes"]] == ["stock", "condition"]
    assert written["edges"][0]["label"] == "uses up"
    assert written["edges"][0]["delay"] == {"present": True, "time": 3.0}
    assert written["loops"] == [
        {"id": "B1", "type": "balancing", "path": ["n2", "n1"], "label": "Ceiling"}
    ]


@pytest.mark.parametrize(
    "network",
    [
        {
            "nodes": [{"id": "A", "group": 1}, {"id": "B"}],
            "links": [{"source": "A", "target": "B", "value": 3, "sign": "-"}],
        },
        {
            "nodes": [{"name": "A"}, {"name": "B"}],
            "links": [{"source": 0, "target": 1, "sign": -1}],
        },
        {
            "nodes": [{"id": 7, "label": "A"}, {"id": 8, "label": "B"}],
            "edges": [{"from": 7, "to": 8, "label": "-", "arrows": "to"}],
        },
        {
            "nodes": [{"id": "1", "data": {"label": "A"}}, {"id": "2", "data": {"label": "B"}}],
            "edges": [{"source": "1", "target": "2", "data": {"polarity": "opposite"}}],
        },
        {
            "elements": {
                "nodes": [{"data": {"id": "1", "label": "A"}}, {"data": {"id": "2", "name": "B"}}],
                "edges": [{"data": {"source": "1", "target": "2", "label": "–"}}],
            }
        },
        {
            "elements": [
                {"data": {"id": "A"}, "position": {"x": 1, "y": 2}},
                {"data": {"id": "B"}},
                {"data": {"id": "e", "source": "A", "target": "B", "polarity": "neg"}},
            ]
        },
        {
            "directed": True,
            "nodes": [{"id": "A"}, {"id": "B"}],
            "links": [{"source": {"id": "A"}, "target": {"id": "B"}, "weight": -0.5}],
        },
    ],
    ids=["d3", "d3 by number", "vis", "flow", "cytoscape", "cytoscape list", "networkx"],
)
def test_networks_of_pages_that_draw(network: Any) -> None:
    assert links_of(read(network)) == [("A", "B", "-")]


def test_weights_are_signs_where_one_is_negative() -> None:
    nodes = [{"id": "A"}, {"id": "B"}]
    ends = [{"source": "A", "target": "B"}, {"source": "B", "target": "A"}]
    weights = [edge | {"weight": weight} for edge, weight in zip(ends, (0.5, -0.25), strict=True)]
    found = read({"nodes": nodes, "edges": weights})
    assert [(a.polarity, a.strength) for a in found.diagram.links.values()] == [
        ("+", 0.5),
        ("-", 0.25),
    ]
    thick = read({"nodes": nodes, "edges": [edge | {"weight": 2} for edge in ends]})
    assert [a.polarity for a in thick.diagram.links.values()] == ["?", "?"]


def test_names_may_repeat_where_ids_do_not() -> None:
    nodes = [{"id": "a", "label": "Trust"}, {"id": "b", "label": "trust"}]
    found = read({"nodes": nodes, "edges": [{"source": "b", "target": "a"}]})
    assert links_of(found) == [("trust 2", "Trust", "?")]


@pytest.mark.parametrize(
    "value",
    [
        {"nodes": [], "edges": []},
        {"nodes": [{"id": 1}], "edges": [{"source": 1}]},
        {"nodes": [{"id": 1}], "edges": [5]},
        {"nodes": {"1": {}}, "edges": []},
        {"nodes": [{}], "edges": []},
        {"nodes": [{"id": "a"}], "edges": [], "globals": {}},
        {"nodes": {"1": {"label": "a"}, "2": 5}, "edges": []},
        {"nodes": [{"id": "a"}], "edges": [["a"], ["a", 5]]},
        {"graph": {"graph": {"edges": []}}},
    ],
)
def test_other_lists_are_not_taken_for_it(value: Any) -> None:
    assert not teaching_json.recognises(json.dumps(value).encode())


def test_without_the_lists_it_is_none() -> None:
    with pytest.raises(FileError, match="no list of nodes"):
        teaching_json.read(b"{}")


def test_the_kind_of_a_named_loop_follows_from_its_links() -> None:
    variables = [Variable("v1", "A"), Variable("v2", "B")]
    links = [Link("l1", "v1", "v2", "-"), Link("l2", "v2", "v1", "-")]
    named = diagram([*variables, *links, LoopName("n1", ("v1", "v2"), "Twice")])
    (loop,) = json.loads(teaching_json.write(named))["loops"]
    assert (loop["type"], loop["path"]) == ("reinforcing", ["v1", "v2"])


@pytest.mark.parametrize(
    "value",
    [
        [{"from": "Work", "to": "Errors", "polarity": "+"}],
        {"links": [{"source": "Work", "target": "Errors", "sign": "positive"}]},
        {
            "variables": ["Work", "Errors"],
            "relationships": [{"from": "Work", "to": "Errors", "polarity": "+"}],
        },
        {
            "factors": [{"id": 1, "name": "Work"}, {"id": 2, "name": "Errors"}],
            "connections": [{"from": 1, "to": 2, "type": "+"}],
        },
        {
            "variables": [{"name": "Work"}, {"name": "Errors"}],
            "causal_links": [{"from": "Work", "to": "Errors", "polarity": "+"}],
        },
        [{"cause": "Work", "effect": "Errors", "sign": "+"}],
        {"causal_relationships": [{"cause": "Work", "effect": "Errors", "polarity": "+"}]},
        {"nodes": ["Work", "Errors"], "edges": [["Work", "Errors", "+"]]},
        {
            "graph": {
                "nodes": {"w": {"label": "Work"}, "e": {"label": "Errors"}},
                "edges": [{"source": "w", "target": "e", "relation": "+"}],
            }
        },
        {
            "elements": {
                "nodes": [
                    {"data": {"id": "9", "name": "Work"}},
                    {"data": {"id": "8", "name": "Errors"}},
                ],
                "edges": [{"data": {"source": "9", "target": "8", "interaction": "positive"}}],
            }
        },
    ],
)
def test_links_may_stand_alone_or_beside_names(value: Any) -> None:
    assert links_of(read(value)) == [("Work", "Errors", "+")]


def test_why_a_link_is_there_may_be_called_otherwise() -> None:
    edge = {"from": "Work", "to": "Errors", "polarity": "+", "reasoning": "Haste"}
    [link] = read([edge]).diagram.links.values()
    assert (link.description, link.extra) == ("Haste", {})


@pytest.mark.parametrize(
    "about", [{"title": "Work"}, {"data": {"name": "Work"}}, {"graph": {"label": "Work"}}]
)
def test_the_title_may_stand_where_other_programs_put_it(about: dict[str, Any]) -> None:
    lists = {"nodes": ["A", "B"], "edges": [{"source": "A", "target": "B"}]}
    assert read(about | lists).diagram.title == "Work"


def test_loops_may_be_called_by_their_ids() -> None:
    edges = [["A", "B", "+"], ["B", "A", "-"]]
    loops = [{"id": "B1", "path": ["A", "B"]}, {"id": "loop-7", "path": ["A", "B"]}]
    found = read({"edges": edges, "feedback_loops": loops}).diagram
    assert [loop.name for loop in found.loop_names.values()] == ["B1"]


def test_names_are_smaller_where_they_would_lie_on_each_other() -> None:
    nodes = [{"id": n, "label": "Motivation", "x": 60 * n, "y": 0} for n in (0, 1)]
    found = read({"nodes": nodes, "edges": [{"source": 0, "target": 1}]}).diagram
    assert {v.scale for v in found.variables.values()} < {0.6, 0.7, 0.8, 0.9}
