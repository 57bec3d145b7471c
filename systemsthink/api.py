"""What the Python API adds to the functions of the layers below."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path
from typing import TYPE_CHECKING

from systemsthink.errors import FileError
from systemsthink.model import Diagram

if TYPE_CHECKING:
    from systemsthink.simulation import Run


def parse(text: str) -> Diagram:
    """The diagram that a text in the plain notation describes, laid out; a FileError says where
    the text goes wrong.

    >>> diagram = parse("Workload -> Errors +")
    >>> [variable.name for variable in diagram.variables.values()]
    ['Workload', 'Errors']
    """
    from systemsthink.exchange.notation import text as notation
    from systemsthink.layout import place

    reading = notation.read(text.encode())
    return place(reading.diagram, reading.unplaced)


def save_run(run: Run, path: str | Path) -> None:
    """Write a run: its values to a .csv, its chart to a .png, .svg or .pdf.

    A CSV has the column `time` and one for each variable, with decimal points; a value that is not
    finite leaves its cell empty. Raises FileError if the file can't be written.
    """
    if Path(path).suffix.lower() == ".csv":
        _save_table(run, path)
    else:
        from systemsthink.drawing.chart import export_run

        export_run(run, path)


def _save_table(run: Run, path: str | Path) -> None:
    from systemsthink.storage.atomic import write_atomically

    try:
        write_atomically(path, _table(run).encode())
    except FileError as error:
        raise error.at(path) from error


def _table(run: Run) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["time", *run.names])
    for time, values in zip(run.times.tolist(), run.values.tolist(), strict=True):
        writer.writerow([time, *(value if math.isfinite(value) else "" for value in values)])
    return text.getvalue()
