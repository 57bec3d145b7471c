"""What stands where a cause and an effect cross in a matrix, in text or in a workbook."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.tables.columns import columns_of
from systemsthink.exchange.tables.headings import CAUSE, heading
from systemsthink.exchange.tables.rows import Row
from systemsthink.exchange.tables.trimming import trimmed
from systemsthink.exchange.words import DASHES, number_of, polarity_of, strength_of
from systemsthink.model import Link, Polarity, key_of
from systemsthink.phrases import Phrase, phrase

CORNER = "cause \\ effect"
NOTHING = {"", "0", "0.0", "0,0", "no", "none", "nan", "null", "n/a", "na", "n", "."}
LINKED = {"?", "x", "yes", "y", "±", "+/-", "1?"}
LETTERS = {"h+": 1.0, "m+": 0.62, "l+": 0.25, "l-": 0.25, "m-": 0.62, "h-": 1.0}
"""How strong the letters are that Mental Modeler writes."""

_DELAYED = re.compile(r"\s*(?:\|\||‖)\s*([0-9.e+-]*)$", re.I)


class Crossing(NamedTuple):
    """The link that a cell says: its sign, its strength and its delay."""

    polarity: Polarity
    strength: float | None = None
    delayed: bool = False
    delay_time: float | None = None


@dataclass(frozen=True)
class Matrix:
    """Names of causes and effects, the rows of cells where they cross, and what was odd."""

    causes: Sequence[str]
    effects: Sequence[str]
    cells: Sequence[Sequence[str]]
    remarks: tuple[Phrase, ...] = ()


def matrix_of(rows: Sequence[Row], whole: bool = True) -> Matrix | None:
    """The matrix that these rows are, if they are one; `whole` says that these are all its rows.

    A table of numbers is a matrix only if its rows and its columns name the same variables.

    >>> rows = [Row(["", "Trust", "Gossip"], 1), Row(["Trust", "", "-"], 2)]
    >>> matrix_of(rows).cells
    [('', '-')]
    """
    if len(rows) < 2:
        return Matrix([], [], []) if _is_empty(rows) else None
    if bare := _numbers_only([row.cells for row in rows], whole):
        return bare
    left, sums = trimmed(rows)
    matrix = _with_names(left, whole)
    if matrix is None or not sums:
        return matrix
    names = ", ".join(dict.fromkeys(map(label_of, sums)))
    said = phrase("Sums at the ends of the matrix that are no variables: {names}.", names=names)
    return replace(matrix, remarks=(said,))


def fill(draft: Draft, matrix: Matrix) -> None:
    """Add the variables and the links of a matrix, row by row.

    Where rows and columns stand in one order, a name that is repeated is another variable.
    """
    same = list(map(key_of, matrix.causes)) == list(map(key_of, matrix.effects))
    make = draft.another if same else draft.variable
    effects = [make(name) for name in matrix.effects]
    causes = effects if same else [draft.variable(name) for name in matrix.causes]
    signs_only = _holds_signs_only(matrix)
    for cause, row in zip(causes, matrix.cells, strict=True):
        for at, cell in enumerate(row):
            said = crossing_of(cell) if cell and cell != "0" else None
            if said:
                fields = said._asdict()
                if signs_only and cell.strip().lstrip("+-") == "1":
                    fields["strength"] = None
                draft.link(cause, effects[at], **fields)


@lru_cache(maxsize=4096)
def crossing_of(cell: str) -> Crossing | None:
    """The link that a cell says; None where it says that there is none, or nothing that is known.

    >>> crossing_of("-0,5"), crossing_of(" 0 ")
    (Crossing(polarity='-', strength=0.5, delayed=False, delay_time=None), None)
    >>> crossing_of("+ ||2")
    Crossing(polarity='+', strength=None, delayed=True, delay_time=2.0)
    """
    word = cell.strip().translate(DASHES).casefold()
    delay = _DELAYED.search(word)
    if delay:
        word = word[: delay.start()]
    if word in NOTHING and not delay:
        return None
    sign: Polarity | None = "?" if word in LINKED or word.startswith("?") else polarity_of(word)
    strength = LETTERS.get(word, strength_of(word.lstrip("?")))
    if sign is None or (sign == "?" and word not in LINKED and strength is None):
        return None
    return Crossing(sign, strength, bool(delay), number_of(delay[1]) if delay else None)


def written(link: Link) -> str:
    """A link as it stands in a cell: its sign, its strength, two strokes for a delay, its length.

    >>> written(Link("l1", "v1", "v2", "-", delayed=True, delay_time=2.0, strength=0.5))
    '-0.5||2.0'
    """
    strength = "" if link.strength is None else repr(float(link.strength))
    time = "" if link.delay_time is None else repr(float(link.delay_time))
    return f"{link.polarity}{strength}{'||' + time if link.delayed else ''}"


def _is_empty(rows: Sequence[Row]) -> bool:
    """Whether this is a matrix that has no variables yet."""
    return len(rows) == 1 and [cell.strip() for cell in rows[0].cells] == [CORNER]


def _with_names(rows: Sequence[Row], whole: bool) -> Matrix | None:
    """The matrix below a row of names and, mostly, beside a column of them."""
    width = max((at + 1 for at, cell in enumerate(rows[0].cells) if cell.strip()), default=0)
    header = [label_of(cell) for cell in rows[0].cells[:width]]
    if width < 2 or (columns_of(header) and heading(header[0]) in CAUSE):
        return None
    body = [row.fitted(width).cells for row in rows[1:]]
    overhang = any(cell.strip() for row in rows[1:] for cell in row.cells[width:])
    if overhang or not all(_is_plain(row) for row in body):
        return _without_names(header, [row.cells for row in rows[1:]], whole)
    causes, effects = [label_of(row[0]) for row in body], header[1:]
    if not _fit(header[0], causes, effects, whole):
        return _without_names(header, [row.cells for row in rows[1:]], whole)
    return Matrix(causes, effects, [row[1:] for row in body])


def _is_plain(cells: Sequence[str]) -> bool:
    """Whether a row has a name and every cell of it says a link or none."""
    return bool(cells[0].strip()) and all(map(_is_known, set(cells[1:])))


def _is_known(cell: str) -> bool:
    return cell.strip().casefold() in NOTHING or crossing_of(cell) is not None


def _fit(corner: str, causes: Sequence[str], effects: Sequence[str], whole: bool) -> bool:
    """Whether rows and columns have the same names, or most of the fewer are named in both."""
    ones, others = list(map(key_of, causes)), list(map(key_of, effects))
    if not whole:
        return True
    if not all(others):
        return False
    if heading(corner) not in ("", CORNER) and all(number_of(name) is not None for name in others):
        return False
    if ones == others:
        return True
    shared = len(set(ones) & set(others))
    unique = len(set(ones)) == len(ones) and len(set(others)) == len(others)
    return unique and 2 * shared >= min(len(ones), len(others))


def _without_names(
    header: Sequence[str], body: Sequence[Sequence[str]], whole: bool
) -> Matrix | None:
    """A square of weights between -1 and 1 below a row of names, in the order of that row."""
    width = len(header)
    names = {key_of(name) for name in header}
    if len(names) < max(width, 3) or not all(names) or any(map(number_of, header)):
        return None
    if heading(header[0]) in ("time", "id", "year", "date", "step") or (
        whole and len(body) != width
    ):
        return None
    square = [list(row[:width]) for row in body]
    cells = {cell for row in square for cell in row}
    fitting = all(len(row) == width for row in square) and all(map(_is_weight, cells))
    return Matrix(header, header, square) if fitting else None


def _numbers_only(square: Sequence[Sequence[str]], whole: bool) -> Matrix | None:
    """A square of weights without any names, 0 where a row meets itself; numbers are its names."""
    width = len(square[0])
    if width < 3 or (len(square) != width and (whole or len(square) > width)):
        return None
    if any(len(row) != width or number_of(row[at]) != 0 for at, row in enumerate(square)):
        return None
    numbers = {number_of(cell) for cell in {cell for row in square for cell in row}}
    if numbers <= {0.0, 1.0} or any(number is None or abs(number) > 1 for number in numbers):
        return None
    names = [str(number) for number in range(1, width + 1)]
    said = phrase("The matrix has no names; numbers stand for them.")
    return Matrix(names, names, [list(row) for row in square], (said,))


def _is_weight(cell: str) -> bool:
    number = number_of(cell)
    return abs(number) <= 1 if number is not None else _is_known(cell)


def _holds_signs_only(matrix: Matrix) -> bool:
    """Whether no number is other than 1, so that nothing is said of strengths."""
    cells = {cell.strip() for row in matrix.cells for cell in row}
    return all(cell.lstrip("+-") in ("", "0", "1") for cell in cells if number_of(cell) is not None)
