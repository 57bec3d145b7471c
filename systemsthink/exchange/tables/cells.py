"""From the cells of a table to what a record can hold, and back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from systemsthink.exchange.colours import PURE, in_palette
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.tables.columns import Columns, VariableColumns
from systemsthink.exchange.words import NO, YES, number_of
from systemsthink.model import FARTHEST, MOST_DOTS, Record

Cell = str | float | int | None
"""What is written into a cell: a number stays one in a spreadsheet."""

KINDS = ("accumulates", "responds", "gap", "input")
STOCKS = ("stock", "level")
_WORDS = ("description", "unit", "said_by")
_TRUTHS = ("flow", "parked")
_NUMBERS: Mapping[str, tuple[float, float]] = {
    "bend": (-1e6, 1e6),
    "x": (-FARTHEST, FARTHEST),
    "y": (-FARTHEST, FARTHEST),
    "time": (-1e300, 1e300),
    "leak": (-1e300, 1e300),
    "initial": (-1e300, 1e300),
    "scale": (1e-3, 100),
    "dots": (0, MOST_DOTS),
}
"""Between which two numbers a field can be."""


def values_of(cells: Sequence[str], said: Mapping[str, int]) -> dict[str, Any]:
    """The fields that a row fills in.

    >>> values_of(["12,5", "Red", "many"], {"x": 0, "color": 1, "dots": 2})
    {'x': 12.5, 'color': 'red'}
    """
    found = {field: value_of(field, cells[at]) for field, at in said.items()}
    return {field: value for field, value in found.items() if value is not None}


def value_of(field: str, cell: str) -> Any:
    """What a cell says of a field; None if it is empty or makes no sense there."""
    word = cell.strip().casefold()
    if not word:
        return None
    if field in _WORDS:
        return clean(cell).strip()
    if field == "color":
        return in_palette(word) or None
    if field == "kind":
        return word if word in KINDS else None
    if field in _TRUTHS:
        return word in YES if word in YES | NO else None
    number, (least, most) = number_of(word), _NUMBERS[field]
    if number is None or not least <= number <= most:
        return None
    return round(number) if field == "dots" else number


def cell_of(record: Record, field: str) -> Cell:
    """What is written of a field; nothing where the record says nothing of it."""
    value = getattr(record, field)
    if value == type(record).__dataclass_fields__[field].default and field not in ("x", "y"):
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field == "color" and value not in PURE:
        return in_palette(value) or None
    return clean(value) if isinstance(value, str) else value


def used(records: Iterable[Record], fields: Iterable[str]) -> list[str]:
    """Those of the fields that a record says something of."""
    known = list(records)
    return [field for field in fields if any(cell_of(record, field) for record in known)]


def kept(cells: Sequence[str], columns: VariableColumns | Columns) -> dict[str, str]:
    """What stands in columns that no field stands for, or makes no sense in that of a field."""
    odd = {
        columns.header[at]: at
        for field, at in columns.said.items()
        if value_of(field, cells[at]) is None
    }
    found = {title: clean(cells[at]).strip() for title, at in (columns.others | odd).items()}
    return {title: text for title, text in found.items() if text}


def kept_before(record: Any, word: str) -> Mapping[str, str]:
    """What was kept so of a record when a file of this format was read."""
    told = record.extra.get(word)
    if not isinstance(told, dict):
        return {}
    return {str(title): str(text) for title, text in told.items() if isinstance(text, str)}


def titles(records: Iterable[Any], word: str) -> list[str]:
    """The headers of everything that was kept so, in order of appearance."""
    return list(dict.fromkeys(title for each in records for title in kept_before(each, word)))
