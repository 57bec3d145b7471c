"""What a journal says: a header, the diagram that it started from, and every change since."""

from dataclasses import dataclass
from typing import Any

import msgspec

from systemsthink.model import Change, Diagram, apply
from systemsthink.storage.lines import JOURNAL
from systemsthink.storage.schema import record_of


@dataclass(frozen=True)
class Kept:
    """What a journal says: its header, the diagram at the start and at the end, and how far."""

    header: dict[str, Any]
    base: Diagram
    diagram: Diagram
    length: int


def header_of(line: bytes) -> dict[str, Any] | None:
    """The first line of a journal, if that is what it is."""
    header = decoded(line)
    known = header.get("format") == JOURNAL and header.get("version") == [1, 0]
    return header if known else None


def replay(header: dict[str, Any], length: int, lines: list[bytes]) -> Kept | None:
    """What the lines below a header of some length come to, up to the first that is damaged."""
    base: Diagram | None = None
    diagram = Diagram({}, header.get("extra", {}))
    for line in lines:
        following = _after(diagram, decoded(line))
        if following is None:
            break
        diagram, base = following, base or following
        length += len(line) + 1
    return Kept(header, base, diagram, length) if base is not None else None


def decoded(line: bytes) -> dict[str, Any]:
    """The JSON object on a line; an empty one where there is none."""
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _after(diagram: Diagram, step: dict[str, Any]) -> Diagram | None:
    try:
        change = Change(tuple(map(record_of, step["put"])), tuple(step["removed"]))
        after = apply(diagram, change)
        if order := step.get("order"):
            after = Diagram({id: after.records[id] for id in order}, after.extra)
    except (KeyError, TypeError, msgspec.ValidationError):
        return None
    return after
