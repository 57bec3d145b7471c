"""Kumu: a blueprint, which anybody may write, or the full export of a project.

A blueprint's elements and connections have their fields right in them; in an export they are among
"attributes", and where elements lie is said in "maps".
"""

from collections.abc import Iterator
from typing import NamedTuple

from systemsthink.errors import FileError
from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import number, objects, text
from systemsthink.exchange.keeping import describe
from systemsthink.exchange.kumu.fields import (
    Part,
    aside,
    color_in,
    delay_in,
    fields_of,
    is_stock,
    reason_in,
    sign_in,
    strength_in,
)
from systemsthink.exchange.kumu.maps import read_loops, read_maps
from systemsthink.exchange.prose import plain
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import with_two_heads, without_ends
from systemsthink.exchange.text_sizes import fit_plain
from systemsthink.model import key_of
from systemsthink.phrases import Phrase, phrase

_READ = ("name", "description", "elements", "connections", "loops", "maps", "perspectives")
"""What of the whole project is read, or left out with a remark."""

_OF_ELEMENT = ("id", "_id", "label", "description", "x", "y", "unit")
_OF_CONNECTION = ("id", "_id", "from", "to", "description", "delayed", "reversed", "delay time")


class _Ends(NamedTuple):
    """Which variable an id stands for, and which a label; whether any label will do."""

    by_id: dict[str, str]
    by_label: dict[str, str]
    open: bool


def recognises(data: bytes) -> bool:
    """Whether this is a JSON object with lists of elements and of connections."""
    document = json_object(data)
    if not isinstance(document.get("elements"), list):
        return False
    first = next(objects(document, "elements"), {})
    exported = isinstance(first.get("attributes"), dict)
    return isinstance(document.get("connections"), list) and (
        exported or not first or "label" in fields_of(first)
    )


def read(data: bytes) -> Reading:
    """The map in a blueprint or an export; FileError where it is neither."""
    document = json_of(data)
    if not isinstance(document, dict) or not isinstance(document.get("elements"), list):
        raise FileError(phrase("This is no Kumu map; export it from Kumu as JSON again."))
    draft = Draft()
    title = label_of(text(document, "name"))
    if title:
        draft.entitle(title)
    ends = _read_elements(draft, document)
    links, remarks = _read_connections(draft, document, ends)
    remarks += read_maps(draft, document, ends.by_id, links)
    remarks += read_loops(draft, document, links)
    fit_plain(draft)
    about = [text(part, "description") for part in (document, *objects(document, "maps"))]
    describe(draft, "kumu", "\n\n".join(plain(each) for each in about).strip())
    views = sum(1 for _ in objects(document, "perspectives"))
    if views:
        remarks.append(phrase("Kumu's rules for the look of a map, left out: {n}.", n=views))
    draft.extra |= aside(document, *_READ)
    return draft.reading(*remarks)


def _read_elements(draft: Draft, document: Part) -> _Ends:
    exported = any("_id" in element for element in objects(document, "elements"))
    ends = _Ends({}, {}, not exported)
    for element in objects(document, "elements"):
        fields = fields_of(element)
        label = text(fields, "label")
        id = draft.another(
            label,
            kind="accumulates" if is_stock(fields) else None,
            description=plain(text(fields, "description")),
            unit=label_of(text(fields, "unit")),
            color=color_in(fields),
            extra=aside(fields, *_OF_ELEMENT, *_repeated(fields)),
        )
        x, y = number(fields.get("x")), number(fields.get("y"))
        if x is not None and y is not None:
            draft.place(id, x, y)
        ends.by_id[text(element, "_id", "id")] = id
        ends.by_label.setdefault(key_of(label), id)
    for known in ends[:2]:
        known.pop("", None)
    return ends


def _read_connections(
    draft: Draft, document: Part, ends: _Ends
) -> tuple[dict[str, str], list[Phrase]]:
    """Make the links: which link each connection has become, and what was odd."""
    links: dict[str, str] = {}
    count = {"mutual": 0, "undirected": 0, "loose": 0}
    for connection in objects(document, "connections"):
        found = [_end(draft, text(connection, key), ends) for key in ("from", "to")]
        source, target = found
        if source is None or target is None:
            count["loose"] += 1
            continue
        direction = text(connection, "direction").casefold()
        if direction in ("mutual", "undirected"):
            count[direction] += 1
        fields = fields_of(connection)
        links[text(connection, "_id", "id")] = _read_connection(draft, fields, source, target)
    return links, list(_oddities(**count))


def _read_connection(draft: Draft, fields: Part, source: str, target: str) -> str:
    delayed, time = delay_in(fields)
    return draft.link(
        source,
        target,
        polarity=sign_in(fields),
        delayed=delayed,
        delay_time=time,
        strength=strength_in(fields),
        color=color_in(fields),
        description=reason_in(fields),
        extra=aside(fields, *_OF_CONNECTION, *_repeated(fields)),
    )


def _repeated(fields: Part) -> Iterator[str]:
    """The fields that say no more than the diagram says, in the words in which we write it."""
    if fields.get("direction") == "directed":
        yield "direction"
    if text(fields, "type") == sign_in(fields):
        yield "type"
    if text(fields, "color") == hex_of(color_in(fields)):
        yield "color"
    if number(fields.get("strength")) is not None:
        yield "strength"


def _end(draft: Draft, said: str, ends: _Ends) -> str | None:
    """The variable at an end of a connection; a blueprint may name one that is no element."""
    key = key_of(said)
    found = ends.by_id.get(said) or ends.by_label.get(key)
    if found is None and ends.open and label_of(said):
        found = ends.by_label[key] = draft.another(said)
    return found


def _oddities(mutual: int, undirected: int, loose: int) -> Iterator[Phrase]:
    yield from with_two_heads(mutual)
    if undirected:
        yield phrase("Links without a direction, read as from first to second: {n}.", n=undirected)
    yield from without_ends(loose)
