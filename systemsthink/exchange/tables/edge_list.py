"""CSV edge lists: one link a row, from a spreadsheet or another program."""

import csv
import io
from collections.abc import Sequence

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.tables.cells import cell_of, kept_before, titles, used
from systemsthink.exchange.tables.columns import columns_of, variable_columns_of
from systemsthink.exchange.tables.connections import connect, header_of, without_header
from systemsthink.exchange.tables.elements import list_variables
from systemsthink.exchange.tables.headings import LINK_FIELDS, heading
from systemsthink.exchange.tables.rows import HEADER_WITHIN, Row, rows_of
from systemsthink.model import Diagram, Link, VariableId
from systemsthink.phrases import phrase

WORD = "csv"
HEADER = ("from", "to", "polarity", "delay", "delay time", "strength")
FIELDS = ("description", "color", "unit", "flow")


def recognises(data: bytes) -> bool:
    """Whether this is a table of causes and effects, or one of variables as Kumu takes it."""
    try:
        text = text_of(data)
        return any(_table(rows_of(text, most=most)) for most in (1, HEADER_WITHIN))
    except FileError:
        return False


def read(data: bytes) -> Reading:
    """Read an edge list; FileError where it lacks the columns or a row does not fit them."""
    rows = rows_of(text_of(data))
    if not rows:
        raise FileError(phrase("The file is empty."))
    header, *body = _table(rows) or rows
    draft = Draft()
    fitted = [_fitted(row, len(header.cells)) for row in body]
    columns, listed = columns_of(header.cells), variable_columns_of(header.cells)
    if columns:
        remarks = connect(draft, columns, fitted, lambda cell, row: _end(draft, cell, row), WORD)
    elif listed:
        remarks = list_variables(draft, listed, fitted, {})
    else:
        raise _missing_columns(header)
    return draft.reading(*without_header(header), *remarks)


def write(diagram: Diagram, separator: str = ",") -> bytes:
    """One link a row; a variable without links gets a row with only a cause."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    links = list(diagram.links.values())
    fields, others = used(links, FIELDS), titles(links, WORD)
    writer.writerow([*HEADER, *(LINK_FIELDS[field][0] for field in fields), *others])
    for link in links:
        told = kept_before(link, WORD)
        more = (cell_of(link, field) for field in fields)
        rest = (told.get(title, "") for title in others)
        writer.writerow([*_cells(diagram, link), *more, *rest])
    linked = {id for link in links for id in (link.source, link.target)}
    alone = (v.name for v in diagram.variables.values() if v.id not in linked)
    width = len(HEADER) + len(fields) + len(others)
    writer.writerows([name, *[""] * (width - 1)] for name in alone)
    return out.getvalue().encode("utf-8", "replace")


def _cells(diagram: Diagram, link: Link) -> list[str]:
    names = [diagram.variables[id].name for id in (link.source, link.target)]
    numbers = (link.delay_time if link.delayed else None, link.strength)
    delay_time, strength = ("" if number is None else repr(number) for number in numbers)
    return [*names, link.polarity, "yes" if link.delayed else "no", delay_time, strength]


def _table(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows from the header on, with one for a table of signs without; none if this is none."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        labelled = heading(row.cells[0]) == "label" and variable_columns_of(row.cells) is not None
        if labelled or columns_of(row.cells):
            return rows[at:]
    lacking = header_of(rows[:HEADER_WITHIN])
    return [Row(lacking, 0), *rows] if lacking else ()


def _end(draft: Draft, cell: str, row: Row) -> list[VariableId]:
    name = cell.strip()
    return [draft.variable(name, row.place)] if name else []


def _missing_columns(header: Row) -> FileError:
    found = ", ".join(cell.strip() for cell in header.cells if cell.strip())
    return FileError(
        phrase(
            "The columns found are “{found}”; an edge list needs a header row with “from” and"
            " “to” (or “source” and “target”, or “cause” and “effect”) and usually “polarity”.",
            found=found if len(found) <= 200 else found[:200] + "…",
        ),
        place=header.place,
    )


def _fitted(row: Row, width: int) -> Row:
    """The row, filled up to the header's width; one that is wider can't be understood."""
    if any(cell.strip() for cell in row.cells[width:]):
        raise FileError(
            phrase(
                "This row has {found} cells and the header {wanted}; put quotes around a name that"
                " holds the separator.",
                found=len(row.cells),
                wanted=width,
            ),
            place=row.place,
        )
    return row.fitted(width)
