"""What each record looks like in a file: its fields, their types and limits."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Annotated, Any, get_type_hints

import msgspec
from msgspec import Meta

from systemsthink.model import FARTHEST, MAX_NAME, MOST_DOTS, Foreign, Record
from systemsthink.storage.lines import TYPES, Known, default_of
from systemsthink.storage.migrations import CURRENT

FORMAT = "systemsthink"

COLORS = (
    "A name in the palette: blue, teal, green, yellow, orange, red, purple or grey. "
    "Another one is kept, and drawn as if there were none."
)

_Text = Annotated[str, Meta(min_length=1, max_length=MAX_NAME)]
_Words = Annotated[str, Meta(max_length=MAX_NAME)]
_Place = Annotated[float, Meta(ge=-FARTHEST, le=FARTHEST)]
LIMITED: Mapping[str, Any] = {
    "id": _Text,
    "source": _Text,
    "target": _Text,
    "variable": _Text,
    "loop": Annotated[tuple[_Text, ...], Meta(min_length=1)],
    "name": _Text,
    "x": _Place,
    "y": _Place,
    "bend": Annotated[float, Meta(ge=-1e6, le=1e6)] | None,
    "color": Annotated[str, Meta(description=COLORS)],
    "scale": Annotated[float, Meta(gt=0, le=100)],
    "dots": Annotated[int, Meta(ge=0, le=MOST_DOTS)],
    "members": Annotated[tuple[_Text, ...], Meta(min_length=1)],
    "places": dict[str, tuple[_Place, _Place]],
    "without": tuple[_Text, ...],
}
"""The fields whose type in the model alone says too little of what they can hold."""


def record_of(given: Any) -> Record:
    """The record that a JSON object describes; msgspec's ValidationError names a wrong field."""
    head = msgspec.convert(given, _Head)
    kind = TYPES.get(head.type)
    if kind is None:
        rest = {name: value for name, value in given.items() if name not in ("type", "id")}
        return Foreign(head.id, head.type, rest)
    shape = _SHAPES[kind]
    known = msgspec.structs.asdict(msgspec.convert(given, shape))
    extra = {name: value for name, value in given.items() if name not in known and name != "type"}
    return kind(**known, extra=extra)


def json_schema() -> dict[str, Any]:
    """The published JSON Schema of the file."""
    _, made = msgspec.json.schema_components(_SHAPES.values())
    parts = msgspec.json.decode(msgspec.json.encode(made))  # lists, where it makes tuples
    for part in parts.values():
        part.pop("title")
    parts["about"]["properties"]["id"] = {"const": "about"}
    record = {
        "type": "object",
        "required": ["type", "id"],
        "properties": {
            "type": {"type": "string"},
            "id": {"type": "string", "minLength": 1, "maxLength": MAX_NAME},
        },
        "allOf": [
            {
                "if": {"properties": {"type": {"const": name}}},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for name in TYPES
        ],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A causal loop diagram, as systemsthink keeps it (*.cld)",
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {
                "type": "array",
                "prefixItems": [{"const": CURRENT[0]}, {"type": "integer", "minimum": 0}],
                "minItems": 2,
                "maxItems": 2,
            },
            "records": {"type": "array", "items": record},
        },
        "$defs": parts,
    }


class _Head(msgspec.Struct):
    type: str
    id: _Text


def _shape(name: str, kind: type[Known]) -> type[msgspec.Struct]:
    hints = get_type_hints(kind)
    return msgspec.defstruct(
        name,
        [_field(f, hints[f.name]) for f in fields(kind) if f.name != "extra"],
        kw_only=True,
    )


def _field(field: Any, hint: Any) -> Any:
    unnamed = field.name == "name" and field.default == ""
    shape = (field.name, _Words if unnamed else LIMITED.get(field.name, hint))
    default = default_of(field)
    return shape if default is MISSING else (*shape, default)


_SHAPES = {kind: _shape(name, kind) for name, kind in TYPES.items()}
