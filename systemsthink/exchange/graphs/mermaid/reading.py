"""From a flowchart of Mermaid to a diagram: texts beside links say signs, dots say delays."""

import re

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.graphs.graph import Edge, Graph, reading_of
from systemsthink.exchange.graphs.mermaid.statements import Chart, chart_of, colours_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import Remarks, not_understood, without_heads
from systemsthink.phrases import phrase

HEAD = 8192

_FENCE = re.compile(r"^[ \t]*(?:```|~~~|:::)[ \t]*\{?mermaid\b[^\n]*\n", re.MULTILINE)
_FENCE_END = re.compile(r"^[ \t]*(?:```|~~~|:::)[ \t]*$", re.MULTILINE)
_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n[ \t]*---[ \t]*(?:\n|$)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(.+)$", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*%%(?!\{)[^\n]*$", re.MULTILINE)
_DIRECTIVE = re.compile(r"%%\{[^%]*\}%%")
_HEADER = re.compile(
    r"\s*(?:flowchart-elk|flowchart|graph)(?:[ \t]+(?:TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|\n|$)"
)


def recognises(data: bytes) -> bool:
    """Whether this is a flowchart of Mermaid, or a text with one in a fence."""
    try:
        text = text_of(data[:HEAD].rstrip(b"\x80\xbf"))
    except FileError:
        return False
    return bool(_HEADER.match(_parts(text)[0]))


def read(data: bytes) -> Reading:
    """Read a flowchart; FileError where it is another kind of diagram or holds nothing."""
    text, title = _parts(text_of(data))
    header = _HEADER.match(text)
    if not header:
        raise FileError(phrase("This is no flowchart of Mermaid, the only kind that holds a map."))
    chart = chart_of(text, header.end())
    if not chart.nodes and chart.odd:
        raise FileError(phrase("Nothing in this flowchart can be read as a node or a link."))
    graph = _graph(chart)
    graph.told = {"title": title} if title else {}
    return reading_of(graph, "mermaid", *_remarks(chart))


def _parts(text: str) -> tuple[str, str]:
    """The text of the flowchart without comments, and its title; lines keep their numbers."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    if fence := _FENCE.search(text):
        end = _FENCE_END.search(text, fence.end())
        text = text[fence.end() : end.start() if end else len(text)]
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
    for key, label in chart.nodes.items():
        if key not in chart.groups:
            graph.nodes[key] = {"label": label, "color": colours.get(key, "")}
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


def _remarks(chart: Chart) -> Remarks:
    bare = sum(not (a.forwards or a.backwards or a.hidden) for _, _, a in chart.links)
    return (*without_heads(bare), *not_understood(chart.odd))
