"""What people write around a matrix: numbers before its names, and sums at its ends."""

from collections.abc import Sequence

from systemsthink.exchange.tables.headings import LABEL, NAME, TOTALS, heading
from systemsthink.exchange.tables.rows import Row
from systemsthink.model import key_of


def trimmed(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a matrix without codes beside its names and without sums.

    >>> rows = [Row(["Nr", "Factor", "1", "2"], 1), Row(["1", "Trust", "", "+"], 2)]
    >>> [row.cells for row in trimmed(rows)]
    [['', 'Trust', '2'], ['Trust', '', '+']]
    """
    return _without_codes(_without_totals(rows))


def _without_codes(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with names only, where columns are called by the codes that stand before names."""
    header, body = rows[0].cells, rows[1:]
    if len(header) < 4 or heading(header[1]) not in (*LABEL, *NAME):
        return rows
    names = {row.cells[0].strip(): row.cells[1] for row in body if len(row.cells) > 1}
    codes = [cell.strip() for cell in header[2:]]
    if [row.cells[0].strip() for row in body] != codes[: len(body)]:
        return rows
    named = rows[0]._replace(cells=["", *(names.get(code, code) for code in codes)])
    return [named, *(row._replace(cells=row.cells[1:]) for row in body)]


def _without_totals(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the last ones and the last columns that are called sums, on one side."""
    header = [key_of(cell) for cell in rows[0].cells]
    causes = [key_of(row.cells[0]) for row in rows]
    width, length = len(header), len(rows)
    while width > 2 and _is_total(rows[0].cells[width - 1]) and header[width - 1] not in causes:
        width -= 1
    while length > 2 and _is_total(rows[length - 1].cells[0]) and causes[length - 1] not in header:
        length -= 1
    if width == len(header):
        return rows[:length]
    return [row._replace(cells=row.cells[:width]) for row in rows[:length]]


def _is_total(cell: str) -> bool:
    return heading(cell) in TOTALS
