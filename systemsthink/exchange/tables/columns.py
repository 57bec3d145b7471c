"""Which column of a table holds what: one of links, or one of variables."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

CAUSE = (
    *("from", "source", "cause", "source node", "from node", "from variable"),
    *("van", "bron", "oorzaak"),
)
EFFECT = (
    *("to", "target", "effect", "target node", "to node", "to variable"),
    *("naar", "doel", "gevolg"),
)
SIGN = (
    *("polarity", "sign", "influence", "effect", "direction", "label", "type", "weight"),
    *("teken", "polariteit", "invloed", "richting", "gewicht"),
)
STYLE = ("style", "link style", "group label", "grouplabel")
STRENGTH = ("strength", "weight", "sterkte", "gewicht")
DELAY = ("delay", "delayed", "delay mark", "vertraging", "vertraagd")
DELAY_TIME = ("delay time", "lag", "time lag", "duur van de vertraging")
PLAIN = ("polarity", "sign", "teken", "polariteit", *STRENGTH, *DELAY, *DELAY_TIME)
"""Columns that are understood as a whole; another one may say something that is kept as it is."""

_SHARED: Mapping[str, Sequence[str]] = {
    "description": (
        *("description", "node description", "note", "notes", "reason", "comment"),
        *("beschrijving", "toelichting", "opmerking", "reden"),
    ),
    "color": ("colour", "color"),
    "said_by": ("said by",),
}
LINK_FIELDS: Mapping[str, Sequence[str]] = {
    **_SHARED,
    "unit": ("unit of strength",),
    "bend": ("curve",),
    "flow": ("flow",),
}
VARIABLE_FIELDS: Mapping[str, Sequence[str]] = {
    **_SHARED,
    "x": ("x",),
    "y": ("y",),
    "unit": ("unit", "units"),
    "kind": ("behaviour", "behavior"),
    "time": ("response time",),
    "leak": ("leak time",),
    "initial": ("start value",),
    "scale": ("text size",),
    "dots": ("votes",),
    "parked": ("parked",),
}
"""What a column is called that holds a field; the first name is the one that is written."""

LABEL = ("label",)
NAME = (
    *("name", "element", "factor", "variable", "node", "concept", "nodes order"),
    *("naam", "variabele"),
)
_BESIDE = ("type", "tags", "id", "style", "image", "x", *_SHARED["description"], "unit", "units")


@dataclass(frozen=True)
class Columns:
    """Where the columns of links are; of several that may hold a sign, the first that does counts.

    `said` are columns that hold a field of a link, `others` are all of which only the header is
    known, by that header.
    """

    header: tuple[str, ...]
    cause: int
    effect: int
    sign: tuple[int, ...]
    style: tuple[int, ...]
    strength: tuple[int, ...]
    delay: tuple[int, ...]
    delay_time: tuple[int, ...]
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
    cause, effect = _all(names, CAUSE), _all(names, EFFECT)
    if not cause or not effect:
        return None
    ends = (cause[0], effect[0])
    sign = _all(names, (*SIGN, *STRENGTH))
    said = _fields(names, LINK_FIELDS)
    known = {*ends, *said.values(), *_all(names, PLAIN)}
    return Columns(
        _tidied(header),
        *ends,
        tuple(at for at in sign if at not in ends),
        _all(names, STYLE),
        _all(names, STRENGTH),
        _all(names, DELAY),
        _all(names, DELAY_TIME),
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
    named = next((name for name in names if name), "")
    label = _all(names, LABEL) or (_all(names, NAME) if sure and named in NAME else ())
    if not label or not (sure or set(names) & set(_BESIDE)):
        return None
    said = {field: at for field, at in _fields(names, VARIABLE_FIELDS).items() if at != label[0]}
    id = names.index("id") if "id" in names else None
    return VariableColumns(
        _tidied(header), label[0], id, said, _others(header, {label[0], *said.values()})
    )


def heading(cell: str) -> str:
    """What a header says, whatever its case, its blanks and what stands behind it.

    >>> heading(" From_Node: ")
    'from node'
    """
    return " ".join(cell.replace("_", " ").split()).casefold().rstrip("?: ")


def _tidied(header: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in header)


def _all(names: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    return tuple(names.index(name) for name in wanted if name in names)


def _fields(names: Sequence[str], wanted: Mapping[str, Sequence[str]]) -> dict[str, int]:
    found = {field: _all(names, words) for field, words in wanted.items()}
    return {field: at[0] for field, at in found.items() if at}


def _others(header: Sequence[str], known: Collection[int]) -> dict[str, int]:
    """The columns that no field stands for; a header that is repeated gets a number."""
    found: dict[str, int] = {}
    for at, cell in enumerate(header):
        title = " ".join(cell.split())
        if title and at not in known:
            key, number = title, 1
            while key in found:
                key, number = f"{title} {number + 1}", number + 1
            found[key] = at
    return found
