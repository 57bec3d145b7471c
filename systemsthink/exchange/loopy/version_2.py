"""LOOPY 2: its two forms in JSON, arrays as in LOOPY 1 and objects with names."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from systemsthink.errors import FileError
from systemsthink.exchange.json_text import json_of
from systemsthink.exchange.loopy.parts import Part, Sketch
from systemsthink.exchange.loopy.reading import reading_of
from systemsthink.exchange.loopy.writing import sketch_of
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram
from systemsthink.phrases import phrase

_CIRCLE = ("id", "x", "y", "init", "label", "hue")
_ARROW = ("from", "to", "arc", "strength", "rotation")
_ON_CIRCLE = ("size", "aggregationLatency", "overflow", "underflow", "explode", "foreignColor")
_COLORS = ("edgeFilterColor", "edgeTargetColor")
NODE = (*_CIRCLE, *_ON_CIRCLE)
EDGE = (*_ARROW, "signBehavior", *_COLORS, "customLabel", "quantitative", "filter")
LABEL = ("x", "y", "text", "visibility", "textColor", "href")
SETTINGS = ("id", "loopyMode", "colorLogic", "embedded", "cameraMode")
"""What stands where in the arrays."""

_TEXTS = {"label", "customLabel", "text", "href"}
_OF_LOOPY_1 = (_CIRCLE, _ARROW, LABEL[:3])
_PLAIN = {"loopyMode": 0, "colorLogic": 0}
_HEADS = (b"]\0\0\0\2", b"XQAAAAI")
"""How a compressed map begins, in a file and in a link."""


def recognises(data: bytes) -> bool:
    """Whether this is a LOOPY map in JSON, or in LOOPY 2's compressed form."""
    if is_compressed(data):
        return True
    try:
        value = json_of(data)
    except FileError:
        return False
    if isinstance(value, dict):
        return isinstance(value.get("globals"), dict) and sketch_in(value) is not None
    return _is_array(value) and sketch_in(value) is not None


def read(data: bytes) -> Reading:
    """The map in the file; FileError where it is compressed or none."""
    if is_compressed(data):
        raise too_compressed()
    sketch = sketch_in(json_of(data))
    if sketch is None:
        raise not_whole()
    return reading_of(sketch, "loopy2")


def write(diagram: Diagram) -> bytes:
    """The map in the form with names."""
    sketch = sketch_of(diagram, first_id=0)
    document = {
        "globals": _PLAIN | sketch.settings,
        "nodes": [{"size": 1} | node for node in sketch.nodes],
        "edges": sketch.edges,
        "labels": sketch.labels,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def is_compressed(data: bytes) -> bool:
    """Whether these bytes are a map that LOOPY 2 has made small."""
    return data.lstrip().startswith(_HEADS)


def too_compressed() -> FileError:
    """What to say about a map that LOOPY 2 has made small."""
    return FileError(
        phrase(
            "This is LOOPY 2's compressed form; open it in LOOPY, choose “json export” in its"
            " advanced mode and open that file."
        )
    )


def not_whole() -> FileError:
    """What to say about a file or a link that lacks a part of its map, or is far too long."""
    return FileError(phrase("This LOOPY map is not whole; copy or save it in LOOPY again."))


def sketch_in(value: Any) -> Sketch | None:
    """The parts of a map in one of LOOPY's forms in JSON; None if it is none."""
    marks: Any = None
    if isinstance(value, dict):
        rows = [value.get(key) for key in ("nodes", "edges", "labels")]
        settings = value.get("globals")
    elif isinstance(value, list) and len(value) >= 3:
        *rows, settings = (*value[:3], value[3] if len(value) > 3 else None)
        marks = value[4] if len(value) > 4 else None
    else:
        return None
    if not (isinstance(rows[0], list) and isinstance(rows[1], list)):
        return None
    named = _named(settings, SETTINGS) or {}
    kept = {key: value for key, value in named.items() if key != "id"}
    labels = [*_parts(rows[2], LABEL), *_marks(marks)]
    return Sketch(_parts(rows[0], NODE), _parts(rows[1], EDGE), labels, kept)


def rows_of(sketch: Sketch, encoded: Callable[[str], str]) -> list[list[list[Any]]]:
    """The three lists as LOOPY 1 writes them: values in order, texts encoded."""
    return [
        [
            [encoded(part[name]) if name in _TEXTS else part[name] for name in names]
            for part in parts
        ]
        for parts, names in zip(sketch[:3], _OF_LOOPY_1, strict=True)
    ]


def _parts(rows: Any, names: Sequence[str]) -> list[Part]:
    parts = (_named(row, names) for row in rows) if isinstance(rows, list) else ()
    return [part for part in parts if part is not None]


def _marks(rows: Any) -> Iterator[Part]:
    """The marks of loops, which some offspring of LOOPY 1 have: a text, or a kind, and a place."""
    for row in rows if isinstance(rows, list) else ():
        match row:
            case [_, x, y, str(words), *_]:
                yield {"x": x, "y": y, "text": unquote(words)}
            case [x, y, _, kind, *_]:
                yield {"x": x, "y": y, "text": "R" if kind == 1 else "B"}


def _is_array(value: Any) -> bool:
    """Whether a list begins as LOOPY's do, with circles whose fifth value is a text."""
    if not isinstance(value, list) or len(value) < 3 or not isinstance(value[0], list):
        return False
    if not value[0]:
        return len(value) == 4
    first = value[0][0]
    return isinstance(first, list) and len(first) >= 5 and isinstance(first[4], str)


def _named(row: Any, names: Sequence[str]) -> Part | None:
    """A row of an array with the names of its values, its texts decoded; an object as it is."""
    if isinstance(row, dict):
        return row
    if not isinstance(row, list):
        return None
    pairs = (pair for pair in zip(names, row, strict=False) if pair[1] is not None)
    return {
        name: unquote(value) if name in _TEXTS and isinstance(value, str) else value
        for name, value in pairs
    }
