"""The rows of a table in text, whatever separates its cells."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place
from systemsthink.exchange.tables.columns import columns_of
from systemsthink.phrases import Phrase, phrase

SEPARATORS = ",;\t|"
HEADER_WITHIN = 10
"""In how many rows from the top a header may stand, below a title."""

_FROM_R = re.compile(r"\"[^\"]*\"(?: \"[^\"]*\")+\s*")
"""A header as R writes it when nobody tells it how: in quotes, with blanks between."""

_RULE = re.compile(r"\s*(?::?-+:?)?\s*")
"""A cell of the line below a header in Markdown; around the table is prose without strokes."""

MOST_LINES = 60_000
MOST_COLUMNS = 20_000
MOST_CELLS = 3_000_000


class Row(NamedTuple):
    """The cells of one row, and the line on which it ends; in a workbook also its sheet."""

    cells: Sequence[str]
    line: int
    sheet: str = ""

    @property
    def place(self) -> Phrase:
        """Where a person finds it."""
        if self.sheet:
            return phrase("sheet {sheet}, row {row}", sheet=self.sheet, row=self.line)
        return place(self.line)

    def fitted(self, width: int) -> "Row":
        """The row with as many cells as its header has."""
        cells = (*self.cells[:width], *[""] * (width - len(self.cells)))
        return self._replace(cells=cells)


def rows_of(text: str, most: int | None = None) -> list[Row]:
    """The rows that hold something; FileError where quotes don't match or there are far too many.

    >>> rows_of('sep=;\\nfrom;to\\n"A;1";B\\n')
    [Row(cells=['from', 'to'], line=2, sheet=''), Row(cells=['A;1', 'B'], line=3, sheet='')]
    """
    if text.count("\n") + text.count("\r") > 2 * MOST_LINES:
        raise too_large()
    separator = _separator(text)
    if text.count(separator) > MOST_CELLS:
        raise too_large()
    rows: list[Row] = []
    for row in _read(text, separator):
        if any(cell.strip() for cell in row.cells) and not (not rows and _is_preamble(row.cells)):
            rows.append(row)
        if len(rows) == most:
            break
    return _below_header(rows)


def too_large() -> FileError:
    """What is said of a table that is far too large for a map."""
    return FileError(phrase("The table is far larger than a diagram; save the part with its map."))


def _read(text: str, separator: str) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in lines:
            if len(cells) > MOST_COLUMNS:
                raise too_large()
            row = Row(cells, lines.line_num)
            if separator != "|":
                yield row
            elif len(cells) > 1 and not all(map(_RULE.fullmatch, cells)):
                yield _within_frame(row)
    except csv.Error as error:
        raise _broken(error, lines.line_num) from None


def _within_frame(row: Row) -> Row:
    """The row without the strokes at both ends that a table in Markdown has."""
    cells = row.cells
    framed = len(cells) > 2 and not (cells[0].strip() or cells[-1].strip())
    return row._replace(cells=cells[1:-1]) if framed else row


def _below_header(rows: list[Row]) -> list[Row]:
    """The rows; where R wrote them, its header lacks a cell above the names or numbers of rows."""
    width = len(rows[0].cells) + 1 if rows else 0
    if len(rows) < 2 or any(len(row.cells) != width for row in rows[1:]):
        return rows
    first = [row.cells[0].strip() for row in rows[1:]]
    named = len(first) > 1 and first == [cell.strip() for cell in rows[0].cells][: len(first)]
    numbered = first == [str(number) for number in range(1, len(rows))]
    header = rows[0]._replace(cells=["", *rows[0].cells])
    return [header, *rows[1:]] if named or numbered else rows


def _broken(error: csv.Error, line: int) -> FileError:
    if "field limit" in str(error):
        text = phrase("A cell holds far more text than a name can have; check the quotes before.")
    else:
        text = phrase("The quotes here don't match; write a quote inside a quoted name twice.")
    return FileError(text, place=place(line))


def _separator(text: str) -> str:
    """The separator with which a header makes sense, else that of the most even rows at the top."""
    lines = (line[:10_000] for line in io.StringIO(text, newline=None) if line.strip())
    top = list(islice((line for line in lines if not _is_preamble([line])), HEADER_WITHIN))
    if top and _FROM_R.fullmatch(top[0]):
        return " "
    for line in top:
        for sign in SEPARATORS:
            if columns_of(_split(line, sign)):
                return sign
    return max(SEPARATORS, key=lambda sign: _evenness(top, sign))


def _evenness(lines: Sequence[str], separator: str) -> tuple[int, int]:
    """How many lines have equally many cells, and how many; a title has one and does not count."""
    widths = Counter(len(_split(line, separator)) for line in lines)
    return max(((lines, width) for width, lines in widths.items() if width > 1), default=(0, 0))


def _split(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _is_preamble(cells: Sequence[str]) -> bool:
    """A comment, or the line in which a spreadsheet program says what separates."""
    first = cells[0].strip().casefold()
    return first.startswith(("#", "sep="))
