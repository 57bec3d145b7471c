"""CSV edge lists: one link a row, from a spreadsheet or another program."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TypeVar

from systemsthink.errors import FileError
from systemsthink.exchange.columns import Columns, columns_of
from systemsthink.exchange.decoding import place, text_of
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import Reading, sign_remarks
from systemsthink.exchange.rows import Row, rows_of
from systemsthink.exchange.words import Delay, delay_of, number_of, polarity_of, strength_of
from systemsthink.model import Diagram, Link, Polarity
from systemsthink.phrases import Phrase, phrase

T = TypeVar("T")

HEADER = ("from", "to", "polarity", "delay", "delay time", "strength")


def recognises(data: bytes) -> bool:
    """Whether this is a table with a column for the cause and one for the effect."""
    try:
        rows = rows_of(text_of(data), most=1)
    except FileError:
        return False
    return bool(rows) and columns_of(rows[0].cells) is not None


def read(data: bytes) -> Reading:
    """Read an edge list; FileError where it lacks the columns or a row does not fit them."""
    rows = rows_of(text_of(data))
    if not rows:
        raise FileError(phrase("The file is empty."))
    header, *body = rows
    columns = columns_of(header.cells)
    if columns is None:
        raise _missing_columns(header)
    return _reading(columns, [_fitted(row, columns) for row in body])


def write(diagram: Diagram) -> bytes:
    """One link a row; a variable without links gets a row with only a cause."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(_cells(diagram, link) for link in diagram.links.values())
    linked = {id for link in diagram.links.values() for id in (link.source, link.target)}
    alone = (v.name for v in diagram.variables.values() if v.id not in linked)
    writer.writerows([name, *[""] * (len(HEADER) - 1)] for name in alone)
    return out.getvalue().encode()


def _cells(diagram: Diagram, link: Link) -> list[str]:
    names = [diagram.variables[id].name for id in (link.source, link.target)]
    numbers = (link.delay_time if link.delayed else None, link.strength)
    delay_time, strength = ("" if number is None else repr(number) for number in numbers)
    return [*names, link.polarity, "yes" if link.delayed else "no", delay_time, strength]


def _missing_columns(header: Row) -> FileError:
    found = ", ".join(cell.strip() for cell in header.cells if cell.strip())
    return FileError(
        phrase(
            "The columns found are “{found}”; an edge list needs a header row with “from” and"
            " “to” (or “source” and “target”, or “cause” and “effect”) and usually “polarity”.",
            found=found if len(found) <= 200 else found[:200] + "…",
        ),
        place=place(header.line),
    )


def _fitted(row: Row, columns: Columns) -> Row:
    """The row, filled up to the header's width; one that is wider can't be understood."""
    if any(cell.strip() for cell in row.cells[columns.width :]):
        raise FileError(
            phrase(
                "This row has {found} cells and the header {wanted}; put quotes around a name that"
                " holds the separator.",
                found=len(row.cells),
                wanted=columns.width,
            ),
            place=place(row.line),
        )
    return Row((*row.cells, *[""] * (columns.width - len(row.cells))), row.line)


def _reading(columns: Columns, rows: Sequence[Row]) -> Reading:
    draft = Draft()
    incomplete = []
    lags = _holds_lags(columns, rows)
    for row in rows:
        names = [row.cells[at].strip() for at in (columns.cause, columns.effect)]
        ends = [draft.variable(name, place(row.line)) for name in names if name]
        if len(ends) < 2:
            incomplete.append(row.line)
            continue
        delay = _delay(columns, row, lags)
        draft.link(
            *ends,
            polarity=_polarity(columns, row) or "?",
            delayed=delay.delayed,
            delay_time=delay.time,
            strength=_first(strength_of(row.cells[at]) for at in columns.strength),
        )
    odd = [word for row in rows for word in _odd_words(columns, row)]
    remarks = (
        *_incomplete(incomplete),
        *sign_remarks(draft.diagram, odd),
        *_odd_delays(columns, rows),
    )
    return Reading(draft.diagram, tuple(draft.new_variables), remarks)


def _polarity(columns: Columns, row: Row) -> Polarity | None:
    """What the first column that says something about the sign says."""
    return _first(polarity_of(row.cells[at]) for at in columns.sign if row.cells[at].strip())


def _odd_words(columns: Columns, row: Row) -> list[str]:
    """The word that stands where the sign should be and is none."""
    if not columns.sign or _polarity(columns, row):
        return []
    word = row.cells[columns.sign[0]].strip()
    return [word] if word else []


def _delay(columns: Columns, row: Row, lags: bool) -> Delay:
    """The delay of a row; where a column holds lags, its 1 is a lag too."""
    said = _first(delay_of(row.cells[at]) for at in columns.delay)
    time = _first(number_of(row.cells[at]) for at in columns.delay_time)
    if said is None:
        return Delay(bool(time), time or None)
    if said.delayed and time is None:
        time = number_of(row.cells[columns.delay[0]]) if lags else said.time
    return Delay(said.delayed, time if said.delayed else None)


def _holds_lags(columns: Columns, rows: Sequence[Row]) -> bool:
    cells = (delay_of(row.cells[at]) for row in rows for at in columns.delay)
    return any(delay and delay.time for delay in cells)


def _odd_delays(columns: Columns, rows: Sequence[Row]) -> tuple[Phrase, ...]:
    cells = [row.cells[at].strip() for row in rows for at in columns.delay]
    odd = list(dict.fromkeys(cell for cell in cells if delay_of(cell) is None))
    if not odd:
        return ()
    return (phrase("These words are no delay: {words}.", words=", ".join(odd[:5])),)


def _incomplete(lines: Sequence[int]) -> tuple[Phrase, ...]:
    if not lines:
        return ()
    shown = ", ".join(str(line) for line in lines[:10]) + ("…" if len(lines) > 10 else "")
    return (
        phrase("These lines name no cause or no effect and gave no link: {lines}.", lines=shown),
    )


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
