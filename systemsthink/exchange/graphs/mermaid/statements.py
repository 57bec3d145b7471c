"""The statements of a Mermaid flowchart: chains of nodes and links, subgraphs, styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from systemsthink.exchange.bounds import MOST, too_much
from systemsthink.exchange.graphs.mermaid.links import EDGE_ID, Arrow, arrow_at
from systemsthink.exchange.graphs.mermaid.nodes import node_at
from systemsthink.exchange.graphs.mermaid.texts import said

MOST_DEPTH = 5

Style = dict[str, str]

_GAP = re.compile(r"[\s;]+")
_REST = re.compile(r"(?:[^\n;\"]|\"[^\"\n]*\")*+")
_BLOCK = re.compile(r"[ \t]*accDescr[ \t]*\{[^{}]*\}")
_LOOKS = re.compile(r"[ \t]*([\w-]+)@\{[^{}]*\}")
_END = re.compile(r"[ \t]*(?:[;\n]|$)")
_AMP = re.compile(r"[ \t]*&[ \t\n]*")
_KEYWORD = re.compile(
    r"(subgraph|end|direction|classDef|class|style|linkStyle|click|accTitle|accDescr)"
    r"(?=[\s;:]|$)[ \t:]*"
)
_SUBGRAPH = re.compile(r"([^\s\[\"]+)[ \t]*\[(.*)\]$")


@dataclass
class Chart:
    """What a flowchart says: texts of nodes, links with their arrows, subgraphs, styles.

    `shaped` are nodes in another shape than the usual one, `named` the names of links, and `odd`
    is how many lines say nothing known.
    """

    nodes: dict[str, str] = field(default_factory=dict)
    links: list[tuple[str, str, Arrow]] = field(default_factory=list)
    groups: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    fills: dict[str, str] = field(default_factory=dict)
    strokes: dict[int, str] = field(default_factory=dict)
    classes: dict[str, Style] = field(default_factory=dict)
    classed: dict[str, str] = field(default_factory=dict)
    shaped: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    odd: int = 0


def chart_of(text: str, at: int) -> Chart:
    """What a text says from behind its header on."""
    chart = Chart()
    around: list[str] = []
    statements = 0
    while at < len(text):
        if gap := _GAP.match(text, at):
            at = gap.end()
            continue
        statements += 1
        if statements > 2 * MOST:
            raise too_much()
        looks = _LOOKS.match(text, at)
        if block := _BLOCK.match(text, at) or (
            looks if looks and looks[1] in chart.named else None
        ):
            at = block.end()
            continue
        if keyword := _KEYWORD.match(text, at):
            rest = _REST.match(text, keyword.end())
            _keyword(chart, keyword[1], rest[0].strip() if rest else "", around)
            at = rest.end() if rest else keyword.end()
            continue
        end = _chain(chart, text, at, around)
        if end is None:
            chart.odd += 1
            found = text.find("\n", at)
            end = len(text) if found < 0 else found
        at = end
    return chart


def _keyword(chart: Chart, word: str, rest: str, around: list[str]) -> None:
    match word:
        case "subgraph":
            found = _SUBGRAPH.match(rest)
            id, title = (found[1], said(found[2])) if found else (said(rest), said(rest))
            id = id if id and id not in chart.groups else f"{id} {len(chart.groups)}"
            chart.groups[id] = (title, [])
            around.append(id)
        case "end" if around:
            around.pop()
        case "classDef":
            names, _, style = rest.partition(" ")
            chart.classes |= dict.fromkeys(names.split(","), _style(style))
        case "class":
            ids, _, name = rest.rpartition(" ")
            chart.classed |= {id.strip(): name for id in ids.split(",")}
        case "style":
            id, _, style = rest.partition(" ")
            chart.fills |= {id: _style(style)["fill"]} if "fill" in _style(style) else {}
        case "linkStyle":
            numbers, _, style = rest.partition(" ")
            stroke = _style(style).get("stroke", "")
            found_at = (n.strip() for n in numbers.split(","))
            chart.strokes |= {int(n): stroke for n in found_at if re.fullmatch(r"\d{1,6}", n)}


def _style(text: str) -> Style:
    """The properties in a style, and their values."""
    pairs = (part.partition(":") for part in text.split(","))
    return {name.strip(): value.strip() for name, _, value in pairs}


def _chain(chart: Chart, text: str, at: int, around: list[str]) -> int | None:
    """Read nodes and the links between them; where they end, or None where there are none."""
    ends: list[list[str]] = []
    arrows: list[Arrow] = []
    while found := _nodes(chart, text, at, around):
        keys, at = found
        ends.append(keys)
        if len(ends) > MOST:
            raise too_much()
        arrow = arrow_at(text, at)
        if arrow is None:
            break
        if named := EDGE_ID.match(text, at):
            chart.named.add(named[1])
        arrows.append(arrow)
        at = arrow.end
    for (sources, targets), arrow in zip(pairwise(ends), arrows, strict=False):
        if len(chart.links) + len(sources) * len(targets) > MOST:
            raise too_much()
        chart.links += [(a, b, arrow) for a in sources for b in targets]
    complete = ends and len(arrows) == len(ends) - 1 and _END.match(text, at)
    return at if complete else None


def _nodes(chart: Chart, text: str, at: int, around: list[str]) -> tuple[list[str], int] | None:
    """Nodes that stand at one end of a link, and where they end."""
    keys: list[str] = []
    while node := node_at(text, at):
        if len(chart.nodes) >= MOST:
            raise too_much()
        if node.text is not None or node.key not in chart.nodes:
            chart.nodes[node.key] = node.text or chart.nodes.get(node.key, "")
        if node.shaped:
            chart.shaped.add(node.key)
        if node.style:
            chart.classed[node.key] = node.style
        for group in around[-MOST_DEPTH:]:
            chart.groups[group][1].append(node.key)
        keys.append(node.key)
        if len(keys) > MOST:
            raise too_much()
        at = node.end
        more = _AMP.match(text, at)
        if not more:
            return keys, at
        at = more.end()
    return None


def colours_of(chart: Chart) -> Iterator[tuple[str, str]]:
    """The nodes that have a colour of their own or of their class, and that colour."""
    for key, name in chart.classed.items():
        fill = chart.classes.get(name.split(",")[0].strip(), {}).get("fill")
        if fill:
            yield key, fill
    yield from chart.fills.items()
