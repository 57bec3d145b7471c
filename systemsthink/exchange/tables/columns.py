"""Which column of a table holds what: one of links, or one of variables."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from systemsthink.exchange.tables.headings import (
    BESIDE,
    DELAY,
    DELAY_TIME,
    ENDS,
    ID,
    LABEL,
    LINK_FIELDS,
    NAME,
    PLAIN,
    SIGN,
    STRENGTH,
    STYLE,
    VARIABLE_FIELDS,
    heading,
)
from systemsthink.exchange.words import DASHES, NEGATIVE, POSITIVE, polarity_of
from systemsthink.model import Polarity

GRADES = {"vl", "l", "m", "h", "vh"}
"""How strong an influence is, in the letters of fuzzy cognitive maps."""


@dataclass(frozen=True)
class Columns:
    """Where the columns of links are; of several that may hold a sign, the first that does counts.

    `marked` are those that are called a sign and have a mark where a link has it, `said` are
    columns that hold a field of a link, `others` are all of which only the header is known, by
    that header.
    """

    header: tuple[str, ...]
    cause: int
    effect: int
    sign: tuple[int, ...]
    style: tuple[int, ...]
    strength: tuple[int, ...]
    delay: tuple[int, ...]
    delay_time: tuple[int, ...]
    marked: tuple[tuple[int, Polarity], ...]
    said: dict[str, int]
    others: dict[str, int]


@dataclass(frozen=True)
class VariableColumns:
    """Where the columns of variables are; `id` is what links may name them by."""

    header: tuple[str, ...]
    label: int
    id: int | None
    said: dict[str, int]
    others: dict[str, int]


def columns_of(header: Sequence[str]) -> Columns | None:
    """Find the columns, in any order and case; None without one for the cause and the effect.

    >>> columns = columns_of(["Sign", "Effect", "Cause", "Tags"])
    >>> columns.cause, columns.effect, columns.sign, columns.others
    (2, 1, (0,), {'Tags': 3})
    >>> columns_of(["Source", "Target", "Effect"]).sign
    (2,)
    """
    names = [heading(cell) for cell in header]
    places = _first_places(names)
    ends = _ends(places)
    if ends is None:
        return None
    sign = _all(places, (*SIGN, *STRENGTH))
    said = _fields(places, LINK_FIELDS)
    known = {*ends, *said.values(), *_all(places, PLAIN)}
    return Columns(
        _tidied(header),
        *ends,
        tuple(at for at in sign if at not in ends),
        _all(places, STYLE),
        _all(places, STRENGTH),
        _all(places, DELAY),
        _all(places, DELAY_TIME),
        _marked(names),
        said,
        _others(header, known),
    )


def variable_columns_of(header: Sequence[str], sure: bool = False) -> VariableColumns | None:
    """Find the columns of a list of variables; None if this is the header of none.

    Only what is called a label is one for certain; where it is `sure` that the table lists
    variables, its first column may be called otherwise.

    >>> variable_columns_of(["Label ", "Type", "Description"]).said
    {'description': 2}
    """
    names = [heading(cell) for cell in header]
    places = _first_places(names)
    named = next((name for name in names if name and name not in ID), "")
    label = _all(places, LABEL) or (_all(places, NAME) if sure and named in NAME else ())
    if not label or not (sure or places.keys() & set(BESIDE)):
        return None
    said = {field: at for field, at in _fields(places, VARIABLE_FIELDS).items() if at != label[0]}
    id = next((at for at in _all(places, ID) if at != label[0]), None)
    return VariableColumns(
        _tidied(header), label[0], id, said, _others(header, {label[0], *said.values()})
    )


def _marked(names: Sequence[str]) -> tuple[tuple[int, Polarity], ...]:
    """The columns that are called plus and minus, or as grades of both; none if one is lacking.

    >>> _marked(["from", "to", "+", "−"]), _marked(["from", "to", "-vh", "h"])
    (((2, '+'), (3, '-')), ((2, '-'), (3, '+')))
    """
    found: list[tuple[int, Polarity]] = []
    for at, name in enumerate(names):
        bare = name.translate(DASHES)
        if bare.lstrip("+-") in GRADES:
            found.append((at, "-" if bare.startswith("-") else "+"))
        elif bare in ("+", "-") or bare in POSITIVE | NEGATIVE:
            sign = polarity_of(bare)
            found += [(at, sign)] if sign else []
    return tuple(found) if {sign for _, sign in found} == {"+", "-"} else ()


def _first_places(names: Sequence[str]) -> dict[str, int]:
    """Where each of the names stands for the first time."""
    return {name: at for at, name in reversed(list(enumerate(names)))}


def _ends(places: Mapping[str, int]) -> tuple[int, int] | None:
    """Where the causes and the effects are, in the first language that has words for both."""
    for causes, effects in ENDS:
        cause, effect = _all(places, causes), _all(places, effects)
        if cause and effect:
            return cause[0], effect[0]
    return None


def _tidied(header: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in header)


def _all(places: Mapping[str, int], wanted: Sequence[str]) -> tuple[int, ...]:
    return tuple(places[name] for name in wanted if name in places)


def _fields(places: Mapping[str, int], wanted: Mapping[str, Sequence[str]]) -> dict[str, int]:
    found = {field: _all(places, words) for field, words in wanted.items()}
    return {field: at[0] for field, at in found.items() if at}


def _others(header: Sequence[str], known: Collection[int]) -> dict[str, int]:
    """The columns that no field stands for; a header that is repeated gets a number."""
    found: dict[str, int] = {}
    numbers: dict[str, int] = {}
    for at, cell in enumerate(header):
        title = " ".join(cell.split())
        if title and at not in known:
            key = title
            while key in found:
                numbers[title] = numbers.get(title, 1) + 1
                key = f"{title} {numbers[title]}"
            found[key] = at
    return found
