"""From a diagram to LOOPY's circles, arrows and labels.

What came from LOOPY and no diagram shows is written back: amounts, the loops of arrows to
themselves, and whatever LOOPY 2 knows besides.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from systemsthink.exchange.curves import height_of_bend, within
from systemsthink.exchange.json_values import number
from systemsthink.exchange.loopy.parts import CODES, HUES, LIFT, Part, Sketch, effect_of, kept
from systemsthink.model import Diagram, Link, Note, Variable

START = 0.5
"""The amount that LOOPY gives a new circle."""

_NEAREST = {"teal": "blue", "grey": "purple"}
_SELF_ARC = 75
_PLAIN, _APART = 0.2, 0.15  # the bend of an arrow that nobody bent, and of each parallel one more


def sketch_of(diagram: Diagram, first_id: int) -> Sketch:
    """The circles, arrows and labels that show a diagram; LOOPY 1 counts from 1, LOOPY 2 from 0."""
    variables = list(diagram.variables.values())
    ids = {variable.id: first_id + at for at, variable in enumerate(variables)}
    plain = _hue_of_plain(variables)
    nodes = [_node(variable, ids[variable.id], plain) for variable in variables]
    labels = [_label(note) for note in diagram.notes.values()]
    sketch = Sketch(nodes, [], labels, kept(diagram.extra))
    sketch.edges.extend(_edges(diagram, ids, sketch.advanced))
    return sketch


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


def _edges(diagram: Diagram, ids: Mapping[str, int], advanced: bool) -> Iterator[Part]:
    beside: Counter[tuple[str, str]] = Counter()
    for link in diagram.links.values():
        ends = (link.source, link.target)
        edge = _edge(diagram, link, ids, _PLAIN + _APART * beside[ends])
        if advanced and effect_of(edge | {"strength": 1}, advanced)[0] != link.polarity:
            edge["signBehavior"] = int(link.polarity == "-")
        yield edge
        beside[ends] += 1


def _edge(diagram: Diagram, link: Link, ids: Mapping[str, int], plain: float) -> Part:
    rest = kept(link.extra)
    if "customLabel" in rest:
        rest["customLabel"] = link.description
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
    if _is_number(before) and effect_of(rest) == (link.polarity, link.strength):
        return before
    if link.polarity == "?":
        return 0
    size = link.strength or 1.0
    fits = math.isfinite(size) and 1 <= size < CODES[0]
    whole = (int(size) if size == int(size) else size) if fits else 1
    return whole if link.polarity == "+" else -whole


def _label(note: Note) -> Part:
    rest = kept(note.extra)
    place = {"x": round(note.x), "y": round(note.y + LIFT)}
    return {**place, "text": note.text, **_besides(rest, "x", "y", "text")}


def _is_number(value: Any) -> bool:
    return number(value) is not None and not isinstance(value, str)


def _besides(rest: Part, *said: str) -> Part:
    return {key: value for key, value in rest.items() if key not in said}
