"""Flowcharts of Mermaid: shapes, links, subgraphs, styles, and what is pasted around them."""

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange.graphs import mermaid
from systemsthink.model import Diagram, Group, Link, Variable, diagram

links = links_with("delayed")


def read(body: str) -> Diagram:
    return mermaid.read(f"flowchart LR\n{body}".encode()).diagram


def names(found: Diagram) -> list[str]:
    return [v.name for v in found.variables.values()]


@pytest.mark.parametrize(
    "node",
    [
        'a["x (y)"]',
        "a[x (y)]",
        'a("x (y)")',
        'a(("x (y)"))',
        'a((("x (y)")))',
        'a(["x (y)"])',
        'a[["x (y)"]]',
        'a[("x (y)")]',
        "a{x (y)}",
        'a{{"x (y)"}}',
        'a[/"x (y)"/]',
        'a[\\"x (y)"/]',
        'a>"x (y)"]',
        'a["`**x** (y)`"]',
        'a["x<br/>(y)"]:::hot',
        'a@{ shape: cyl, label: "x (y)" }',
    ],
)
def test_a_text_stands_in_any_shape(node: str) -> None:
    assert names(read(node)) == ["x (y)"]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("a-->b", ("?", False)),
        ("a -->|+| b", ("+", False)),
        ('a -->|"- ||"| b', ("-", True)),
        ("a -- minus --> b", ("-", False)),
        ('a -- "+ --> x" --> b', ("+", False)),
        ("a -.-> b", ("?", True)),
        ("a -. + .-> b", ("+", True)),
        ("a ==> |same| b", ("+", False)),
        ("a == o ==> b", ("-", False)),
        ("a --x b", ("?", False)),
        ("a --o b", ("?", False)),
        ("a ----> b", ("?", False)),
        ("a e1@--> b", ("?", False)),
    ],
)
def test_links_of_every_form(link: str, said: tuple[str, bool]) -> None:
    assert links(read(link)) == [("a", "b", *said)]


def test_chains_lists_and_links_both_ways() -> None:
    ends = [f"{a}{b}" for a, b, _, _ in links(read("a & b --> c -->|+| d; e <--> f; g ~~~ h"))]
    assert ends == ["ac", "bc", "cd", "ef", "fe"]


def test_subgraphs_are_groups_also_in_each_other() -> None:
    found = read(
        'subgraph one ["Team #quot;A#quot;"]\n direction TB\n a --> b\n'
        "subgraph two\n c\n end\nend\none --> d"
    )
    name = {v.id: v.name for v in found.variables.values()}
    groups = [(g.name, [name[id] for id in g.members]) for g in found.groups.values()]
    assert groups == [('Team "A"', ["a", "b", "c"]), ("two", ["c"])]
    assert links(found) == [("a", "b", "?", False), ('Team "A"', "d", "?", False)]


def test_colours_of_classes_styles_and_links() -> None:
    found = read(
        "a:::hot --> b\nb --> c\nclassDef hot,warm fill:#f96,stroke:#333;\nclass b warm\n"
        "style c fill:blue,color:white\nlinkStyle 1 stroke:red,stroke-width:2px"
    )
    assert [v.color for v in found.variables.values()] == ["orange", "orange", "blue"]
    assert [link.color for link in found.links.values()] == ["", "red"]


def test_a_pasted_block_with_its_title_and_comments() -> None:
    text = (
        "Look:\n```mermaid\n---\ntitle: 'Our map'\n---\n%%{init: {'theme': 'dark'}}%%\n%% why\n"
        "graph TD;\r\n  a --> b %% here\n  click a callback\n```\nbye --> x"
    )
    assert mermaid.recognises(text.encode())
    reading = mermaid.read(text.encode())
    assert (reading.diagram.about.title, names(reading.diagram)) == ("Our map", ["a", "b"])


def test_what_is_odd_is_counted() -> None:
    reading = mermaid.read(b"graph LR\n a --- b\n ?? what\n c --> ")
    said = [str(remark) for remark in reading.remarks]
    assert "Lines without an arrowhead, read from left to right: 1." in said
    assert "Lines that could not be understood and were left out: 2." in said


NASTY = [
    *("end", "graph", "subgraph", "class", "style", "click", "a --> b", "x | y", "%% no", "[x](y)"),
    *('say "no"', "`x`", "1. plan", "- list", "#quot;", "&amp;", "a; b", "\\n", "<b>x</b>", "😀"),
]


def test_keywords_and_marks_in_names_survive() -> None:
    variables = [Variable(f"v{n}", name) for n, name in enumerate(NASTY)]
    link = Link("l", "v0", "v1", "-", delayed=True, delay_time=0.5)
    written = mermaid.write(diagram([*variables, link, Group("g", ("v2",), "end")]))
    found = mermaid.read(written).diagram
    assert names(found) == NASTY
    assert links(found) == [("end", "graph", "-", True)]
    assert [group.name for group in found.groups.values()] == ["end"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sequenceDiagram\n a->>b: x", "no flowchart of Mermaid"),
        ("graph TD\n ((((", "Nothing in this flowchart"),
        ("graph TD\n" + "a-->b\n" * 40_001, "more than any map can hold"),
    ],
)
def test_faults_are_one_line(text: str, said: str) -> None:
    with pytest.raises(FileError, match=said):
        mermaid.read(text.encode())


def test_the_notation_and_dot_are_not_taken_for_mermaid() -> None:
    for text in ("A --> B +", "Graph -> Trust +", "graph { a -- b }", "graph [ node [ id 1 ] ]"):
        assert not mermaid.recognises(text.encode())


@pytest.mark.parametrize(
    "page",
    [
        "Text\n{{< mermaid >}}\nflowchart LR\na -->|+| b\n{{< /mermaid >}}\nmore --> text\n",
        "> Quoted\n> ```mermaid\n> flowchart LR\n> a -->|+| b\n> ```\n",
        '<p>Text</p><pre class="mermaid">flowchart LR\na --&gt;|+| b</pre>\n<p>c --> d</p>',
        '<pre><code class="language-mermaid">flowchart LR\na --&gt;|+| b\n</code></pre>',
        "x" * 20_000 + "\n```mermaid\nflowchart LR\na -->|+| b\n```\n",
    ],
)
def test_a_flowchart_is_found_in_a_page(page: str) -> None:
    assert mermaid.recognises(page.encode())
    assert links(mermaid.read(page.encode()).diagram) == [("a", "b", "+", False)]


def test_of_several_flowcharts_the_first_with_signs_counts() -> None:
    block = "```mermaid\n{}\n```\n"
    charts = ["sequenceDiagram\nx->>y: z", "graph TD\ns --> t", "graph TD\na -->|'(-)'| b"]
    text = "\n".join(block.format(chart) for chart in charts)
    reading = mermaid.read(text.encode())
    assert links(reading.diagram) == [("a", "b", "-", False)]
    said = "Other flowcharts in the text that were not read: 1."
    assert said in [str(remark) for remark in reading.remarks]


@pytest.mark.parametrize("label", ["&#x2795;", "#43;", "⟨+⟩", "(➕)", "S"])
def test_signs_may_be_codes_and_pictures(label: str) -> None:
    assert links(read(f'a -->|"{label}"| b')) == [("a", "b", "+", False)]


def test_names_of_links_and_descriptions_for_readers_are_no_nodes() -> None:
    reading = mermaid.read(
        b"""flowchart LR
          accTitle: Arms
          accDescr {
            Two sides
            arm
          }
          a e1@--> b
          e1@{ animate: true }
          c@{ shape: cyl, label: "Stock" }"""
    )
    assert [v.name for v in reading.diagram.variables.values()] == ["a", "b", "Stock"]
    assert not any("understood" in str(remark) for remark in reading.remarks)


def test_a_name_of_a_loop_in_a_shape_of_its_own_is_a_note() -> None:
    found = read('R1((R1))\nB1{{"B1: less is more"}}\nR2["R2"]\na --> b\nB3((B3)) --> a')
    assert [note.text for note in found.notes.values()] == ["R1", "B1: less is more"]
    assert [v.name for v in found.variables.values()] == ["R2", "a", "b", "B3"]


@pytest.mark.parametrize(
    ("label", "sign", "delayed"),
    [
        ("same direction", "+", False),
        ("opposite direction", "-", False),
        ("+ // delay", "+", True),
        ("- //", "-", True),
        ("see https://example.org", "?", False),
    ],
)
def test_directions_and_strokes_beside_an_arrow(label: str, sign: str, delayed: bool) -> None:
    [link] = read(f'a -->|"{label}"| b').links.values()
    assert (link.polarity, link.delayed) == (sign, delayed)
