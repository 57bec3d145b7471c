"""The fields of an element or a connection of Kumu, and what they are to us.

Only a few have a meaning of their own; the others are whatever a team has made, and are kept. A
sign has no field: people write it as the type or as the label of a connection.
"""

from collections.abc import Mapping
from typing import Any

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.json_values import number, rest, text
from systemsthink.exchange.prose import plain
from systemsthink.exchange.words import DASHES, Delay, delay_of, number_of, polarity_of, strength_of
from systemsthink.model import Polarity

Part = dict[str, Any]
"""An element, a connection, a loop or a map; or its fields."""

SIGNS = (
    "type",
    "label",
    "polarity",
    "sign",
    "influence",
    "relationship",
    "relationship impact",
    "postlabel",
)
"""Where a sign may stand."""

_ALIASES = {"element type": "type", "connection type": "type", "loop type": "type"}
_KNOWN = {"label", "type", "description", "tags", "x", "y", "unit", "color", "id", "_id"}
_KNOWN |= {"from", "to", "direction", "delayed", "reversed", "strength", "delay time", "delay"}
_KNOWN |= {*SIGNS}
_STOCKS = {"stock", "accumulation"}


def fields_of(record: Part) -> Part:
    """The fields of a record, wherever they stand; those that we know in small letters.

    >>> fields_of({"_id": "e1", "attributes": {"Label": "Trust", "element type": "Stock"}})
    {'_id': 'e1', 'label': 'Trust', 'type': 'Stock'}
    """
    own = record.get("attributes")
    fields: Part = {}
    for part in (record, own if isinstance(own, dict) else {}):
        for key, value in part.items():
            plain = key.strip().casefold()
            plain = _ALIASES.get(plain, plain)
            if value is not own and value not in (None, "", []):
                fields.setdefault(plain if plain in _KNOWN else key, value)
    return fields


def sign_in(fields: Part) -> Polarity:
    """The sign that the first field with one says."""
    said = (sign_at(fields, key) for key in SIGNS if text(fields, key))
    return next((sign for sign in said if sign in ("+", "-")), "?")


def sign_at(fields: Part, key: str) -> Polarity | None:
    """The sign that one field says; of a type `--`, each minus is the sign at one of the ends.

    >>> sign_at({"type": "--"}, "type"), sign_at({"type": "+-"}, "type")
    ('+', '-')
    """
    word = text(fields, key)
    ends = key == "type" and word.strip().translate(DASHES) == "--"
    return "+" if ends else polarity_of(word)


def strength_in(fields: Part) -> float | None:
    """The strength in a field of its own, else the one that a word beside the sign says."""
    own = number(fields.get("strength"))
    if own is not None:
        return abs(own)
    words = (text(fields, key) for key in ("strength", *SIGNS))
    found = (strength_of(word) for word in words if len(word) > 3 and number_of(word) is None)
    return next((strength for strength in found if strength is not None), None)


def delay_in(fields: Part) -> Delay:
    """Whether a connection is delayed, and by how much if a field says so."""
    mark = fields.get("delayed")
    said = ("delay" in fields and delay_of(text(fields, "delay"))) or Delay(False)
    delayed = mark is True or text(fields, "delayed").casefold() in ("true", "yes") or said.delayed
    time = number(fields.get("delay time"))
    return Delay(delayed, (said.time if time is None else time) if delayed else None)


def reason_in(fields: Part) -> str:
    """Why there is a connection: its description, else a label that is no sign."""
    label = text(fields, "label")
    return plain(text(fields, "description") or ("" if polarity_of(label) else label))


def color_in(fields: Part) -> str:
    """The tint in a field that is called so."""
    color = text(fields, "color")
    return in_palette(color) if color else ""


def is_stock(fields: Part) -> bool:
    """Whether the type of an element says that it accumulates."""
    return text(fields, "type").strip().casefold() in _STOCKS


def aside(fields: Mapping[str, Any], *said: str) -> dict[str, Part]:
    """The fields that are to be kept with the record."""
    left = rest(fields, said)
    return {"kumu": left} if left else {}


def kept(extra: Mapping[str, Any]) -> Part:
    """The fields that were kept with a record."""
    found = extra.get("kumu")
    return dict(found) if isinstance(found, dict) else {}
