"""What people write around a matrix: numbers before its names, and sums at its ends."""

from collections.abc import Iterable, Sequence

from systemsthink.exchange.tables.headings import LABEL, NAME, TOTALS, heading
from systemsthink.exchange.tables.rows import Row
from systemsthink.exchange.words import number_of
from systemsthink.model import key_of


def trimmed(rows: Sequence[Row]) -> tuple[Sequence[Row], list[str]]:
    """The rows of a matrix without codes beside its names and without sums; how these are called.

    >>> rows = [Row(["Nr", "Factor", "1", "2"], 1), Row(["1", "Trust", "", "+"], 2)]
    >>> [row.cells for row in trimmed(rows)[0]]
    [['', 'Trust', '2'], ['Trust', '', '+']]
    """
    left = _without_totals(rows)
    across = rows[0].cells[len(left[0].cells) :]
    return _without_codes(left), [*across, *(row.cells[0] for row in rows[len(left) :])]


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
    while width > 2 and header[width - 1] not in causes and _are_sums(_column(rows, width - 1)):
        width -= 1
    while length > 2 and causes[length - 1] not in header and _are_sums(rows[length - 1].cells):
        length -= 1
    if width == len(header):
        return rows[:length]
    return [row._replace(cells=row.cells[:width]) for row in rows[:length]]


def _column(rows: Sequence[Row], at: int) -> list[str]:
    return ["".join(row.cells[at : at + 1]) for row in rows]


def _are_sums(cells: Sequence[str]) -> bool:
    """Whether numbers alone stand behind a name for a sum."""
    return heading(cells[0]) in TOTALS and _are_numbers(cells[1:])


def _are_numbers(cells: Iterable[str]) -> bool:
    return all(number_of(cell) is not None for cell in cells if cell.strip())
