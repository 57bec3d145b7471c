"""PRSM, the participatory system mapper: factors and links in JSON, usually compressed."""

import re
from collections.abc import Iterator, Mapping

from systemsthink.errors import FileError
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import number, objects, rest, text
from systemsthink.exchange.keeping import describe
from systemsthink.exchange.prose import plain_of
from systemsthink.exchange.prsm.lz_string import beginning, decompress
from systemsthink.exchange.prsm.styles import (
    Part,
    Styles,
    effect_of,
    factor_color,
    heads,
    is_cluster,
    link_color,
    size_of,
    style_of,
    styles_in,
    theme_of,
)
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import with_two_heads, without_ends
from systemsthink.exchange.text_sizes import fit
from systemsthink.model import MOST_DOTS, Group, Note, Topic
from systemsthink.phrases import Phrase, phrase

_UNTITLED = "Untitled map"
_MARKS = {"lastNodeSample", "lastLinkSample", "mapTitle", "attributeTitles"}
_MARKS |= {"styles", "samples", "groupEdges"}
_START = re.compile(
    r'\{\s*"(?:saved|version|room|mapTitle|lastNodeSample|buttons|styles|samples|nodes)"'
)
_FOLDED = ("hidden", "clusteredIn")  # a map that we write has no clusters
_APART = {"nodes", "edges", "mapTitle", "description", "background", "underlay", "history"}


def recognises(data: bytes) -> bool:
    """Whether this is a PRSM map, compressed or not."""
    document = json_object(data)
    if document:
        lists = (isinstance(document.get(key), list) for key in ("nodes", "edges"))
        return all(lists) and bool(_MARKS & document.keys())
    return _is_compressed(data)


def read(data: bytes) -> Reading:
    """The map in a PRSM file; FileError where it is none or damaged."""
    document = json_of(decompress(_code_in(data)).encode() if _is_compressed(data) else data)
    if not isinstance(document, dict) or not isinstance(document.get("nodes"), list):
        raise FileError(phrase("This is no PRSM map; save it in PRSM again."))
    draft = Draft()
    title = label_of(text(document, "mapTitle"))
    if title and title != _UNTITLED:
        draft.entitle(title)
    remarks = _read_parts(draft, document, styles_in(document))
    kept = {key: value for key, value in document.items() if key not in _APART}
    draft.extra |= _aside(kept)
    return draft.reading(*remarks)


def _is_compressed(data: bytes) -> bool:
    return bool(_START.match(beginning(_code_in(data[:2000]))))


def _code_in(data: bytes) -> str:
    """The text in a compressed file; blanks at its end belong to it."""
    return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")


def _read_parts(draft: Draft, document: Part, styles: Styles) -> list[Phrase]:
    ids: dict[str, str] = {}
    sizes: dict[str, float] = {}
    for node in objects(document, "nodes"):
        if not is_cluster(node):
            style = style_of(node, styles.nodes)
            id = ids[text(node, "id")] = _read_factor(draft, node, style)
            sizes[id] = size_of(node, style)
    fit(draft, sizes)
    remarks = [*_read_links(draft, document, ids, styles), *_read_clusters(draft, document, ids)]
    remarks += _read_drawings(draft, document)
    for key, style in styles.nodes.items():
        theme = theme_of(key, style)
        if theme:
            draft.add("t", Topic, color=theme[0], name=theme[1])
    describe(draft, "prsm", plain_of(document.get("description")))
    return remarks


def _read_factor(draft: Draft, node: Part, style: Part) -> str:
    votes = node.get("thumbUp")
    id = draft.another(
        text(node, "label"),
        color=factor_color(node, style),
        description=plain_of(node.get("note") or node.get("title")),
        dots=min(len(votes), MOST_DOTS) if isinstance(votes, list) else 0,
        extra=_aside(node, "id", "label", "x", "y", "note", "title", *_FOLDED),
    )
    x, y = number(node.get("x")), number(node.get("y"))
    if x is not None and y is not None:
        draft.place(id, x, y)
    return id


def _read_links(
    draft: Draft, document: Part, ids: Mapping[str, str], styles: Styles
) -> Iterator[Phrase]:
    dangling = both = 0
    clusters = {text(node, "id") for node in objects(document, "nodes") if is_cluster(node)}
    for edge in objects(document, "edges"):
        if clusters & {text(edge, "from", "source"), text(edge, "to", "target")}:
            continue  # it stands for links of the factors in the cluster
        style = style_of(edge, styles.edges)
        source, target = ids.get(text(edge, "from", "source")), ids.get(text(edge, "to", "target"))
        if source is None or target is None:
            dangling += 1
            continue
        at_start, at_end = heads(edge, style)
        both += at_start and at_end
        if at_start and not at_end:
            source, target = target, source
        _read_link(draft, edge, style, source, target)
    yield from (*without_ends(dangling), *with_two_heads(both))


def _read_link(draft: Draft, edge: Part, style: Part, source: str, target: str) -> None:
    polarity, delayed, strength = effect_of(edge, style)
    label = " ".join(text(edge, "label").split())
    says_more = effect_of({"label": label}, {}).polarity == "?"
    draft.link(
        source,
        target,
        polarity=polarity,
        delayed=delayed,
        strength=strength,
        color=link_color(edge, style),
        description=plain_of(edge.get("note") or edge.get("title")) or plain_of(label * says_more),
        extra=_aside(
            edge, "id", "from", "to", "source", "target", "arrows", "note", "title", *_FOLDED
        ),
    )


def _read_clusters(draft: Draft, document: Part, ids: Mapping[str, str]) -> Iterator[Phrase]:
    """Make groups of the factors that are folded into one."""
    members: dict[str, list[str]] = {}
    for node in objects(document, "nodes"):
        if text(node, "clusteredIn") and text(node, "id") in ids:
            members.setdefault(text(node, "clusteredIn"), []).append(ids[text(node, "id")])
    folded = 0
    for node in filter(is_cluster, objects(document, "nodes")):
        inside = members.get(text(node, "id"))
        if inside:
            draft.add("g", Group, members=tuple(inside), name=label_of(text(node, "label")))
            folded += 1
    if folded:
        yield phrase("Clusters that became groups: {n}.", n=folded)


def _read_drawings(draft: Draft, document: Part) -> Iterator[Phrase]:
    """Make notes of the texts on the background; the rest of it no map can hold."""
    background = document.get("background")
    if isinstance(background, str):
        background = json_object(background.encode("utf-8", "replace"))
    drawn = background.values() if isinstance(background, dict) else ()
    underlay = document.get("underlay")
    left_out = len(underlay) if isinstance(underlay, list) else 0
    for each in drawn:
        if not isinstance(each, dict) or not isinstance(each.get("type"), str):
            continue
        words = plain_of(text(each, "text"))
        if words and "text" in each["type"].casefold():
            left, top, width, height = (
                number(each.get(key)) or 0.0 for key in ("left", "top", "width", "height")
            )
            draft.place(draft.add("m", Note, text=words), left + width / 2, top + height / 2)
        else:
            left_out += 1
    if left_out:
        yield phrase("Drawings on the background that were left out: {n}.", n=left_out)


def _aside(part: Part, *said: str) -> dict[str, Part]:
    """What a part says besides, to be kept with its record."""
    left = rest(part, said)
    return {"prsm": left} if left else {}
