"""The sheets of a workbook (.xlsx) as rows of text: cached values, nothing computed or fetched.

A workbook is a zip of XML. Only its parts with cells are read, each up to a limit, whatever size
it claims; an amount of cells that no diagram has is refused.
"""

import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from posixpath import join
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.tables.cell_values import Values, unescaped, values_in
from systemsthink.exchange.tables.rows import Row, too_large
from systemsthink.exchange.tables.workbook_parts import Parts, elements, lighter, named, root_of
from systemsthink.phrases import phrase

MOST_PARTS = 5_000
MOST_CELLS = 150_000
MOST_WIDTH = 3_000_000
MOST_COLUMNS = 16_384
MOST_SHEETS = 100
MOST_MERGED = 200_000
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old or a protected file of an office program begins."""

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_FAULTS: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, SyntaxError),
    *(
        OSError,
        EOFError,
        LookupError,
        ValueError,
        RuntimeError,
        AttributeError,
        TypeError,
        ArithmeticError,
    ),
)
"""What a damaged zip or part of it can come to."""


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet from the top, without those that are empty."""

    name: str
    hidden: bool
    rows: list[Row]


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook in their order, and the title in its properties."""

    title: str
    sheets: list[Sheet]


def is_workbook(data: bytes) -> bool:
    """Whether this is a zip with the parts of a workbook, whole or broken."""
    return data.startswith(b"PK\x03\x04") and b"xl/workbook." in data


def workbook_of(data: bytes) -> Workbook:
    """Read a workbook; FileError for one that is damaged, protected or larger than any map."""
    if data.startswith(OFFICE):
        raise FileError(
            phrase("This is an old or protected workbook; save it as .xlsx without a password.")
        )
    if data.count(b"PK\x01\x02") > MOST_PARTS:
        raise too_large()
    try:
        return _workbook(Parts(zipfile.ZipFile(BytesIO(data))))
    except _FAULTS:
        raise FileError(
            phrase("The workbook is damaged; open it in a spreadsheet program and save it again.")
        ) from None


def _workbook(parts: Parts) -> Workbook:
    path = parts.find("xl/workbook.xml")
    if not path:
        raise FileError(phrase("This kind of workbook can't be read; save it as .xlsx."))
    folder, _, name = path.rpartition("/")
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in named(parts.read(f"{folder}/_rels/{name}.rels"), "Relationship")
    }
    whole = parts.read(path)
    later = any(_flag(each.get("date1904")) for each in named(whole, "workbookPr"))
    values = values_in(
        elements(parts.read(f"{folder}/sharedStrings.xml"), ("si",)),
        root_of(parts.read(f"{folder}/styles.xml")),
        later,
    )
    room = _Room()
    sheets = []
    for sheet in list(named(whole, "sheet"))[:MOST_SHEETS]:
        id = next((value for key, value in sheet.items() if key.endswith("}id")), None)
        target = targets.get(id, "")
        name = " ".join(clean(sheet.get("name", "")).split()) or "?"
        hidden = sheet.get("state", "visible") != "visible"
        data = parts.read(target if target.startswith("/") else join(folder, target))
        sheets.append(Sheet(name, hidden, _rows(data, values, name, room)))
    title = next((each.text or "" for each in named(parts.read("docProps/core.xml"), "title")), "")
    return Workbook(unescaped(title).strip(), sheets)


class _Room:
    """How many cells there may still be in the workbook, and how wide its rows together."""

    def __init__(self) -> None:
        self.cells, self.width = MOST_CELLS, MOST_WIDTH

    def take(self, cells: int, width: int) -> None:
        self.cells -= cells
        self.width -= width
        if self.cells < 0 or self.width < 0:
            raise too_large()


def _rows(data: bytes, values: Values, sheet: str, room: _Room) -> list[Row]:
    """The rows of a sheet; a merged cell says in each of its rows what it says in the first."""
    rows: list[Row] = []
    merged: list[str] = []
    line = 0
    for element in elements(lighter(data), ("row", "mergeCell")):
        if element.tag.endswith("mergeCell"):
            merged.append(element.get("ref", ""))
            continue
        number = element.get("r", "")
        line = int(number) if number.isdecimal() and len(number) < 8 else line + 1
        room.take(1 + len(element), 0)
        cells = _cells(element, values)
        room.take(0, len(cells))
        if any(cells):
            rows.append(Row(cells, line, sheet))
    _spread({row.line: row for row in rows}, merged)
    return rows


def _cells(row: Any, values: Values) -> list[str]:
    """The texts in a row, each at its column; a cell without a reference follows the one before."""
    found: list[str] = []
    for cell in row:
        if not cell.tag.endswith("}c"):
            continue
        reference = cell.get("r")
        at = _column(reference) if reference else len(found)
        text = values.text_in(cell)
        if at < len(found):
            found[at] = text
        elif text or not reference:
            found.extend([""] * (at - len(found)))
            found.append(text)
    return found


def _column(reference: str) -> int:
    found = _CELL.fullmatch(reference)
    if not found:
        raise ValueError(reference)
    return _at(found[1])


@lru_cache(maxsize=1024)
def _at(letters: str) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - 64
    return min(at, MOST_COLUMNS) - 1


def _spread(rows: dict[int, Row], merged: list[str]) -> None:
    """Fill in what merged cells say, down the first of their columns."""
    left = MOST_MERGED
    for ends in (reference.split(":") for reference in merged):
        corners = [_CELL.fullmatch(end) for end in ends]
        if len(corners) != 2 or corners[0] is None or corners[1] is None:
            continue
        at, first, last = _column(ends[0]), int(corners[0][2]), int(corners[1][2])
        left -= max(0, last - first) + 1
        if left < 0:
            return
        text = rows[first].cells[at] if first in rows and at < len(rows[first].cells) else ""
        for row in (rows[line] for line in range(first + 1, last + 1) if line in rows):
            cells = row.cells
            if isinstance(cells, list) and at < len(cells) and not cells[at]:
                cells[at] = text


def _flag(value: str | None) -> bool:
    return value in ("1", "true", "on")
