"""The DOT language: scopes, chains, labels, places."""

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange.graphs import dot
from systemsthink.model import Diagram, Link, Note, Variable, diagram

links = links_with("delayed")


def read(text: str) -> Diagram:
    return dot.read(text.encode()).diagram


def ends(found: Diagram) -> list[str]:
    return [f"{source}{target}" for source, target, _, _ in links(found)]


def test_chains_sets_ports_and_comments() -> None:
    text = """// causes
    strict digraph "G 1" { # what follows
      a:n -> b:f0:s -> {c d} /* both */; e -> subgraph { f }
    }"""
    assert ends(read(text)) == ["ab", "bc", "bd", "ef"]


def test_single_quotes_and_comments_behind_a_statement_as_in_r() -> None:
    nodes = "  # Nodes\n node [shape=box] # all of them\n a [label = 'Air \\n use']\n"
    found = read(f"digraph {{\n{nodes} a -> b }}")
    assert [v.name for v in found.variables.values()] == ["Air use", "b"]


def test_labels_signs_and_delays() -> None:
    text = r"""digraph {
      a [label="Work\nload \"now\" &amp; then"]; b [label=<<b>Err</b>ors>]
      a -> b [label="+", style=dashed]; b -> a [headlabel="- ||"]; a -> a [arrowhead=tee]
      b -> b [xlabel="slows us"]
    }"""
    found = read(text)
    work = 'Work load "now" & then'
    assert found.variables["v1"].name == work
    assert [link[2:] for link in links(found)] == [
        ("+", True),
        ("-", True),
        ("-", False),
        ("?", False),
    ]
    assert found.links["l4"].description == "slows us"


def test_places_are_points_with_y_up_unless_they_are_inches() -> None:
    points = read('digraph { a [pos="10,-200!"]; b [pos="300.5,40"] }').variables
    assert [(v.x, v.y) for v in points.values()] == [(10, 200), (300.5, -40)]
    inches = read('digraph { a [pos="1,2!"]; b [pos="3,4!"] }').variables
    assert [(v.x, v.y) for v in inches.values()] == [(72, -144), (216, -288)]


def test_a_curve_that_graphviz_laid_out_bends() -> None:
    spline = "e,100,0 0,0 33.333,26.667 66.667,26.667 100,0"
    found = read(
        f'digraph {{ graph [bb="0,0,9,9"]; a [pos="0,0"]; b [pos="100,0"]; a->b [pos="{spline}"] }}'
    )
    assert found.links["l1"].bend == pytest.approx(0.2, abs=1e-3)


def test_defaults_hold_in_their_scope() -> None:
    found = read(
        "digraph { edge [style=dashed]; subgraph { edge [style=solid, label=1]; a -> b };"
        " b -> c [label=plus] }"
    )
    assert links(found) == [("a", "b", "?", False), ("b", "c", "+", True)]


def test_clusters_are_groups_and_notes_are_notes() -> None:
    found = read(
        'digraph { label="Our map"; subgraph cluster_a { label="Team"; a; b }'
        ' n [shape=note, label="Ask\\nthem"]; r [shape=plaintext, label="R1"]; a -> b }'
    )
    (team,) = found.groups.values()
    assert (found.about.title, team.name, len(team.members)) == ("Our map", "Team", 2)
    assert [note.text for note in found.notes.values()] == ["Ask\nthem", "R1"]


def test_directions_of_edges() -> None:
    text = "{ a -- b; a -- c [dir=back]; b -- c [style=invis] }"
    reading = dot.read(f"graph {text}".encode())
    assert ends(reading.diagram) == ["ab", "ca"]
    assert any("no directions" in str(remark) for remark in reading.remarks)
    assert ends(read("digraph { a -> b [dir=both] }")) == ["ab", "ba"]


def test_keywords_and_marks_in_names_survive() -> None:
    names = [
        "node",
        "a -> b;",
        'he said "no"',
        "back\\slash",
        "\\N",
        "&amp;",
        "<b>",
        "-1",
        "é\u202e",
    ]
    variables = [Variable(f"v{n}", name, n, -n) for n, name in enumerate(names)]
    note = Note("m", 'two\nlines "here"', 5, 7)
    written = diagram([*variables, Link("l", "v0", "v1", "-", description="so\\n"), note])
    found = read(dot.write(written).decode())
    assert [v.name for v in found.variables.values()] == names
    assert [(m.text, m.x, m.y) for m in found.notes.values()] == [('two\nlines "here"', 5, 7)]
    assert found.links["l1"].description == "so\\n"


def test_attributes_of_graphviz_are_written_back() -> None:
    found = read('digraph { rankdir=LR; a [fontsize=28]; b; a -> a [penwidth=3, label="+"] }')
    text = dot.write(found).decode()
    assert "rankdir=LR" in text
    assert "fontsize=28.0" in text
    assert 'penwidth="3"' in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("digraph {\n a ->\n}", "line 3: This is not in the DOT language"),
        ("digraph { a", "ends in the middle of a graph"),
        ("digraph { a [label=] }", "not in the DOT language"),
        ('digraph { a [label="x] }', "not in the DOT language"),
        ("digraph " + "{" * 99, "nested too deeply"),
        ("digraph { a -> <b }", "not in the DOT language"),
        ("a -> b", "holds no graph"),
    ],
)
def test_faults_are_one_line(text: str, said: str) -> None:
    with pytest.raises(FileError, match=said):
        read(text)


def test_names_are_as_large_as_graphviz_draws_them() -> None:
    found = read('digraph { node [fontsize=7 pos="0,0"]; a; b [fontsize=21 pos="0,90"] }')
    assert [v.scale for v in found.variables.values()] == [0.5, 1.5]
    alike = read("digraph { node [fontsize=28]; a; b }")
    assert [v.scale for v in alike.variables.values()] == [1.0, 1.0]


def test_an_arrow_drawn_backwards_stays_so_when_it_is_written() -> None:
    found = read("digraph { a -> b [dir=back]; c -> d [dir=both] }")
    assert ends(found) == ["ba", "cd", "dc"]
    assert ends(read(dot.write(found).decode())) == ["ba", "cd", "dc"]


def test_blunt_heads_hold_back_and_the_sign_may_be_changed() -> None:
    found = read("digraph { a -> b [arrowhead=teevee]; b -> a [arrowhead=tee label=inhibits] }")
    assert [link.polarity for link in found.links.values()] == ["-", "-"]
    assert found.links["l2"].description == "inhibits"
    asked = read("digraph { edge [arrowhead=normal] a -> b; edge [arrowhead=tee] b -> a }")
    assert [link.polarity for link in asked.links.values()] == ["+", "-"]
    usual = read("digraph { a -> b; b -> c [arrowhead=dot]; c -> a [arrowhead=tee] }")
    assert [link.polarity for link in usual.links.values()] == ["?", "?", "-"]
    assert "tee" not in dot.write(found).decode()


def test_what_a_frame_repeats_is_no_second_link() -> None:
    text = """digraph { a -> b [label="+"]; b -> a [label="-"]
      subgraph cluster_R1 { label="R1: more"; a -> b -> a -> c } a -> b [label="-"] }"""
    reading = dot.read(text.encode())
    assert [link[:3] for link in links(reading.diagram)] == [
        *[("a", "b", "+"), ("b", "a", "-"), ("a", "c", "?"), ("a", "b", "-")]
    ]
    assert "Edges in a frame that only repeat another, left out: 2." in map(str, reading.remarks)


def test_dagittys_arrows_places_and_hidden_causes() -> None:
    text = """dag { bb="0,0,1,1"
      "Work load" [exposure,pos="0.1,0.1"] Stress [outcome,pos="0.1,0.5"] L1
      "Work load" -> Stress [beta="-0.4"] Stress <- L1 Stress <-> "Work load" }"""
    assert dot.recognises(text.encode())
    reading = dot.read(text.encode())
    assert [link[:3] for link in links(reading.diagram)] == [
        *[("Work load", "Stress", "-"), ("L1", "Stress", "?")],
        *[("L2", "Stress", "?"), ("L2", "Work load", "?")],
    ]
    assert reading.diagram.links["l1"].strength == 0.4
    load, stress = (reading.diagram.variables[id] for id in ("v1", "v2"))
    assert stress.y - load.y > 200
    assert load.extra == {"dot": {"exposure": "true"}}
    said = "Arcs with two heads, each now a hidden cause of both ends: 1."
    assert said in map(str, reading.remarks)


def test_the_notation_and_mermaid_are_not_taken_for_dot() -> None:
    for text in ("graph TD\n a{b} --> c", "Digraph -> Trust +", "graph [ node [ id 1 ] ]"):
        assert not dot.recognises(text.encode())
    assert dot.recognises(b'/* c */ // d\nStrict DiGraph "x" // e\n {')


def test_colours_alone_may_say_signs() -> None:
    text = "digraph { a -> b [color=red]; b -> c [color=forestgreen]; c -> a [color=gray] }"
    reading = dot.read(text.encode())
    assert [(link.polarity, link.color) for link in reading.diagram.links.values()] == [
        *[("-", ""), ("+", ""), ("?", "grey")]
    ]
    assert "Signs read from colours, red as − and green or blue as +: 2." in map(
        str, reading.remarks
    )


@pytest.mark.parametrize(
    "edges",
    [
        "a -> b [color=red]; b -> c [color=red]",
        "a -> b [color=red]; b -> c [color=green]; c -> a [color=purple]",
        "a -> b [color=red]; b -> c [color=green]; c -> a; a -> c; b -> a",
        'a -> b [color=red]; b -> c [color=green]; c -> a [label="+"]',
        'a -> b [color="#b83246"]; b -> c [color="#457729"]',
    ],
)
def test_colours_that_mean_something_else_say_no_sign(edges: str) -> None:
    found = read(f"digraph {{ {edges} }}")
    assert [link.polarity for link in found.links.values()][:2] == ["?", "?"]
    assert found.links["l1"].color == "red"


def test_a_graph_may_stand_in_a_fence() -> None:
    text = '# Notes\n\n```python\nx = 1\n```\n\n```graphviz\ndigraph { a -> b [label="-"] }\n```\n'
    assert dot.recognises(text.encode())
    assert [link[:3] for link in links(read(text))] == [("a", "b", "-")]
    assert not dot.recognises(b"```dot\nsome dots\n```\n")
    within = b"@startuml\ndigraph foo { a -> b }\n@enduml\n"
    assert dot.recognises(within)
    assert ends(dot.read(within).diagram) == ["ab"]
    assert not dot.recognises(b"@startuml\na --> b\n@enduml\n")


def test_the_first_field_of_a_record_is_its_name() -> None:
    found = read('digraph { a [shape=record label="{<f0> Stock|+ level: int|{x|y}}"]; a -> a }')
    assert [(v.name, v.description) for v in found.variables.values()] == [
        ("Stock", "+ level: int\nx\ny")
    ]
