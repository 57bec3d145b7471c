"""What LOOPY 1 and 2 have in common: circles, arrows and labels, and what they are to us.

A circle has a hue and an amount to start with, an arrow the height of its arc in pixels, positive
to the left of its direction. An arrow's strength is its sign; 0 is shown as a question mark. Only
the way in which the three lists are written down differs between the versions.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from systemsthink.exchange.curves import bend_of_height, height_of_bend, within
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import modest, number, text
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram, Link, Note, Polarity, Variable
from systemsthink.phrases import phrase

Part = dict[str, Any]
"""A circle, an arrow or a label: LOOPY's own names for what it says, and that."""

HUES = ("red", "orange", "yellow", "green", "blue", "purple")
_NEAREST = {"teal": "blue", "grey": "purple"}

START = 0.5
"""The amount that LOOPY gives a new circle."""

_CODES = (8, 9)  # strengths that stand for a filter of signals, not for an amount
_SELF_ARC = 75
_PLAIN, _APART = 0.2, 0.15  # the bend of an arrow that nobody bent, and of each parallel one more
_LIFT = 10  # LOOPY draws the middle of a label so far above the point that it gives


class Sketch(NamedTuple):
    """All that a LOOPY file says."""

    nodes: list[Part]
    edges: list[Part]
    labels: list[Part]
    settings: Part


def reading_of(sketch: Sketch, word: str, title: str = "") -> Reading:
    """The diagram in a sketch; `word` is the format under which the rest is kept."""
    draft = Draft()
    if title:
        draft.entitle(title)
    ids = _read_nodes(draft, sketch.nodes, word)
    dangling = _read_edges(draft, sketch, ids, word)
    for label in sketch.labels:
        _read_label(draft, label, word)
    draft.extra |= _aside(sketch.settings, word)
    odd = (phrase("Links without two ends: {n}.", n=dangling),) if dangling else ()
    return draft.reading(*odd)


def sketch_of(diagram: Diagram, first_id: int) -> Sketch:
    """The circles, arrows and labels that show a diagram; LOOPY 1 counts from 1, LOOPY 2 from 0."""
    variables = list(diagram.variables.values())
    ids = {variable.id: first_id + at for at, variable in enumerate(variables)}
    plain = _hue_of_plain(variables)
    return Sketch(
        [_node(variable, ids[variable.id], plain) for variable in variables],
        list(_edges(diagram, ids)),
        [_label(note) for note in diagram.notes.values()],
        kept(diagram.extra),
    )


def kept(extra: Mapping[str, Any]) -> Part:
    """What was kept of a LOOPY file of either version."""
    found: Part = {}
    for word in ("loopy", "loopy2"):
        part = extra.get(word)
        found |= part if isinstance(part, dict) else {}
    return found


def _read_nodes(draft: Draft, nodes: Iterable[Part], word: str) -> dict[str, str]:
    nodes = list(nodes)
    hues = [number(node.get("hue")) for node in nodes]
    chosen = any(hues)  # red is what nobody chose; where all is red, it says nothing
    ids: dict[str, str] = {}
    for node, hue in zip(nodes, hues, strict=True):
        rest = _aside(node, word, "id", "x", "y", "label", "hue")
        color = HUES[int(hue)] if chosen and hue is not None and 0 <= hue < len(HUES) else ""
        id = draft.another(text(node, "label"), color=color, extra=rest)
        ids[text(node, "id")] = id
        x, y = number(node.get("x")), number(node.get("y"))
        if x is not None and y is not None:
            draft.place(id, x, y)
    return ids


def _read_edges(draft: Draft, sketch: Sketch, ids: Mapping[str, str], word: str) -> int:
    """Make the links; how many lack an end."""
    advanced = sketch.settings.get("loopyMode") == 1
    dangling = 0
    for edge in sketch.edges:
        source, target = ids.get(text(edge, "from")), ids.get(text(edge, "to"))
        if source is None or target is None:
            dangling += 1
        else:
            _read_edge(draft, edge, source, target, word, advanced)
    return dangling


def _read_edge(
    draft: Draft, edge: Part, source: str, target: str, word: str, advanced: bool
) -> None:
    polarity, strength = _effect(edge)
    behaviour = number(edge.get("signBehavior"))
    if advanced and behaviour is not None:
        polarity = "-" if behaviour in (1, 4) else "+"
    said = ["from", "to"] if source == target else ["from", "to", "arc", "rotation"]
    said += ["strength"] if edge.get("strength") in (1, -1) else []
    arc, ends = number(edge.get("arc")), (draft.record(source), draft.record(target))
    start, end = ((variable.x, variable.y) for variable in ends)
    draft.link(
        source,
        target,
        polarity=polarity,
        strength=strength,
        bend=None if arc is None or source == target else bend_of_height(start, end, arc),
        description=clean(text(edge, "customLabel")).strip(),
        extra=_aside(edge, word, *said),
    )


def _effect(edge: Part) -> tuple[Polarity, float | None]:
    """The sign of an arrow, and its strength where that says more than one arrow does."""
    strength = number(edge.get("strength", 1))
    if not strength:
        return "?", None
    polarity: Polarity = "+" if strength > 0 else "-"
    size = abs(strength)
    return polarity, None if size == 1 or size in _CODES else size


def _read_label(draft: Draft, label: Part, word: str) -> None:
    words = clean(text(label, "text")).strip()
    x, y = number(label.get("x")), number(label.get("y"))
    if words:
        id = draft.add("m", Note, text=words, extra=_aside(label, word, "x", "y", "text"))
        draft.place(id, x or 0.0, (y or 0.0) - _LIFT)


def _aside(part: Part, word: str, *said: str) -> dict[str, Part]:
    """What a part says besides, to be kept with its record."""
    rest = modest({key: value for key, value in part.items() if key not in said}, depth=1)
    return {word: rest} if rest else {}


def _hue_of_plain(variables: Iterable[Variable]) -> int:
    """What a circle without a colour gets: LOOPY's red, or a hue that no colour here has."""
    used = {variable.color for variable in variables} - {""}
    free = [at for at, name in enumerate(HUES) if name not in used]
    return free[-1] if used and free else 0


def _node(variable: Variable, id: int, plain: int) -> Part:
    color = _NEAREST.get(variable.color, variable.color)
    rest = kept(variable.extra)
    start = rest.get("init")
    return {
        "id": id,
        "x": round(variable.x),
        "y": round(variable.y),
        "init": start if _is_number(start) else START,
        "label": variable.name,
        "hue": HUES.index(color) if color in HUES else plain,
    } | _besides(rest, "id", "x", "y", "init", "label", "hue")


def _edges(diagram: Diagram, ids: Mapping[str, int]) -> Iterator[Part]:
    beside: Counter[tuple[str, str]] = Counter()
    for link in diagram.links.values():
        ends = (link.source, link.target)
        yield _edge(diagram, link, ids, _PLAIN + _APART * beside[ends])
        beside[ends] += 1


def _edge(diagram: Diagram, link: Link, ids: Mapping[str, int], plain: float) -> Part:
    rest = kept(link.extra)
    source, target = diagram.variables[link.source], diagram.variables[link.target]
    if source is target:
        arc, rotation = rest.get("arc", _SELF_ARC), rest.get("rotation", 0)
    else:
        bend = within(plain if link.bend is None else link.bend)
        arc, rotation = height_of_bend((source.x, source.y), (target.x, target.y), bend), 0
    return {
        "from": ids[link.source],
        "to": ids[link.target],
        "arc": round(number(arc) or 0),
        "strength": _strength(link, rest),
        "rotation": round(number(rotation) or 0),
    } | _besides(rest, "from", "to", "arc", "strength", "rotation")


def _strength(link: Link, rest: Part) -> Any:
    """The strength as it came, else ±1 or more: LOOPY shows a weaker arrow with a wrong sign."""
    before = rest.get("strength")
    if _is_number(before) and _effect(rest) == (link.polarity, link.strength):
        return before
    if link.polarity == "?":
        return 0
    size = link.strength or 1.0
    fits = math.isfinite(size) and 1 <= size < _CODES[0]
    whole = (int(size) if size == int(size) else size) if fits else 1
    return whole if link.polarity == "+" else -whole


def _label(note: Note) -> Part:
    rest = kept(note.extra)
    place = {"x": round(note.x), "y": round(note.y + _LIFT)}
    return {**place, "text": note.text, **_besides(rest, "x", "y", "text")}


def _is_number(value: Any) -> bool:
    return number(value) is not None and not isinstance(value, str)


def _besides(rest: Part, *said: str) -> Part:
    return {key: value for key, value in rest.items() if key not in said}
