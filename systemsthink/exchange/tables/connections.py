"""A table of links, one a row, whatever file it stands in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from systemsthink.exchange.colour_signs import sign_by_colour
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.tables.cells import kept, values_of
from systemsthink.exchange.tables.columns import Columns
from systemsthink.exchange.tables.headings import WEIGHT, heading
from systemsthink.exchange.tables.rows import Row
from systemsthink.exchange.words import (
    DASHES,
    SIGNS,
    VERBS,
    YES,
    Delay,
    delay_of,
    number_of,
    polarity_of,
    strength_of,
)
from systemsthink.model import Polarity, VariableId
from systemsthink.phrases import Phrase, phrase

T = TypeVar("T")
Ends = Callable[[str, Row], list[VariableId]]
"""The variables that a cell names: none if it is empty, several if links go to each."""

WAYS = {"directed", "undirected", "mutual"}
"""What Kumu says of how a connection points; it is no sign."""


def header_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The header that rows of links lack: a cause, an effect and, in so many words, a sign."""
    cells = [[cell.strip() for cell in row.cells] for row in rows]
    if len(rows) < 2 or not all(len(row) == 3 and all(row) for row in cells):
        return ()
    weights = {number_of(weight) for _, _, weight in cells}
    weighed = all(map(_is_weighed, cells)) and not weights <= {0.0, 1.0}
    if weighed or all(_is_sign(sign) for _, _, sign in cells):
        return ("from", "to", "weight")
    if all(_is_sign(sign) for _, sign, _ in cells):
        return ("from", "polarity", "to")
    return ()


def without_header(first: Row) -> tuple[Phrase, ...]:
    """That the columns were told from their cells, where the first row is no row of the table."""
    said = phrase("The table has no header; its columns were taken for cause, effect and sign.")
    return () if first.line else (said,)


def connect(
    draft: Draft, columns: Columns, rows: Sequence[Row], ends: Ends, word: str
) -> tuple[Phrase, ...]:
    """Add a link for every row; what a row says besides is kept under the word of the format."""
    lags = _holds_lags(columns, rows)
    columns = _telling(columns, rows)
    rows, said = continued(columns, rows)
    incomplete = []
    for row in rows:
        fields = _fields(columns, row, lags, word)
        causes, effects = (ends(row.cells[at], row) for at in (columns.cause, columns.effect))
        for cause in causes:
            for effect in effects:
                draft.link(cause, effect, **fields)
        if not causes or not effects:
            incomplete.append(str(row.line))
    by_colour = () if columns.sign else sign_by_colour(draft)
    return (*_remarks(columns, rows, incomplete), *said, *by_colour)


def continued(columns: Columns, rows: Sequence[Row]) -> tuple[Sequence[Row], tuple[Phrase, ...]]:
    """The rows, with the cause of the row above where people left it out to say that it goes on."""
    filled: list[Row] = []
    lacking = 0
    for row in rows:
        above = filled[-1] if filled else row
        goes_on = row.cells[columns.effect].strip() and above.cells[columns.effect].strip()
        if goes_on and not row.cells[columns.cause].strip() and row.line == above.line + 1:
            cells = list(row.cells)
            cells[columns.cause] = above.cells[columns.cause]
            lacking += bool(cells[columns.cause].strip())
            row = row._replace(cells=cells)
        filled.append(row)
    said = phrase("Rows without a cause, taken to go on with the one above: {n}.", n=lacking)
    return filled, (said,) if lacking else ()


def _telling(columns: Columns, rows: Sequence[Row]) -> Columns:
    """The columns without a weight that is 1 or -1 in every row: it says signs, or nothing."""
    told = (
        at
        for at in columns.strength
        if heading(columns.header[at]) not in WEIGHT
        or any(strength_of(row.cells[at]) not in (1.0, 0.0, None) for row in rows)
    )
    return replace(columns, strength=tuple(told))


def _is_sign(cell: str) -> bool:
    return cell.translate(DASHES).casefold().strip("()") in SIGNS | {"1", "-1", "+1"}


def _is_weighed(cells: Sequence[str]) -> bool:
    """Whether names of a cause and an effect stand before a weight between -1 and 1."""
    weight = number_of(cells[2])
    named = number_of(cells[0]) is None and number_of(cells[1]) is None
    return named and weight is not None and abs(weight) <= 1


def _fields(columns: Columns, row: Row, lags: bool, word: str) -> dict[str, Any]:
    """What a row says of its link."""
    rest = _rest(columns, row)
    return {
        **values_of(row.cells, columns.said),
        **_delay(columns, row, lags),
        "polarity": _polarity(columns, row) or "?",
        "strength": _first(strength_of(row.cells[at]) for at in columns.strength),
        "extra": {word: rest} if rest else {},
    }


def _remarks(columns: Columns, rows: Sequence[Row], incomplete: Sequence[str]) -> Iterator[Phrase]:
    if incomplete:
        lines = _listed(incomplete, most=10) + ("…" if len(incomplete) > 10 else "")
        yield phrase(
            "These lines name no cause or no effect and gave no link: {lines}.", lines=lines
        )
    if words := _listed(word for row in rows for word in _odd_words(columns, row)):
        yield phrase("These words are no sign: {words}.", words=words)
    if delays := _listed(_odd_delays(columns, rows)):
        yield phrase("These words are no delay: {words}.", words=delays)
    if mutual := sum("mutual" in _ways(columns, row) for row in rows):
        yield phrase("Connections that go both ways, read in one direction: {n}.", n=mutual)


def _polarity(columns: Columns, row: Row) -> Polarity | None:
    """What the cells say that may hold a sign; a style that is a number says nothing."""
    words = [row.cells[at].strip() for at in columns.sign]
    styles = [row.cells[at].strip() for at in columns.style]
    said = _sign_in((*words, *(style for style in styles if number_of(style) is None)))
    marks = {sign for at, sign in columns.marked if _is_mark(row.cells[at])}
    return said or (marks.pop() if len(marks) == 1 else None)


def _is_mark(cell: str) -> bool:
    """Whether a cell says no more than that something is so."""
    return cell.strip().casefold() in YES or bool(number_of(cell))


@lru_cache(maxsize=1024)
def _sign_in(words: tuple[str, ...]) -> Polarity | None:
    """What the first word that is a sign says; else the first that says something about it."""
    exact = [word for word in words if word.translate(DASHES).casefold() in SIGNS]
    return _first(polarity_of(word) for word in [*exact, *words] if word)


def _odd_words(columns: Columns, row: Row) -> list[str]:
    """The word that stands where the sign should be and is none."""
    if not columns.sign or _polarity(columns, row):
        return []
    words = [row.cells[at].strip() for at in columns.sign]
    return [word for word in words if word and word.casefold() not in WAYS][:1]


def _ways(columns: Columns, row: Row) -> set[str]:
    return {row.cells[at].strip().casefold() for at in columns.sign} & WAYS


def _rest(columns: Columns, row: Row) -> dict[str, str]:
    """What the row says in other columns, but for words that the sign of the link says again."""
    signs = {columns.header[at] for at in (*columns.sign, *columns.style)}
    return {
        title: text
        for title, text in kept(row.cells, columns).items()
        if not (title in signs and _is_plain(text))
    }


def _is_plain(word: str) -> bool:
    word = word.translate(DASHES).casefold()
    return word in SIGNS - VERBS | {"?", "directed"}


def _delay(columns: Columns, row: Row, lags: bool) -> dict[str, bool | float | None]:
    """The delay of a row; where a column holds lags, its 1 is a lag too."""
    said = _first(delay_of(row.cells[at]) for at in columns.delay)
    time = _first(number_of(row.cells[at]) for at in columns.delay_time)
    if said is None:
        said = Delay(bool(time), time or None)
    elif said.delayed and time is None:
        time = number_of(row.cells[columns.delay[0]]) if lags else said.time
    return {"delayed": said.delayed, "delay_time": time if said.delayed else None}


def _holds_lags(columns: Columns, rows: Sequence[Row]) -> bool:
    cells = (delay_of(row.cells[at]) for row in rows for at in columns.delay)
    return any(delay and delay.time for delay in cells)


def _odd_delays(columns: Columns, rows: Sequence[Row]) -> list[str]:
    cells = (row.cells[at].strip() for row in rows for at in columns.delay)
    return [cell for cell in cells if delay_of(cell) is None]


def _listed(words: Iterable[str], most: int = 5) -> str:
    return ", ".join(list(dict.fromkeys(words))[:most])


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
