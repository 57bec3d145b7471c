"""Attributes by their names, as GraphML, GML and DOT have them, and what they say of a diagram."""

from collections.abc import Mapping
from typing import Any

from systemsthink.exchange.colours import PURE, hex_of, in_palette
from systemsthink.exchange.graphs.edge_labels import mark, mark_of
from systemsthink.exchange.graphs.told import Told, folded
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.words import VERBS, YES, delay_of, number_of, polarity_of
from systemsthink.model import MOST_DOTS, Diagram, Link, Polarity, Variable

Value = str | float | int | bool
"""What an attribute can be; `bool` comes before `int` where they are told apart."""

SIGN_COLOURS: Mapping[Polarity, str] = {"+": "#0b63b0", "-": "#c2410c", "?": "#4a4f57"}
"""What a link is drawn in whose colour nobody chose."""

_USUAL = {"+": ("blue", "teal", "green"), "-": ("red", "orange"), "?": ()}
_KINDS = {
    "accumulates": ("accumulates", "stock", "level"),
    "responds": ("responds",),
    "gap": ("gap",),
    "input": ("input",),
}
_VARIABLE: Mapping[str, tuple[str, ...]] = {
    "description": ("description", "documentation", "notes", "note", "comment"),
    "unit": ("unit", "units"),
    "said_by": ("said_by",),
}
_LINK: Mapping[str, tuple[str, ...]] = {
    "description": ("description", "reasoning", "evidence", "notes", "note", "comment"),
    "unit": ("unit", "units"),
    "said_by": ("said_by",),
}
_ABOUT: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "name", "label"),
    "question": ("question",),
    "horizon": ("horizon",),
    "boundary": ("boundary",),
    "time_unit": ("time_unit",),
}
_VALUES = {"time": "adjustment_time", "leak": "leak_time", "initial": "initial_deviation"}
_SIGNS: tuple[str, ...] = ("polarity", "sign", "influence", "effect", "correlation")
_SIGNS += (
    "interaction",
    "type",
    "relation",
    "relationship",
    "edge_type",
    "link_type",
    "regulation",
)
_LABELS = ("label", "xlabel", "headlabel", "taillabel", "edge_label")
_TRUE = {*YES, "dashed", "dotted", "dashed_dotted"}


def variable_fields(told: Told) -> dict[str, Any]:
    """What the attributes of a node say, but for its name and place."""
    fields: dict[str, Any] = {field: told.take(*names) for field, names in _VARIABLE.items()}
    fields["color"] = told.taken(_colour, "color", "colour", "fillcolor", "fill") or _mixed(told)
    fields["kind"] = told.taken(_kind, "kind", "type")
    for field, name in _VALUES.items():
        number = told.taken(number_of, name)
        fields[field] = 0.0 if number is None and field == "initial" else number
    scale = told.taken(number_of, "scale")
    fields["scale"] = scale if scale and 0.1 <= scale <= 10 else 1.0
    fields["dots"] = int(min(max(told.taken(number_of, "votes", "dots") or 0, 0), MOST_DOTS))
    fields["parked"] = bool(told.taken(_truth, "parked"))
    return fields


def link_fields(told: Told, signed: bool, sized: bool = True) -> dict[str, Any]:
    """What the attributes of an edge say; weights carry signs if `signed`, strengths if `sized`."""
    fields: dict[str, Any] = {field: told.take(*names) for field, names in _LINK.items()}
    names = _LABELS if "shared name" in told.rest else (*_LABELS, "name")
    beside = mark_of(told.take(*names))
    polarity = _sign(told)
    weight = told.taken(number_of, "weight", "value") if signed else None
    if beside.polarity:
        polarity = beside.polarity
    elif polarity == "?" and weight:
        polarity = "+" if weight > 0 else "-"
    fields["polarity"] = polarity
    strength = told.taken(number_of, "strength")
    strength = beside.strength if strength is None else strength
    fields["strength"] = abs(weight) if strength is None and weight and sized else strength
    fields["description"] = "\n".join(filter(None, (beside.words, fields["description"])))
    delay = told.taken(delay_of, "delay", "delayed", "lag")
    dashed = told.taken(_dashed, "style", "dashes", "linestyle")
    time = told.taken(number_of, "delay_time")
    said = beside.delayed or (bool(dashed) if delay is None else delay.delayed)
    times = (beside.delay_time, time, delay.time if delay else None)
    fields["delayed"] = said or bool(time and delay is None)
    fields["delay_time"] = next((t for t in times if t is not None and fields["delayed"]), None)
    fields["flow"] = bool(told.taken(_truth, "flow"))
    colour = told.take("color", "colour", "stroke", "fill")
    fields["color"] = chosen_colour(colour, polarity)
    return fields


def about_fields(told: Told) -> dict[str, Any]:
    """What the attributes of a graph say about the diagram as a whole."""
    fields: dict[str, Any] = {field: told.take(*names) for field, names in _ABOUT.items()}
    fields["title"] = label_of(fields["title"])
    return {**fields, **{name: told.taken(number_of, name) for name in ("until", "step")}}


def chosen_colour(colour: str, polarity: Polarity) -> str:
    """The colour that somebody gave a link; none where it only repeats the sign.

    >>> chosen_colour("#0000FF", "+"), chosen_colour("#0000FF", "-"), chosen_colour("#b83246", "-")
    ('', 'blue', 'red')
    """
    name = in_palette(colour)
    bare = colour.strip().casefold()
    if bare in PURE.values():
        return name
    return "" if bare in SIGN_COLOURS.values() or name in _USUAL[polarity] else name


def variable_attributes(variable: Variable) -> dict[str, Value]:
    """Everything that a variable says, by name, as other programs would call it."""
    told: dict[str, Value] = {"label": variable.name, "x": variable.x, "y": variable.y}
    told |= _filled(variable, _VARIABLE)
    told |= {"color": hex_of(variable.color)} if hex_of(variable.color) else {}
    told |= {"kind": variable.kind} if variable.kind else {}
    values = ((name, getattr(variable, field)) for field, name in _VALUES.items())
    told |= {name: value for name, value in values if value is not None and value != 0}
    told |= {"scale": variable.scale} if variable.scale != 1 else {}
    told |= {"votes": variable.dots} if variable.dots else {}
    return told | ({"parked": True} if variable.parked else {})


def link_attributes(link: Link) -> dict[str, Value]:
    """Everything that a link says, by name, as other programs would call it."""
    told: dict[str, Value] = {"label": mark(link)} if mark(link) else {}
    told |= {"polarity": link.polarity, "delay": link.delayed}
    numbers = {"delay_time": link.delay_time if link.delayed else None}
    numbers |= {"strength": link.strength, "bend": link.bend}
    told |= {name: value for name, value in numbers.items() if value is not None}
    told |= _filled(link, _LINK)
    told |= {"color": hex_of(link.color)} if hex_of(link.color) else {}
    return told | ({"flow": True} if link.flow else {})


def about_attributes(diagram: Diagram) -> dict[str, Value]:
    """What a diagram is about, by name."""
    about = diagram.about
    told = _filled(about, _ABOUT)
    numbers = {"until": about.until, "step": about.step}
    return told | {name: value for name, value in numbers.items() if value is not None}


def with_kept(told: Mapping[str, Value], extra: Mapping[str, Any], word: str) -> dict[str, Value]:
    """The attributes, and behind them those that a file of this format said besides."""
    kept = extra.get(word)
    known = {folded(name) for name in told}
    more = kept.items() if isinstance(kept, Mapping) else ()
    return dict(told) | {
        name: value for name, value in more if isinstance(value, str) and folded(name) not in known
    }


def _filled(record: Any, names: Mapping[str, tuple[str, ...]]) -> dict[str, Value]:
    texts = ((names[field][0], getattr(record, field)) for field in names)
    return {name: text for name, text in texts if text}


def _sign(told: Told) -> Polarity:
    """The sign that an attribute says; a verb that says it is kept as well."""
    said = dict(told.rest)
    found: Polarity = told.taken(polarity_of, *_SIGNS) or "?"
    told.rest |= {n: v for n, v in said.items() if n not in told.rest and v.casefold() in VERBS}
    return found


def _mixed(told: Told) -> str:
    """The colour that Gephi writes in three parts; its greys nobody chose."""
    parts = [told.rest.get(part, "") for part in "rgb"]
    if not all(part.isdecimal() for part in parts):
        return ""
    for part in "rgb":
        told.take(part)
    color = in_palette(f"rgb({','.join(parts)})")
    return "" if color == "grey" else color


def _colour(value: str) -> str | None:
    return in_palette(value) or None


def _kind(value: str) -> str | None:
    word = value.strip().casefold()
    return next((kind for kind, words in _KINDS.items() if word in words), None)


def _truth(value: str) -> bool | None:
    return True if value.strip().casefold() in YES else None


def _dashed(value: str) -> bool | None:
    words = value.casefold().replace(",", " ").split()
    return True if any(word in _TRUE for word in words) else None
