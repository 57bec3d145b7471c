"""Adjacency matrices in CSV: a row for each cause, a column for each effect."""

import csv
import io
from functools import lru_cache

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.tables.crossings import CORNER, Matrix, fill, matrix_of, written
from systemsthink.exchange.tables.rows import MOST_CELLS, rows_of
from systemsthink.model import Diagram
from systemsthink.phrases import phrase

FIRST_ROWS = 4
MOST_TITLES = 3
"""So many rows of one cell may stand above a matrix."""


def recognises(data: bytes) -> bool:
    """Whether the names of the rows are those of the columns, and every cell can be a link."""
    try:
        return _matrix_in(data) is not None
    except FileError:
        return False


def read(data: bytes) -> Reading:
    """Read a matrix; FileError for a table that is none."""
    matrix = _matrix_in(data)
    if matrix is None:
        raise FileError(
            phrase(
                "This is no matrix: its first row and its first column need names of the same"
                " variables, and its cells signs or numbers."
            )
        )
    draft = Draft()
    fill(draft, matrix)
    return draft.reading(*matrix.remarks)


def write(diagram: Diagram) -> bytes:
    """A row and a column for each variable, the first of parallel links; FileError if too many."""
    most = int(MOST_CELLS**0.5)
    if len(diagram.variables) > most:
        raise FileError(
            phrase("A matrix can hold {most} variables; save an edge list instead.", most=most)
        )
    names = [variable.name for variable in diagram.variables.values()]
    at = {id: index for index, id in enumerate(diagram.variables)}
    cells = [[""] * len(names) for _ in names]
    for link in reversed(list(diagram.links.values())):
        cells[at[link.source]][at[link.target]] = written(link)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([CORNER, *names])
    writer.writerows([name, *row] for name, row in zip(names, cells, strict=True))
    return out.getvalue().encode("utf-8", "replace")


@lru_cache(maxsize=1)
def _matrix_in(data: bytes) -> Matrix | None:
    """The matrix in a text; remembered, since it is asked for twice. Its first rows decide soon."""
    text = text_of(data)
    first = rows_of(text, most=FIRST_ROWS + MOST_TITLES)
    for at in range(MOST_TITLES + 1):
        if matrix_of(first[at : at + FIRST_ROWS], whole=False) is not None:
            return matrix_of(rows_of(text)[at:])
        if len(first) < at + 3 or sum(bool(cell.strip()) for cell in first[at].cells) > 1:
            return None
    return None
