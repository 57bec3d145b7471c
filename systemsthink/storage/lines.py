"""A record as a line of JSON: its type, its id, and what differs from the defaults."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from systemsthink.model import (
    About,
    Disturbance,
    Foreign,
    Group,
    Link,
    LoopName,
    Note,
    Record,
    Topic,
    Variable,
    View,
)

JOURNAL = "systemsthink-journal"
"""What the first line of a journal says that it is."""

Known = About | Variable | Link | LoopName | Disturbance | Topic | Group | Note | View
TYPES: Mapping[str, type[Known]] = {
    "about": About,
    "variable": Variable,
    "link": Link,
    "loop_name": LoopName,
    "disturbance": Disturbance,
    "topic": Topic,
    "group": Group,
    "note": Note,
    "view": View,
}


def line(value: Any) -> str:
    """A value as JSON on one line; a ValueError for a number that JSON does not have."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def fields_of(record: Record) -> dict[str, Any]:
    """A record as a JSON object: its type, its id, and what differs from the defaults."""
    if isinstance(record, Foreign):
        return {"type": record.type, "id": record.id, **record.fields}
    own = ((f, getattr(record, f.name)) for f in fields(record) if f.name != "extra")
    said = {f.name: value for f, value in own if f.name == "id" or value != default_of(f)}
    return {"type": _NAMES[type(record)], **said, **record.extra}


def default_of(field: Any) -> Any:
    """What a field of a record holds where nothing is said; MISSING where something must be."""
    made = field.default_factory
    return field.default if made is MISSING else made()


_NAMES = {kind: name for name, kind in TYPES.items()}
