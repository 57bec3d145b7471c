"""Graphviz draws the DOT that is written, and Mermaid's own parser takes the flowcharts.

Mermaid and jsdom are looked for in the `node_modules` of the folder that MERMAID_HOME names.
"""

import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from systemsthink.exchange.graphs import dot, mermaid
from systemsthink.model import Diagram, Group, Link, Note, Variable, diagram

HOME = Path(os.environ.get("MERMAID_HOME", "/nowhere"))
NAMES = [
    *("end", "graph", "node", "subgraph", "class", "a --> b", "x | y", "%% no", "[x](y) {z}"),
    *('say "no"', "back\\slash", "\\N", "`x`", "1. plan", "#quot;", "&amp;", "a; b", "😀 é"),
]

pytestmark = pytest.mark.foreign


def a_map() -> Diagram:
    variables = [
        Variable(f"v{n}", name, 100.0 * n, -40.0 * (n % 3), color="red" if n % 2 else "")
        for n, name in enumerate(NAMES)
    ]
    links = [
        Link("l1", "v0", "v1", "+"),
        Link("l2", "v1", "v2", "-", delayed=True, delay_time=2.0, color="green"),
        Link("l3", "v2", "v2"),
        Link("l4", "v0", "v1", "-", bend=0.4, description="two\nlines"),
    ]
    groups = [Group("g1", ("v3", "v4"), 'Team "A"'), Group("g2", ("v4",))]
    return diagram([*variables, *links, *groups, Note("m1", "a note\nof two lines", 50, 300)])


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    return done.stdout


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not installed")
def test_graphviz_draws_the_same_graph_in_the_same_places(tmp_path: Path) -> None:
    file = tmp_path / "map.dot"
    file.write_bytes(dot.write(a_map()))
    laid_out = json.loads(run("neato", "-n2", "-Tjson", str(file)))
    nodes = [node for node in laid_out["objects"] if "pos" in node and "nodes" not in node]
    places = [tuple(map(float, node["pos"].split(","))) for node in nodes[: len(NAMES)]]
    (x, y), *others = places
    wanted = [(v.x, -v.y) for v in a_map().variables.values()]
    moved = [(round(a - x), round(b - y)) for a, b in others]
    assert moved == [(a - wanted[0][0], b - wanted[0][1]) for a, b in wanted[1:]]
    labels = sorted(edge.get("label", "") for edge in laid_out["edges"])
    assert labels == ["", "+", "-", "- || 2"]
    picture = run("dot", "-Tsvg", str(file))
    shown = {unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", picture)}
    assert {*NAMES, "a note", "of two lines"} <= {text.replace("\xa0", " ") for text in shown}


@pytest.mark.skipif(
    not (shutil.which("node") and (HOME / "node_modules" / "mermaid").is_dir()),
    reason="Node, or Mermaid in MERMAID_HOME, is not there",
)
def test_mermaids_parser_finds_the_same_graph(tmp_path: Path) -> None:
    file = tmp_path / "map.mmd"
    file.write_bytes(mermaid.write(a_map()))
    script = Path(__file__).with_name("mermaid_parses.mjs")
    found = json.loads(run("node", str(script), str(HOME), str(file)))
    assert found["nodes"] == NAMES
    assert found["groups"] == ['Team "A"', ""]
    assert [link[:4] for link in found["links"]] == [
        ["n0", "n1", "+", "normal"],
        ["n1", "n2", "- || 2", "dotted"],
        ["n2", "n2", "", "normal"],
        ["n0", "n1", "-", "normal"],
    ]
    assert {link[4] for link in found["links"]} == {"arrow_point"}
