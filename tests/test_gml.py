"""GML: networkx's, Gephi's and yEd's, read and written."""

import io

import networkx as nx
import pytest

from systemsthink.errors import FileError
from systemsthink.exchange.graphs import gml
from systemsthink.model import Diagram, Group, Link, Variable, diagram

NAMES = ['say "no"', "Größe & 😀", "a --> [b]", "end", "graph", "\\n", "&amp;", "10"]


def read(text: str) -> Diagram:
    return gml.read(text.encode()).diagram


def named(found: Diagram) -> list[str]:
    return [v.name for v in found.variables.values()]


def a_map() -> Diagram:
    variables = [Variable(f"v{n}", name, n * 10.0, 1e-7) for n, name in enumerate(NAMES)]
    links = [Link("l1", "v0", "v1", "-", delayed=True, bend=0.3), Link("l2", "v1", "v2", "+")]
    return diagram([*variables, *links, Group("g", ("v1",), "Team")])


def test_networkx_reads_the_same_graph_by_id_and_by_label() -> None:
    written = gml.write(a_map())
    by_id = nx.read_gml(io.BytesIO(written), label="id")
    by_label = nx.read_gml(io.BytesIO(written), label="label")
    assert [data["label"] for _, data in by_id.nodes(data=True)] == NAMES
    assert list(by_label) == NAMES
    edges = [(a, b, d["polarity"], d["delay"]) for a, b, d in by_label.edges(data=True)]
    assert edges == [(NAMES[0], NAMES[1], "-", 1), (NAMES[1], NAMES[2], "+", 0)]
    assert by_id.nodes[1]["graphics"] == {"x": 10.0, "y": 1e-7}
    assert by_id.is_directed()
    assert not by_id.is_multigraph()


def test_parallel_links_make_a_multigraph_in_networkx() -> None:
    twice = diagram([Variable("a", "A"), Link("l1", "a", "a", "+"), Link("l2", "a", "a", "-")])
    graph = nx.read_gml(io.BytesIO(gml.write(twice)))
    assert graph.is_multigraph()
    assert graph.size() == 2


def test_what_networkx_writes_again_is_read_the_same() -> None:
    graph = nx.read_gml(io.BytesIO(gml.write(a_map())))
    again = gml.read("\n".join(nx.generate_gml(graph)).encode()).diagram
    assert named(again) == NAMES
    assert [link.polarity for link in again.links.values()] == ["-", "+"]


def test_yeds_graphics_labels_and_groups() -> None:
    found = read(
        'Creator "yFiles"\nVersion "2.2"\ngraph [ directed 1\n'
        'node [ id 7 label "Team" isGroup 1 ]\n'
        'node [ id 8 gid 7 graphics [ x 10 y 20 w 80 h 30 fill "#FF0000" ]'
        ' LabelGraphics [ text "Work &amp;&#10;load" fill "#00FF00" ] ]\n'
        'node [ id 9 label "Errors" graphics [ x 110 y 20 fill "#FFCC00" ] ]\n'
        'edge [ source 8 target 9 label "-" graphics [ style "dashed" fill "#000000"'
        " Line [ point [ x 10 y 20 ] point [ x 60 y 0 ] point [ x 110 y 20 ] ] ] ] ]"
    )
    work, errors = found.variables.values()
    assert (work.name, work.x, work.y, work.color) == ("Work & load", 10, 20, "red")
    assert (errors.name, errors.color) == ("Errors", "")
    link = found.links["l1"]
    assert (link.polarity, link.delayed, link.color) == ("-", True, "")
    assert link.bend == pytest.approx(0.2)  # 20 above a chord of 100
    assert [(g.name, g.members) for g in found.groups.values()] == [("Team", (work.id,))]


def test_ids_may_be_missing_or_repeated_and_edges_may_dangle() -> None:
    text = "graph [ node [ label A ] node [ id 1 ] node [ id 1 ] edge [ source 1 target 5 ] ]"
    reading = gml.read(text.encode())
    assert named(reading.diagram) == ["A", "1", "1 2"]
    remarks = [str(remark) for remark in reading.remarks]
    assert "Links without two ends: 1." in remarks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("graph [\n node ]", "line 2: This is no list of keys and values"),
        ("graph [ node [", "The file ends in the middle of a list."),
        ('graph [ a "b ]', "no list of keys"),
        ("a 1", "This GML holds no graph."),
        ("graph " + "[ a " * 200, "nested too deeply"),
    ],
)
def test_faults_are_one_line(text: str, said: str) -> None:
    with pytest.raises(FileError, match=said):
        read(text)


@pytest.mark.parametrize("text", ["graph TD\nA-->B", "digraph {\na->b}", "graph [x] -> b +", "{}"])
def test_other_kinds_are_not_taken_for_gml(text: str) -> None:
    assert not gml.recognises(text.encode())


def test_yeds_sizes_and_blunt_ends_and_gephis_values() -> None:
    text = """graph [ directed 1
      node [ id 0 label "A" graphics [ x 0 y 0 ] LabelGraphics [ text "A" fontSize 18 ] ]
      node [ id 1 label "B" graphics [ x 9 y 300 ] LabelGraphics [ text "B" ] ]
      edge [ source 0 target 1 graphics [ targetArrow "t_shape" ] ]
      edge [ source 1 target 0 value -0.5 ] ]"""
    found = read(text)
    assert [(v.scale, v.extra) for v in found.variables.values()] == [(1.2, {}), (0.8, {})]
    said = [(link.polarity, link.strength) for link in found.links.values()]
    assert said == [("-", None), ("-", 0.5)]


def test_places_that_networkx_computed_are_enlarged() -> None:
    found = read("graph [ node [ id 0 x 0.0 y 1.0 ] node [ id 1 x 0.5 y -1.0 ] ]")
    one, other = found.variables.values()
    assert other.y - one.y == pytest.approx(282.8, abs=0.1)
    drawn = read("graph [ node [ id 0 graphics [ x 0 y 1 ] ] node [ id 1 graphics [ x 2 y 5 ] ] ]")
    assert [(v.x, v.y) for v in drawn.variables.values()] == [(0, 1), (2, 5)]


def test_a_node_is_in_all_the_groups_around_it() -> None:
    found = read(
        """graph [ node [ id 1 label "Outer" isGroup 1 ] node [ id 2 label "Inner" isGroup 1 gid 1 ]
        node [ id 3 label "A" gid 2 ] node [ id 4 label "B" gid 1 ] node [ id 5 gid 5 ] ]"""
    )
    name = {v.id: v.name for v in found.variables.values()}
    groups = {group.name: [name[id] for id in group.members] for group in found.groups.values()}
    assert groups == {"Outer": ["A", "B"], "Inner": ["A"]}
