"""GraphML: networkx's, Gephi's and yEd's, read and written."""

import io
from typing import Any

import networkx as nx
import pytest

from systemsthink.errors import FileError
from systemsthink.exchange.graphs import graphml
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram, Group, Link, Note, Variable, diagram

YED = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/>
<key attr.name="description" attr.type="string" for="node" id="d5"/>
<graph edgedefault="directed" id="G">{body}</graph></graphml>"""
PLAIN = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{keys}
<graph edgedefault="{direction}"><node id="a"/><node id="b"/>{body}</graph></graphml>"""

MAP = diagram(
    [
        Variable("v1", 'say "no" & <b>', 100.0, -50.0, color="red", description="two\nlines"),
        Variable("v2", "graph", 300.0, 50.0, kind="accumulates"),
        Variable("v3", "end"),
        Link("l1", "v1", "v2", "+", delayed=True, delay_time=2.0, bend=0.25),
        Link("l2", "v2", "v1", "-", color="green"),
        Link("l3", "v2", "v3"),
        Group("g1", ("v1", "v2"), "Team"),
    ]
)


def told(reading: Reading) -> tuple[dict[str, Variable], list[tuple[Any, ...]]]:
    variables = reading.diagram.variables
    links = [
        (variables[link.source].name, variables[link.target].name, link.polarity, link.delayed)
        for link in reading.diagram.links.values()
    ]
    return {v.name: v for v in variables.values()}, links


def yed(body: str) -> Reading:
    return graphml.read(YED.format(body=body).encode())


def shape(id: str, label: str, x: float = 0, y: float = 0, extra: str = "") -> str:
    return (
        f'<node id="{id}"><data key="d6"><y:ShapeNode><y:Geometry x="{x}" y="{y}" width="60"'
        f' height="30"/>{extra}<y:NodeLabel>{label}<y:LabelModel/></y:NodeLabel></y:ShapeNode>'
        "</data></node>"
    )


def line(inside: str, kind: str = "PolyLineEdge") -> str:
    return (
        f'<edge source="a" target="b"><data key="d10"><y:{kind}>{inside}</y:{kind}></data></edge>'
    )


def plain(body: str, keys: str = "", direction: str = "directed") -> Reading:
    return graphml.read(PLAIN.format(body=body, keys=keys, direction=direction).encode())


@pytest.mark.parametrize(("size", "scale"), [("30", 2.0), ("12", 0.8), ("0", 1.0), ("x", 1.0)])
def test_labels_are_as_large_as_yed_draws_them(size: str, scale: float) -> None:
    node = shape("a", "Trust").replace("<y:NodeLabel>", f'<y:NodeLabel fontSize="{size}">')
    [trust] = yed(node).diagram.variables.values()
    assert trust.scale == scale


def test_networkx_reads_the_same_graph() -> None:
    graph = nx.read_graphml(io.BytesIO(graphml.write(MAP)))
    nodes = [data for _, data in graph.nodes(data=True)]
    assert [node["label"] for node in nodes] == ['say "no" & <b>', "graph", "end"]
    assert [(node["x"], node["y"]) for node in nodes] == [(100, -50), (300, 50), (0, 0)]
    edges = [(a, b, d["polarity"], d["delay"]) for a, b, d in graph.edges(data=True)]
    assert edges == [("n0", "n1", "+", True), ("n1", "n0", "-", False), ("n1", "n2", "?", False)]
    assert graph.edges["n0", "n1"]["delay_time"] == 2.0


def test_parallel_links_make_a_multigraph_in_networkx() -> None:
    twice = diagram([Variable("a", "A"), Link("l1", "a", "a", "+"), Link("l2", "a", "a", "-")])
    graph = nx.read_graphml(io.BytesIO(graphml.write(twice)))
    assert graph.is_multigraph()
    assert sorted(d["polarity"] for _, _, d in graph.edges(data=True)) == ["+", "-"]


def test_what_networkx_writes_again_is_read_the_same() -> None:
    buffer = io.BytesIO()
    nx.write_graphml(nx.read_graphml(io.BytesIO(graphml.write(MAP))), buffer)
    again = graphml.read(buffer.getvalue()).diagram
    first = graphml.read(graphml.write(MAP)).diagram
    assert again.variables.keys() == first.variables.keys()
    names = [v.name for v in MAP.variables.values()]
    assert [v.name for v in again.variables.values()] == names
    assert [link.bend for link in again.links.values()] == [0.25, None, None]


def test_yed_says_where_the_corner_is_and_we_where_the_centre() -> None:
    variables, _ = told(yed(shape("a", "Work\nload", 100, 40) + shape("b", "Errors")))
    assert (variables["Work load"].x, variables["Work load"].y) == (130, 55)


def test_yeds_labels_dashes_and_colours() -> None:
    nodes = shape("a", "A", extra='<y:Fill color="#FFCC00"/>')
    nodes += shape("b", "B", 200, extra='<y:Fill color="#FF0000"/>')
    inside = '<y:LineStyle color="#00FF00" type="dashed"/><y:EdgeLabel>-<y:M/></y:EdgeLabel>'
    reading = yed(nodes + line(inside))
    variables, links = told(reading)
    assert (variables["A"].color, variables["B"].color) == ("", "red")
    assert links == [("A", "B", "-", True)]
    assert reading.diagram.links["l1"].color == "green"


def test_yeds_arc_bends_the_way_it_is_drawn() -> None:
    nodes = shape("a", "A", 0, 0) + shape("b", "B", 100, 0)
    path = '<y:Path sx="0" sy="0" tx="0" ty="0"><y:Point x="80" y="-5"/></y:Path>'
    arc = yed(nodes + line(path, "ArcEdge")).diagram.links["l1"]
    straight = yed(nodes + line("")).diagram.links["l1"]
    assert arc.bend == pytest.approx(0.2)  # 20 above a chord of 100 between (30, 15) and (130, 15)
    assert straight.bend == 0.0


def test_arrows_at_the_source_turn_a_link_and_at_both_ends_make_two() -> None:
    nodes = shape("a", "A") + shape("b", "B", 200)
    back = yed(nodes + line('<y:Arrows source="standard" target="none"/>'))
    both = yed(nodes + line('<y:Arrows source="standard" target="delta"/>'))
    assert told(back)[1] == [("B", "A", "?", False)]
    assert told(both)[1] == [("A", "B", "?", False), ("B", "A", "?", False)]


def test_yeds_groups_hold_what_is_drawn_in_them_and_its_notes_are_notes() -> None:
    group = (
        '<node id="g" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode>'
        '<y:Realizers active="0"><y:GroupNode><y:NodeLabel>Team</y:NodeLabel></y:GroupNode>'
        "</y:Realizers></y:ProxyAutoBoundsNode></data>"
        f'<graph id="g:">{shape("g::a", "A", 10)}</graph></node>'
    )
    note = (
        '<node id="t"><data key="d6"><y:UMLNoteNode><y:Geometry x="0" y="0" width="10" height="10"'
        "/><y:NodeLabel>Ask them</y:NodeLabel></y:UMLNoteNode></data></node>"
    )
    found = yed(group + shape("b", "B") + note).diagram
    names = {v.id: v.name for v in found.variables.values()}
    assert sorted(names.values()) == ["A", "B"]
    (team,) = found.groups.values()
    assert (team.name, [names[id] for id in team.members]) == ("Team", ["A"])
    assert [(n.text, n.x, n.y) for n in found.notes.values()] == [("Ask them", 5, 5)]


def test_attributes_count_by_name_whatever_their_keys() -> None:
    keys = '<key id="k1" for="edge" attr.name="Sign"/><key id="k2" for="edge" attr.name="lag"/>'
    body = (
        '<edge source="a" target="b"><data key="k1">negative</data><data key="k2">3</data></edge>'
    )
    link = plain(body, keys).diagram.links["l1"]
    assert (link.polarity, link.delayed, link.delay_time) == ("-", True, 3.0)


def test_weights_say_signs_only_where_one_is_negative() -> None:
    keys = '<key id="w" for="edge" attr.name="weight"/>'
    edge = '<edge source="a" target="b"><data key="w">{}</data></edge>'
    signed = plain(edge.format("0.5") + edge.format("-0.25"), keys).diagram.links.values()
    assert [(link.polarity, link.strength) for link in signed] == [("+", 0.5), ("-", 0.25)]
    counted = plain(edge.format("3") + edge.format("1"), keys).diagram.links.values()
    assert [link.polarity for link in counted] == ["?", "?"]


def test_what_is_not_understood_is_kept_and_written_back() -> None:
    keys = '<key id="k" for="edge" attr.name="evidence level"/>'
    read = plain('<edge source="a" target="b"><data key="k">high</data></edge>', keys).diagram
    assert read.links["l1"].extra == {"graphml": {"evidence level": "high"}}
    assert graphml.read(graphml.write(read)).diagram.links["l1"].extra == read.links["l1"].extra


def test_words_beside_an_arrow_are_its_description() -> None:
    keys = '<key id="k" for="edge" attr.name="label"/>'
    body = '<edge source="a" target="b"><data key="k">slows our orders</data></edge>'
    link = plain(body, keys).diagram.links["l1"]
    assert (link.polarity, link.description) == ("?", "slows our orders")


def test_odd_graphs_say_what_is_odd() -> None:
    body = '<edge source="a" target="b"/><edge source="a" target="gone"/><hyperedge/>'
    remarks = [str(remark) for remark in plain(body, direction="undirected").remarks]
    assert "Links without two ends: 1." in remarks
    assert "Edges with more than two ends, left out: 1." in remarks
    assert any(remark.startswith("The graph has no directions") for remark in remarks)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<graphml/>", "This GraphML holds no graph."),
        (b"<graphml>\n<graph>\n<node", "line 3: This is not valid XML"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><graphml/>", "declares entities"),
    ],
)
def test_faults_are_one_line(data: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        graphml.read(data)


def test_notes_are_not_nodes_of_the_graph() -> None:
    sheet: Diagram = diagram([Variable("v1", "A"), Note("m1", "text")])
    assert len(nx.read_graphml(io.BytesIO(graphml.write(sheet)))) == 1


LIVE = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:y="http://www.yworks.com/xml/yfiles-common/3.0"
 xmlns:x="http://www.yworks.com/xml/yfiles-common/markup/3.0"
 xmlns:yjs="http://www.yworks.com/xml/yfiles-for-html/2.0/xaml">
<key id="d3" for="node" attr.name="description"/><key id="d4" for="node" attr.name="NodeLabels"/>
<graph edgedefault="directed"><node id="n0"><data key="d3">in tonnes</data>
<data key="d4"><x:List><y:Label><y:Label.Text><![CDATA[Fish stock]]></y:Label.Text></y:Label>
</x:List></data><data key="d5"><y:RectD X="400" Y="200" Width="60" Height="40"/></data>
<data key="d7"><yjs:ShapeNodeStyle fill="#FFFF8C00"/></data></node>
<node id="n1"><data key="d4"><x:List><y:Label Text="Boats"/></x:List></data></node>
<edge source="n0" target="n1"><data key="d11"><x:List><y:Label><y:Label.Text>+</y:Label.Text>
</y:Label></x:List></data></edge></graph></graphml>"""


def test_yed_live_says_labels_and_places_in_its_own_words() -> None:
    found = graphml.read(LIVE.encode()).diagram
    fish, boats = found.variables.values()
    assert (fish.name, fish.x, fish.y, fish.color) == ("Fish stock", 430, 220, "orange")
    assert (fish.description, boats.name) == ("in tonnes", "Boats")
    assert [link.polarity for link in found.links.values()] == ["+"]


def test_yeds_blunt_ends_hold_back_and_names_of_loops_are_notes() -> None:
    drawn = '<y:Arrows source="none" target="t_shape"/>'
    edge = f'<data key="d10"><y:PolyLineEdge>{drawn}</y:PolyLineEdge></data>'
    body = shape("a", "A") + shape("b", "R1") + shape("c", "B2")
    found = yed(f'{body}<edge source="a" target="c">{edge}</edge>').diagram
    assert [link.polarity for link in found.links.values()] == ["-"]
    assert [v.name for v in found.variables.values()] == ["A", "B2"]
    assert [note.text for note in found.notes.values()] == ["R1"]


def test_computed_places_are_enlarged_with_their_top_above() -> None:
    keys = '<key id="x" attr.name="x" for="node"/><key id="y" attr.name="y" for="node"/>'
    nodes = (("p", -1, 0.5), ("q", 1, -0.5), ("r", 0, 0), ("s", 0, 0.25))
    body = "".join(
        f'<node id="{id}"><data key="x">{x}</data><data key="y">{y}</data></node>'
        for id, x, y in nodes
    )
    found = plain(body, keys).diagram
    placed = [(v.x, v.y) for v in found.variables.values() if v.name in "pqrs"]
    assert placed == [(-200, -100), (200, 100), (0, 0), (0, -50)]
    turtles = plain(body, keys.replace('"x" for', '"XCOR" for').replace('"y" for', '"YCOR" for'))
    assert turtles.diagram == found


def test_gephis_words_for_colours_and_labels() -> None:
    keys = "".join(f'<key id="{k}" attr.name="{k}" for="node"/>' for k in "rgb")
    rgb = "".join(f'<data key="{k}">{v}</data>' for k, v in zip("rgb", (192, 0, 10), strict=True))
    label = '<key id="edgelabel" attr.name="Edge Label" for="edge"/>'
    body = f'<node id="p">{rgb}</node><edge source="p" target="p"><data key="edgelabel">-</data>'
    found = plain(body + "</edge>", keys + label).diagram
    assert [v.color for v in found.variables.values() if v.name == "p"] == ["red"]
    assert [link.polarity for link in found.links.values()] == ["-"]


def test_cytoscapes_interactions_are_signs_and_kept() -> None:
    names = ("interaction", "name", "shared name")
    keys = "".join(f'<key id="{name}" attr.name="{name}" for="edge"/>' for name in names)
    said = ("inhibits", "a (inhibits) b", "a (inhibits) b")
    data = "".join(f'<data key="{n}">{s}</data>' for n, s in zip(names, said, strict=True))
    body = f'<node id="a"/><node id="b"/><edge source="a" target="b">{data}</edge>'
    [link] = plain(body, keys).diagram.links.values()
    assert (link.polarity, link.description) == ("-", "")
    assert link.extra["graphml"]["interaction"] == "inhibits"


def test_weights_of_one_are_signs_only() -> None:
    keys = '<key id="w" attr.name="weight" for="edge"/>'
    body = '<node id="a"/>' + "".join(
        f'<edge source="a" target="a"><data key="w">{weight}</data></edge>' for weight in (1, -1)
    )
    found = plain(body, keys).diagram.links.values()
    assert [(link.polarity, link.strength) for link in found] == [("+", None), ("-", None)]


def test_descriptions_and_directions_may_be_said_of_each() -> None:
    body = '<node id="p"><desc>How much</desc></node><edge directed="true" source="a" target="b"/>'
    reading = plain(body, direction="undirected")
    assert [v.description for v in reading.diagram.variables.values()] == ["", "", "How much"]
    assert not any("no directions" in str(remark) for remark in reading.remarks)
