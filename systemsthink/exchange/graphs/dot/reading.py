"""From DOT to a diagram: labels, places, clusters; dashed is delayed."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.fences import is_prose
from systemsthink.exchange.graphs.dot.meaning import common_causes, without_repeats
from systemsthink.exchange.graphs.dot.statements import Attributes, Network, network_of
from systemsthink.exchange.graphs.dot.tokens import NODE_NAME, tokens_of
from systemsthink.exchange.graphs.graph import LOOP_NAME, Edge, Graph, Point, Sheet, reading_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import others_in_text
from systemsthink.exchange.words import number_of
from systemsthink.phrases import Phrase, phrase

HEAD = 8192
MOST_FENCES = 1000
INCH = 72.0
MOST_INCHES = 30.0
"""Places that are all smaller than this are taken for inches, as Graphviz does."""

_START = re.compile(
    r"(?:[\s\ufeff]|//[^\n]*\n|\#[^\n]*\n|/\*(?:[^*]|\*(?!/))*+\*/)*+"
    r"(?:strict\s+)?(?P<kind>digraph|graph|dag|pdag|mag|pag)(?:\s+(?:\"(?:[^\"\\]|\\.)*+\"|[\w.]+))?"
    r"(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*+\*/)*+\{",
    re.IGNORECASE,
)
_FENCES = r"(?:(?:```|~~~|:::)[ \t]*\{?(?:dot|graphviz|gv)|@start(?:dot|uml))\b"
_FENCE = re.compile(rf"^[ \t>]*{_FENCES}[^\n]*\n", re.MULTILINE | re.IGNORECASE)
"""Where a graph begins in a text in Markdown, or among what PlantUML draws."""

_FENCE_BYTES = re.compile(_FENCES.encode(), re.IGNORECASE)

_PORT = re.compile(r"<[^<>|{}]*>")
_LAID_OUT = ("bb", "lp", "width", "height", "rects", "pos", "xlp", "head_lp", "tail_lp")
_USUAL = ("label", "color", "fillcolor", "style", "shape", "kind", "fontsize")
USUAL_FONT = 14.0
"""How large Graphviz writes a label of which nobody said it."""

_HEADS = ("normal", "vee", "open")
_BARE = ("plaintext", "plain", "none", "underline")


def recognises(data: bytes) -> bool:
    """Whether this begins as a graph in the DOT language."""
    try:
        if _FENCE_BYTES.search(data):
            return bool(_starts(text_of(data)))
        return bool(_START.match(text_of(data[:HEAD].rstrip(b"\x80\xbf"))))
    except FileError:
        return False


def read(data: bytes) -> Reading:
    """Read the first graph; FileError with the line where it is not in the language."""
    text = text_of(data)
    starts = _starts(text)
    if not starts:
        raise FileError(phrase("This holds no graph in the DOT language."))
    start = starts[0]
    tokens = tokens_of(text, start.end())
    network = network_of(tokens, text)
    kind = start["kind"].lower()
    hidden = common_causes(network) if kind not in ("digraph", "graph") else 0
    repeated = without_repeats(network)
    graph = _graph(network, kind != "graph")
    graph.drawn = kind in ("digraph", "graph")
    others = others_in_text(len(starts) - 1)
    return reading_of(graph, "dot", *_remarks(hidden, repeated), *others)


def _starts(text: str) -> list[re.Match[str]]:
    """Where the graph in a text begins, or those in fences."""
    start = _START.match(text)
    if start or not is_prose(text):
        return [start] if start else []
    fences = islice(_FENCE.finditer(text), MOST_FENCES)
    found = (_START.match(text, fence.end(), fence.end() + HEAD) for fence in fences)
    return [start for start in found if start]


def _remarks(hidden: int, repeated: int) -> Iterator[Phrase]:
    if hidden:
        yield phrase("Arcs with two heads, each now a hidden cause of both ends: {n}.", n=hidden)
    if repeated:
        yield phrase("Edges in a frame that only repeat another, left out: {n}.", n=repeated)


def _graph(network: Network, directed: bool) -> Graph:
    graph = Graph(directed=directed)
    scale = _scale(network)
    ends = {end for source, target, _ in network.edges for end in (source, target)}
    for key, told in network.nodes.items():
        usual = {name: v for name, v in network.usual[key].items() if name in _USUAL}
        if "invis" in (usual | told).get("style", "") and key not in ends:
            continue
        said = _node(key, usual | told, scale)
        if key not in ends and _is_sheet(told, usual, said["label"]):
            graph.sheets.append(Sheet(said["label"], _place(told.get("pos", ""), scale)))
        else:
            font = number_of(said.pop("fontsize", "")) or USUAL_FONT
            if "scale" not in said:
                graph.sizes[key] = font / USUAL_FONT
            graph.nodes[key] = said
    blunt = any("tee" in told.get("arrowhead", "") for _, _, told in network.edges)
    for source, target, told in network.edges:
        graph.edges += _edges(source, target, told, scale, blunt)
    clusters = sorted(network.clusters, key=lambda cluster: cluster.name)
    graph.groups = [(c.told.get("label", ""), list(c.members)) for c in clusters]
    graph.told = _without(network.told)
    return graph


def _node(key: str, told: Attributes, scale: float) -> dict[str, str]:
    said = _without(told)
    label = told.get("label", NODE_NAME).replace(NODE_NAME, key).strip()
    if "record" in said.get("shape", ""):
        label, *more = _fields(label) or [key]
        said.setdefault("description", "\n".join(more))
    said["label"] = label or key
    if place := _place(told.get("pos", ""), scale):
        said |= {axis: repr(at) for axis, at in zip("xy", place, strict=True)}
    if "fillcolor" in said:
        said["color"] = said.pop("fillcolor")
    elif "shape" in said and "filled" not in said.get("style", ""):
        said.pop("color", "")
    return said


def _fields(label: str) -> list[str]:
    """What stands in the fields of a record, without the names of its ports."""
    bare = _PORT.sub("", label).replace("{", "|").replace("}", "|")
    return [" ".join(text.split()) for text in bare.split("|") if text.strip()]


def _is_sheet(told: Attributes, usual: Attributes, label: str) -> bool:
    """Whether a node without edges is a note, or the name that somebody gave a loop.

    Where all nodes are bare words by default, one of them says nothing by being so.
    """
    bare = told.get("shape") in _BARE and bool(LOOP_NAME.fullmatch(label.strip()))
    return (usual | told).get("shape") == "note" or bare


def _edges(source: str, target: str, told: Attributes, scale: float, blunt: bool) -> Iterator[Edge]:
    """The links of an edge; where others end `blunt`, a usual head that was asked for is a plus."""
    if "invis" in told.get("style", ""):
        return
    said = _without(told)
    if "beta" in said:
        said.setdefault("weight", said.pop("beta"))
    head = said.get("arrowhead", "")
    if "tee" in head or (blunt and head in _HEADS):
        said.setdefault("polarity", "-" if "tee" in head else "+")
        said.pop("arrowhead")
    labels = (said.pop(name, "") for name in ("label", "xlabel", "headlabel", "taillabel"))
    said["label"] = " ".join(filter(None, labels))
    past = _middle(told.get("pos", ""), scale)
    direction = said.pop("dir", "forward")
    if direction != "back":
        yield Edge(source, target, said, past)
    if direction in ("back", "both"):
        yield Edge(target, source, said, past)


def _without(told: Mapping[str, str]) -> dict[str, str]:
    """The attributes without those that Graphviz adds when it lays a graph out."""
    return {
        name: value.replace(NODE_NAME, "\\N")
        for name, value in told.items()
        if name not in _LAID_OUT and not (name.startswith("_") and name.endswith("_"))
    }


def _scale(network: Network) -> float:
    """How many pixels one unit of the places is: points are written, inches are meant."""
    scale = number_of(network.told.get("inputscale", ""))
    if scale and scale > 0:
        return INCH / scale
    if "bb" in network.told:
        return 1.0
    found = (_place(told.get("pos", ""), 1.0) for told in network.nodes.values())
    sizes = [max(map(abs, place)) for place in found if place]
    return INCH if sizes and max(sizes) <= MOST_INCHES else 1.0


def _place(text: str, scale: float) -> Point | None:
    """A place, y up, with or without the mark that it is fixed."""
    parts = text.strip().rstrip("!").split(",")
    if len(parts) < 2:
        return None
    x, y = number_of(parts[0]), number_of(parts[1])
    return None if x is None or y is None else (x * scale, -y * scale)


def _middle(spline: str, scale: float) -> Point | None:
    """The point halfway along the first curve of an edge that was laid out."""
    parts = spline.split(";")[0].split()
    found = [_place(part, scale) for part in parts if part[:2] not in ("e,", "s,")]
    points = [point for point in found if point]
    if len(points) < 4 or len(points) % 3 != 1:
        return None
    pieces = len(points) // 3
    if pieces % 2 == 0:
        return points[3 * (pieces // 2)]
    a, b, c, d = points[3 * (pieces // 2) :][:4]
    x, y = ((p + 3 * q + 3 * r + s) / 8 for p, q, r, s in zip(a, b, c, d, strict=True))
    return x, y
