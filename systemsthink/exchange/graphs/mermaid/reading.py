"""From a flowchart of Mermaid to a diagram: texts beside links say signs, dots say delays."""

import re
from collections.abc import Iterator
from html import unescape

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.graphs.edge_labels import mark_of
from systemsthink.exchange.graphs.graph import LOOP_NAME, Edge, Graph, Sheet, reading_of
from systemsthink.exchange.graphs.mermaid.statements import Chart, chart_of, colours_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import Remarks, not_understood, without_heads
from systemsthink.phrases import phrase

HEAD = 8192

_BLOCK = re.compile(
    r"^(?P<quote>[ \t>]{0,20})(?:(?P<fence>```|~~~|:::)[ \t]*\{?mermaid\b"
    r"|(?P<hugo>\{\{[<%][ \t]*mermaid\b))[^\n]*\n"
    r"|(?P<html><(?:pre|div|code)[^>\n]*class=[\"']?(?:language-)?mermaid\b[^>\n]*>)",
    re.MULTILINE | re.IGNORECASE,
)
_ENDS = {
    "fence": re.compile(r"^[ \t>]*(?:```|~~~|:::)[ \t]*$", re.MULTILINE),
    "hugo": re.compile(r"\{\{[<%][ \t]*/"),
    "html": re.compile(r"</(?:pre|div|code)", re.IGNORECASE),
}
_QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
MOST_BLOCKS = 50
_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n[ \t]*---[ \t]*(?:\n|$)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(.+)$", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*%%(?!\{)[^\n]*$", re.MULTILINE)
_DIRECTIVE = re.compile(r"%%\{[^%]*\}%%")
_HEADER = re.compile(
    r"\s*(?:flowchart-elk|flowchart|graph)(?:[ \t]+(?:TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|\n|$)"
)


def recognises(data: bytes) -> bool:
    """Whether this is a flowchart of Mermaid, or a text with one in it."""
    try:
        if b"mermaid" in data:
            return bool(_flowcharts(text_of(data)))
        return bool(_HEADER.match(_parts(text_of(data[:HEAD].rstrip(b"\x80\xbf")))[0]))
    except FileError:
        return False


def read(data: bytes) -> Reading:
    """Read the first flowchart with signs, else the first; FileError where it says nothing."""
    whole = text_of(data)
    charts = [_chart(text, title) for text, title in _flowcharts(whole) or [_parts(whole)]]
    chart, title = next(filter(_is_signed, charts), charts[0])
    if not chart.nodes and chart.odd:
        raise FileError(phrase("Nothing in this flowchart can be read as a node or a link."))
    graph = _graph(chart)
    graph.told = {"title": title} if title else {}
    return reading_of(graph, "mermaid", *_remarks(chart, len(charts) - 1))


def _chart(text: str, title: str) -> tuple[Chart, str]:
    header = _HEADER.match(text)
    if not header:
        raise FileError(phrase("This is no flowchart of Mermaid, the only kind that holds a map."))
    return chart_of(text, header.end()), title


def _is_signed(found: tuple[Chart, str]) -> bool:
    return any(mark_of(arrow.text[:200]).polarity for _, _, arrow in found[0].links)


def _flowcharts(text: str) -> list[tuple[str, str]]:
    """The flowcharts in the blocks of a text, or the one that it is."""
    blocks = (_parts(block) for block in _blocks(text))
    return [(block, title) for block, title in blocks if _HEADER.match(block)]


def _blocks(text: str) -> Iterator[str]:
    """The blocks of Mermaid in a text; the whole text where it has none."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    at = found = 0
    while (start := _BLOCK.search(text, at)) and found < MOST_BLOCKS:
        found += 1
        kind = next(kind for kind in _ENDS if start[kind])
        end = _ENDS[kind].search(text, start.end())
        at = end.end() if end else len(text)
        block = text[start.end() : end.start() if end else at]
        if ">" in (start["quote"] or ""):
            block = _QUOTE.sub("", block)
        yield unescape(block) if kind == "html" else block
    if not found:
        yield text


def _parts(text: str) -> tuple[str, str]:
    """The text of a flowchart without comments, and its title."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    title = ""
    if front := _FRONT.match(text):
        found = _TITLE.search(front[1])
        title = _yaml(found[1]) if found else ""
        text = text[front.end() :]
    return _COMMENT.sub("", _DIRECTIVE.sub("", text)), title


def _yaml(text: str) -> str:
    """What a value on one line of YAML says."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text


def _graph(chart: Chart) -> Graph:
    graph = Graph()
    colours = dict(colours_of(chart))
    ends = {end for source, target, _ in chart.links for end in (source, target)}
    for key, label in chart.nodes.items():
        if key in chart.shaped and key not in ends and LOOP_NAME.fullmatch(label):
            graph.sheets.append(Sheet(label))
        elif key in ends or key not in chart.groups:
            title = chart.groups[key][0] if key in chart.groups else label
            graph.nodes[key] = {"label": title, "color": colours.get(key, "")}
    for number, (source, target, arrow) in enumerate(chart.links):
        if arrow.hidden:
            continue
        told = {"label": arrow.text, "color": chart.strokes.get(number, "")}
        told |= {"style": "dashed"} if arrow.dotted else {}
        if arrow.forwards or not arrow.backwards:
            graph.edges.append(Edge(source, target, told))
        if arrow.backwards:
            graph.edges.append(Edge(target, source, told))
    graph.groups = list(chart.groups.values())
    return graph


def _remarks(chart: Chart, others: int) -> Remarks:
    bare = sum(not (a.forwards or a.backwards or a.hidden) for _, _, a in chart.links)
    unread = phrase("Other flowcharts in the text that were not read: {n}.", n=others)
    told = (unread,) if others > 0 else ()
    return (*told, *without_heads(bare), *not_understood(chart.odd))
