"""Reading nodes as variables, edges as links, and named loops."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_of
from systemsthink.exchange.json_values import number, objects, rest, text
from systemsthink.exchange.keeping import describe
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import without_ends
from systemsthink.exchange.teaching_json.lists import (
    EDGES,
    NAMES,
    NODES,
    SOURCES,
    TARGETS,
    Key,
    Object,
    end_of,
    graph_in,
    label,
    lists_of,
    names_of,
)
from systemsthink.exchange.teaching_json.loops import name_loops
from systemsthink.exchange.text_sizes import fit_plain
from systemsthink.exchange.words import polarity_of, strength_of
from systemsthink.model import Polarity, VariableId
from systemsthink.phrases import phrase

WORD = "cld-json"
SIGNS = ("polarity", "sign", "effect", "influence", "label", "type", "relation", "interaction")
"""Where the sign of an edge may stand; the first that is one counts."""

REASONS = ("description", "reasoning", "reason", "note")
"""Where it may stand why an edge is there, else its label says so."""

LOOPS = ("loops", "feedback_loops", "feedbackLoops")
UNIT_LENGTH = 40
NODE = ("id", *NAMES, "description", "position", "x", "y", "color", "unit", "units")
EDGE = (
    *SOURCES,
    *TARGETS,
    "polarity",
    "sign",
    "description",
    "delay",
    "delayed",
    "color",
    "bend",
    "strength",
)


def recognises(data: bytes) -> bool:
    """Whether this is JSON with edges with two ends each, and with nodes or names for them."""
    try:
        found = lists_of(json_of(data))
    except FileError:
        return False
    if not found or not found[0]:
        return False
    nodes, edges = found
    return all(label(node) for node in nodes) and all(
        end_of(edge, SOURCES) is not None and end_of(edge, TARGETS) is not None for edge in edges
    )


def read(data: bytes) -> Reading:
    """Read a network; what kind a loop is follows from its links, whatever the file calls it."""
    value = json_of(data)
    found = lists_of(value)
    if found is None:
        raise FileError(phrase("This JSON holds no list of nodes and list of edges."))
    draft = Draft()
    nodes, edges = found
    ids: dict[Key, VariableId] = {}
    variables = [(_variable(draft, node), node) for node in nodes]
    for id, node in variables:
        for name in list(names_of(node))[:1]:
            ids.setdefault(name, id)
    for place, (id, node) in enumerate(variables):
        for key in (*names_of(node), str(next(names_of(node), "")), *_number(node, place)):
            ids.setdefault(key, id)
    fit_plain(draft)
    weighed = any((number(edge, "weight") or 0) < 0 for edge in edges)
    dangling = sum(not _link(draft, edge, ids, weighed) for edge in edges)
    odd = name_loops(draft, list(_loops(value)), ids, WORD)
    _about(draft, graph_in(value) if isinstance(value, dict) else {})
    return draft.reading(*without_ends(dangling), *odd)


def _loops(value: Any) -> Iterator[Object]:
    for key in LOOPS:
        yield from objects(value, key)


def _number(node: Object, place: int) -> tuple[Key, ...]:
    """What an edge calls a node that has no id: its place in the list."""
    return () if {"id", "_id", "key"} & node.keys() else (place,)


def _variable(draft: Draft, node: Object) -> VariableId:
    measured = text(node, "unit", "units") or text(node, "measurement")
    unit = measured.strip() if len(measured) <= UNIT_LENGTH else ""
    known = (*NODE, "measurement") if unit and text(node, "measurement") == measured else NODE
    kept = rest(node, known) | {"id": node.get("id")}
    id = draft.another(
        label(node),
        kind="accumulates" if text(node, "type").lower() in ("stock", "level") else None,
        description=text(node, "description").strip(),
        unit=unit,
        color=in_palette(_color(node)),
        extra={WORD: {key: each for key, each in kept.items() if each is not None}},
    )
    position = node.get("position")
    place = position if isinstance(position, dict) else node
    x, y = number(place, "x"), number(place, "y")
    if x is not None and y is not None:
        draft.place(id, x, y)
    return id


def _link(draft: Draft, edge: Object, ids: Mapping[Key, VariableId], weighed: bool) -> bool:
    """Draw an edge as a link, if both its ends are there; weights may tell sign and strength."""
    one, other = end_of(edge, SOURCES), end_of(edge, TARGETS)
    source, target = (None if end is None else ids.get(end) for end in (one, other))
    if not source or not target:
        return False
    keys = ("weight",) if weighed and not any(map(edge.get, SIGNS[:2])) else SIGNS
    key, polarity = _sign(edge, keys)
    delayed, time = _delay(edge)
    said = next((each for each in REASONS if text(edge, each).strip()), "")
    said = said or ("" if key == "label" else "label")
    words = text(edge, said).strip()
    known = {*EDGE, key, said}
    kept = rest(edge, known)
    draft.link(
        source,
        target,
        polarity=polarity,
        delayed=delayed,
        delay_time=time,
        strength=strength_of(text(edge, "weight" if key == "weight" else "strength")[:100]),
        bend=number(edge, "bend"),
        color=in_palette(_color(edge)),
        description=words,
        extra={WORD: kept} if kept else {},
    )
    return True


def _sign(edge: Object, keys: Iterable[str]) -> tuple[str, Polarity]:
    """Under which key the sign of an edge stands, and the sign."""
    for key in keys:
        found = polarity_of(text(edge, key)[:100])
        if found and found != "?":
            return key, found
    return "", "?"


def _delay(edge: Object) -> tuple[bool, float | None]:
    """Whether an edge is delayed, and how long if that is a number."""
    delay = edge.get("delay", edge.get("delayed"))
    if isinstance(delay, dict):
        time = number(delay, "time", "duration", "length", "value")
        present = delay.get("present", time is not None)
        return present is True, time if present is True else None
    if isinstance(delay, str):
        return delay.strip().lower() not in ("", "no", "none", "false", "0"), number(delay)
    time = number(delay)
    return bool(delay), time or None


def _color(each: Object) -> str:
    color = each.get("color")
    if isinstance(color, dict):
        color = text(color, "background", "color", "border")
    return color[:100] if isinstance(color, str) else ""


def _about(draft: Draft, value: Object) -> None:
    metadata = value.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    places = (metadata, value, value.get("data"), value.get("graph"))
    titles = (text(each, "title", "name", "label") for each in places)
    if title := label_of(next(filter(None, titles), "")):
        draft.entitle(title)
    describe(draft, WORD, text(metadata, "description") or text(value, "description"))
    known = (*NODES, *EDGES, "elements", *LOOPS, "title", "name", "description")
    kept = rest(value, (*known, "metadata"))
    kept |= {"metadata": rest(metadata, ("title", "name", "description"))}
    kept = {key: each for key, each in kept.items() if each}
    if kept:
        draft.extra = {WORD: kept}
