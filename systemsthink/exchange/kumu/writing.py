"""Writing a blueprint for Kumu: the form that its documentation describes.

What Kumu has no field for stands in fields of its own, as a blueprint may have them: a team can
show them, and colour or size by them.
"""

import json

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.json_values import text
from systemsthink.exchange.kumu.fields import (
    SIGNS,
    Part,
    color_in,
    is_stock,
    kept,
    reason_in,
    sign_at,
    strength_in,
)
from systemsthink.exchange.prose import marked_up
from systemsthink.exchange.words import polarity_of
from systemsthink.model import Diagram, Link, Variable


def write(diagram: Diagram) -> bytes:
    """The map as a blueprint."""
    document = {
        "elements": [_element(variable) for variable in diagram.variables.values()],
        "connections": [_connection(link) for link in diagram.links.values()],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _element(variable: Variable) -> Part:
    fields = kept(variable.extra)
    if is_stock(fields) and variable.kind != "accumulates":
        del fields["type"]
    if variable.kind == "accumulates":
        fields.setdefault("type", "Stock")
    _colour(fields, variable.color)
    place = {} if variable.parked else {"x": variable.x, "y": variable.y}
    return {
        "id": variable.id,
        "label": variable.name,
        **_said(description=marked_up(variable.description)),
        **fields,
        **_said(Unit=variable.unit),
        **place,
    }


def _connection(link: Link) -> Part:
    fields = kept(link.extra)
    _sign(fields, link)
    _colour(fields, link.color)
    if strength_in(fields) != link.strength:
        fields.pop("strength", None)
        if link.strength is not None:
            fields["Strength"] = link.strength
    for key in ("delay", "delay time"):
        fields.pop(key, None)
    if link.delayed:
        fields["delayed"] = True
        fields |= {} if link.delay_time is None else {"Delay time": link.delay_time}
    if not link.description and not polarity_of(text(fields, "label")):
        fields.pop("label", None)
    reason = "" if link.description == reason_in(fields) else marked_up(link.description)
    fields.setdefault("direction", "directed")
    ends = {"id": link.id, "from": link.source, "to": link.target}
    return ends | _said(description=reason) | fields


def _sign(fields: Part, link: Link) -> None:
    """Leave a sign where it stood, if it is still the same; a new one is the type."""
    for key in SIGNS:
        if (
            text(fields, key)
            and sign_at(fields, key) in ("+", "-")
            and not _says(fields, key, link)
        ):
            del fields[key]
    if link.polarity != "?" and not any(_says(fields, key, link) for key in SIGNS):
        fields["label" if "type" in fields else "type"] = link.polarity


def _says(fields: Part, key: str, link: Link) -> bool:
    return link.polarity != "?" and sign_at(fields, key) == link.polarity


def _colour(fields: Part, color: str) -> None:
    """Leave a colour as it was said, if it is still the same."""
    if color_in(fields) != color:
        fields.pop("color", None)
        fields |= _said(Color=hex_of(color))


def _said(**fields: str) -> Part:
    return {key: value for key, value in fields.items() if value}
