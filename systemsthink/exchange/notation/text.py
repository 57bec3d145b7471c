"""The plain-text notation: what a facilitator would type. docs/notation.md describes it."""

import math
from collections.abc import Iterator, Mapping
from itertools import islice

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import clean, place, text_of
from systemsthink.exchange.draft import Draft, NewId
from systemsthink.exchange.notation.grammar import parse, parse_line
from systemsthink.exchange.notation.statements import (
    LinkStatement,
    Name,
    Statement,
    TitleStatement,
    VariableStatement,
)
from systemsthink.exchange.reading import Reading, sign_remarks
from systemsthink.exchange.words import STRENGTHS
from systemsthink.model import Diagram, Link, Variable, VariableId, tidy
from systemsthink.phrases import phrase

__all__ = ["merge", "parse", "read", "recognises", "write"]

FIRST_LINES, FIRST_LETTERS = 200, 100_000
BYTE_ORDER_MARK = "\ufeff"
EMPTY = "# This diagram has no variables."
CLAUSES = {
    "accumulates": "accumulates",
    "responds": "responds",
    "gap": "is a gap",
    "input": "is an input",
    None: "is a variable",
}


def recognises(data: bytes) -> bool:
    """Whether one of the first lines says something in the notation."""
    try:
        beginning = text_of(data)[:FIRST_LETTERS]
    except FileError:
        return False
    lines = (line for line in beginning.splitlines() if line.strip())
    return any(map(_says_something, islice(lines, FIRST_LINES)))


def read(data: bytes) -> Reading:
    """Read a text in the notation; FileError with line and column of what it does not say."""
    draft = Draft()
    for statement in parse(text_of(data)):
        _add(draft, statement)
    diagram = draft.diagram
    return Reading(diagram, tuple(draft.new_variables), sign_remarks(diagram))


def merge(diagram: Diagram, text: str, new_id: NewId) -> Reading:
    """Add what a text says to a diagram: names that exist are meant, links that exist change.

    `new_id` gets "v" or "l" and returns an id that is not taken.

    >>> from itertools import count
    >>> ids = count(1)
    >>> first = merge(Diagram(), "Errors -> Rework +", lambda letter: f"{letter}{next(ids)}")
    >>> then = merge(first.diagram, "errors -> Rework delayed", lambda letter: f"{letter}9")
    >>> then.diagram.links["l3"].polarity, then.diagram.links["l3"].delayed, then.unplaced
    ('+', True, ())
    """
    draft = Draft(diagram, new_id)
    for statement in parse(text):
        _add(draft, statement, existing=True)
    return Reading(draft.diagram, tuple(draft.new_variables))


def write(diagram: Diagram) -> bytes:
    """Write a diagram in the notation, one link or variable a line."""
    lines = list(_lines(diagram)) or [EMPTY]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _says_something(line: str) -> bool:
    try:
        return bool(parse_line(line))
    except FileError:
        return False


def _add(draft: Draft, statement: Statement, *, existing: bool = False) -> None:
    match statement:
        case LinkStatement():
            _add_link(draft, statement, existing)
        case VariableStatement():
            said = {"kind": statement.kind, "time": statement.time, "leak": statement.leak}
            said["initial"] = statement.initial
            draft.change(_id_of(draft, statement.name), **_given(said))
        case TitleStatement():
            draft.entitle(statement.text)


def _id_of(draft: Draft, name: Name) -> str:
    return draft.variable(name.text, place(name.line, name.column))


def _add_link(draft: Draft, said: LinkStatement, existing: bool) -> None:
    ends = (_id_of(draft, said.cause), _id_of(draft, said.effect))
    fields = {
        "polarity": said.polarity,
        "strength": said.strength,
        "delayed": said.delayed,
        "delay_time": said.delay_time,
    }
    known = draft.link_between(*ends) if existing else None
    draft.change(known or draft.link(*ends), **_given(fields))


def _given(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}


def _lines(diagram: Diagram) -> Iterator[str]:
    """Links first, as a person would type it; variables first where that keeps their order."""
    names = {id: quoted(variable.name) for id, variable in diagram.variables.items()}
    links = [_link_line(link, names) for link in diagram.links.values()]
    linked = [id for link in diagram.links.values() for id in (link.source, link.target)]
    in_order = list(dict.fromkeys([*linked, *diagram.variables])) == list(diagram.variables)
    variables = [
        _variable_line(variable, names[id])
        for id, variable in diagram.variables.items()
        if not in_order or id not in linked or _behaves(variable)
    ]
    title = tidy(clean(diagram.title))
    if title:
        yield f"title: {_in_quotes(title)}"
    yield from (*links, *variables) if in_order else (*variables, *links)


def _behaves(variable: Variable) -> bool:
    """Whether anything is known of a variable besides its name."""
    return (variable.kind, variable.time, variable.leak, variable.initial) != (None, None, None, 0)


def _link_line(link: Link, names: Mapping[VariableId, str]) -> str:
    words = [names[link.source], "->", names[link.target]]
    words += [] if link.polarity == "?" else [link.polarity]
    words += [] if link.strength is None else [_strength(link.strength)]
    words += ["delayed"] if link.delayed else []
    words += [_number(link.delay_time)] if link.delayed and link.delay_time is not None else []
    return " ".join(words)


def _variable_line(variable: Variable, name: str) -> str:
    numbers = {"over": variable.time, "leaks over": variable.leak}
    numbers["starts at"] = variable.initial or None
    said = [f"{words} {_number(value)}" for words, value in numbers.items() if value is not None]
    return " ".join([name, CLAUSES[variable.kind], *said])


def _strength(strength: float) -> str:
    words = [word for word, value in STRENGTHS.items() if value == strength]
    return words[0] if words else f"strength {_number(strength)}"


def quoted(name: str) -> str:
    """A name as it stands in the notation: in quotes only where it would be misread.

    >>> quoted("Team spirit"), quoted("C++"), quoted("More strong"), quoted('The "big" one')
    ('Team spirit', '"C++"', '"More strong"', '"The ""big"" one"')
    """
    bare = tidy(name)
    return bare if bare[0] != BYTE_ORDER_MARK and _reads_as(bare) else _in_quotes(bare)


def _reads_as(name: str) -> bool:
    """Whether a bare name is understood as itself in front of an arrow and of a clause."""
    try:
        said = [*parse_line(f"{name} -> {name} +"), *parse_line(f"{name} responds")]
    except FileError:
        return False
    match said:
        case [LinkStatement(cause, effect), VariableStatement(alone)]:
            return {cause.text, effect.text, alone.text} == {name}
    return False


def _in_quotes(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise FileError(phrase("A number in this diagram is infinite or undefined."))
    return repr(float(value)).removesuffix(".0")
