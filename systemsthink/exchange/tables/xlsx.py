"""Workbooks (.xlsx): a table of links, a matrix, or the sheets that Kumu, PRSM and others use."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from systemsthink.errors import FileError
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.tables.columns import Columns, columns_of, variable_columns_of
from systemsthink.exchange.tables.connections import (
    Ends,
    connect,
    continued,
    header_of,
    without_header,
)
from systemsthink.exchange.tables.crossings import Matrix, fill, matrix_of
from systemsthink.exchange.tables.elements import WORD, list_variables
from systemsthink.exchange.tables.headings import heading
from systemsthink.exchange.tables.rows import HEADER_WITHIN, Row
from systemsthink.exchange.tables.sheets import NOTES, write
from systemsthink.exchange.tables.workbook import Sheet, is_workbook, workbook_of
from systemsthink.exchange.words import number_of
from systemsthink.model import Note, VariableId, key_of
from systemsthink.phrases import Phrase, phrase

__all__ = ["read", "recognises", "write"]

LISTS = {"elements", "factors", "variables", "nodes", "nodes-order", "concepts", "vertices"}
LISTS |= {"elementen", "factoren", "variabelen", "elemente", "faktoren", "variablen", "facteurs"}
"""What sheets are called that list variables whatever their first column is called."""

IGNORED = "(ignore)"
"""What Kumu leaves out has this in its name."""


class Table(NamedTuple):
    """A part of a sheet with its header first, and what it is if that is certain."""

    sheet: Sheet
    rows: Sequence[Row]
    kind: Columns | Matrix | None


def recognises(data: bytes) -> bool:
    """Whether this is a workbook."""
    return is_workbook(data)


def read(data: bytes) -> Reading:
    """Read the tables of links, else the first matrix, and every list of variables.

    FileError for a damaged workbook and for one without any of them. Sheets that are hidden or
    that Kumu ignores count only where no other says anything.
    """
    book = workbook_of(data)
    draft = Draft()
    remarks = _take(draft, [s for s in book.sheets if not s.hidden and not _ignored(s)])
    if remarks is None:
        remarks = _take(draft, [s for s in book.sheets if s.hidden or _ignored(s)])
    if remarks is None:
        raise FileError(
            phrase(
                "No sheet holds links (with columns “From” and “To”), a matrix or variables; the"
                " sheets are {names}.",
                names=", ".join(sheet.name for sheet in book.sheets[:5])[:200] or "0",
            )
        )
    for sheet in book.sheets:
        if heading(sheet.name) == heading(NOTES):
            _add_notes(draft, sheet.rows)
    if book.title:
        draft.entitle(book.title)
    return draft.reading(*remarks)


def _take(draft: Draft, sheets: Sequence[Sheet]) -> list[Phrase] | None:
    """Add what the sheets hold; None if it is nothing."""
    tables = [table for sheet in sheets for table in _tables(sheet)]
    links = [table for table in tables if isinstance(table.kind, Columns)]
    matrix = next((table for table in tables if isinstance(table.kind, Matrix)), None)
    mains = links or [table for table in (matrix,) if table]
    remarks: list[Phrase] = []
    ids: dict[str, VariableId] = {}
    used = [main.sheet.name for main in mains]
    for table in tables:
        header, *rows = table.rows
        sure = not mains or heading(table.sheet.name) in LISTS
        listed = None if table.kind else variable_columns_of(header.cells, sure)
        if listed:
            fitted = [row.fitted(len(listed.header)) for row in rows]
            remarks += list_variables(draft, listed, fitted, ids)
            used.append(table.sheet.name)
    known: set[tuple[str, str]] = set()
    for main in links:
        remarks += without_header(main.rows[0])
        remarks += _connect(draft, main, ids, known)
    if not links and matrix and isinstance(matrix.kind, Matrix):
        fill(draft, matrix.kind)
        remarks += matrix.kind.remarks
    if len(links) > 1:
        names = ", ".join(dict.fromkeys(table.sheet.name for table in links[:5]))
        remarks.append(phrase("Tables of links that were read together: {names}.", names=names))
    rest = [sheet.name for sheet in sheets if sheet.rows and sheet.name not in used]
    if used and rest:
        remarks.append(phrase("Sheets that were not read: {names}.", names=", ".join(rest[:5])))
    return remarks or ([] if used else None)


def _connect(
    draft: Draft, table: Table, ids: dict[str, VariableId], known: set[tuple[str, str]]
) -> tuple[Phrase, ...]:
    """Add the links of a table, but for those whose ends a table before it links already."""
    columns = table.kind
    if not isinstance(columns, Columns):
        return ()
    fitted, going_on = continued(
        columns, [row.fitted(len(columns.header)) for row in table.rows[1:]]
    )
    ends = [
        tuple(key_of(row.cells[at]) for at in (columns.cause, columns.effect)) for row in fitted
    ]
    new = [row for row, pair in zip(fitted, ends, strict=True) if pair not in known]
    known.update((pair[0], pair[1]) for pair in ends)
    remarks = (*going_on, *connect(draft, columns, new, _ends(draft, ids), WORD))
    again = len(fitted) - len(new)
    said = phrase("Links that an earlier table has too, left out here: {n}.", n=again)
    return (*remarks, said) if again else remarks


def _ends(draft: Draft, ids: dict[str, VariableId]) -> Ends:
    """What a cell names: a label, else an id, else several labels with strokes between them."""

    def ends(cell: str, row: Row) -> list[VariableId]:
        label, key = label_of(cell), cell.strip()
        if not label:
            return []
        if not draft.knows(label) and key in ids:
            return [ids[key]]
        several = [label_of(part) for part in cell.split("|")]
        if len(several) > 1 and all(several) and not draft.knows(label):
            return [draft.variable(part) for part in several]
        return [draft.variable(label, row.place)]

    return ends


def _tables(sheet: Sheet) -> Iterator[Table]:
    """The tables in a sheet; below two blank rows there may be another one."""
    rows = _to_the_left(sheet.rows)
    starts = [0]
    for at in range(1, len(rows)):
        if rows[at].line - rows[at - 1].line > 2 and _is_header(rows[at]):
            starts.append(at)
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if rows[start:end]:
            yield _table(sheet, rows[start:end])


def _table(sheet: Sheet, rows: Sequence[Row]) -> Table:
    """A table without the titles above its header."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        if matrix := matrix_of(rows[at:]):
            return Table(sheet, rows[at:], matrix)
        if columns := columns_of(row.cells):
            return Table(sheet, rows[at:], columns)
        if variable_columns_of(row.cells, heading(sheet.name) in LISTS):
            return Table(sheet, rows[at:], None)
    if lacking := header_of(rows):
        header = Row(lacking, 0, sheet.name)
        return Table(sheet, [header, *rows], columns_of(header.cells))
    return Table(sheet, rows, None)


def _is_header(row: Row) -> bool:
    return bool(columns_of(row.cells) or variable_columns_of(row.cells))


def _to_the_left(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without columns that are empty in all of them."""
    at = min((_first_filled(row) for row in rows), default=0)
    return [row._replace(cells=row.cells[at:]) for row in rows] if at else rows


def _first_filled(row: Row) -> int:
    return next((at for at, cell in enumerate(row.cells) if cell.strip()), len(row.cells))


def _ignored(sheet: Sheet) -> bool:
    return IGNORED in sheet.name.casefold()


def _add_notes(draft: Draft, rows: Sequence[Row]) -> None:
    """Add the notes on the sheet that is written for them."""
    for row in rows[1:]:
        text, x, y = row.fitted(3).cells
        if re.search(r"\S", text):
            id = draft.add("m", Note, text=text)
            draft.place(id, number_of(x) or 0.0, number_of(y) or 0.0)
