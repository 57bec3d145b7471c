"""Any text that somebody pastes: the notation, an edge list, or a list of names."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place
from systemsthink.exchange.draft import Draft, NewId
from systemsthink.exchange.notation.entry import names_in, quoted_whole, statement_of
from systemsthink.exchange.notation.grammar import parse, parse_line
from systemsthink.exchange.notation.lists import Item, items_of, lines_of, without_bullets
from systemsthink.exchange.notation.statements import LinkStatement
from systemsthink.exchange.notation.text import merge
from systemsthink.exchange.notation.tokens import tokens_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.tables import edge_list
from systemsthink.exchange.words import polarity_of
from systemsthink.model import Diagram, Link, VariableId, fault_of, key_of, tidy
from systemsthink.phrases import Phrase, phrase

_LINK = Link("", "", "")


@dataclass(frozen=True)
class Pasted:
    """The diagram with what a text adds; `known` are the variables of it that were there before."""

    diagram: Diagram
    unplaced: tuple[VariableId, ...]
    known: tuple[VariableId, ...]
    remarks: tuple[Phrase, ...] = ()


def take(diagram: Diagram, text: str, new_id: NewId) -> Pasted:
    """Add what a text says, whatever it is; FileError, with the line, for what makes no sense.

    >>> from itertools import count
    >>> ids = count(1)
    >>> taken = take(Diagram(), "- Trust\\n- Openness\\n- trust", lambda letter: f"v{next(ids)}")
    >>> [variable.name for variable in taken.diagram.variables.values()]
    ['Trust', 'Openness']
    """
    lines = lines_of(text)
    table = _as_table(lines)
    if table is not None:
        joined = _joined(diagram, table.diagram, new_id)
        return replace(joined, remarks=table.remarks)
    return _merged(diagram, _statements(lines), new_id)


def _statements(lines: Sequence[str]) -> list[str]:
    """The lines as statements of the notation, each where it stood."""
    if _is_notation(lines):
        return list(lines)
    if any(map(_holds_arrow, lines)):
        return [_stated(line, at) for at, line in enumerate(without_bullets(lines), start=1)]
    items = items_of(lines)
    said = [""] * max((item.line for item in items), default=0)
    if len({item.line for item in items}) < len(items):  # a table, read down its columns
        return [_listed(item) for item in items]
    for item in items:
        said[item.line - 1] = _listed(item)
    return said


def _is_notation(lines: Sequence[str]) -> bool:
    """Whether every line says something as it stands."""
    try:
        return bool(parse("\n".join(lines)))
    except FileError:
        return False


def _holds_arrow(line: str) -> bool:
    try:
        return any(token.kind == "arrow" for token in tokens_of(line))
    except FileError:
        return False


def _stated(line: str, at: int) -> str:
    try:
        return statement_of(line)
    except FileError as error:
        column = error.place.values.get("column") if error.place else None
        raise FileError(error.phrase, place=place(at, int(str(column or 1)))) from None


def _listed(item: Item) -> str:
    """An entry of a list: a name, unless it says how a variable behaves."""
    fault = fault_of(tidy(item.text))
    if fault:
        raise FileError(fault, place=place(item.line))
    try:
        said = parse_line(item.text)
    except FileError:
        said = ()
    links = any(isinstance(statement, LinkStatement) for statement in said)
    comment = not said and item.text.startswith("#")
    return item.text if comment or (said and not links) else quoted_whole(item.text)


def _merged(diagram: Diagram, statements: Sequence[str], new_id: NewId) -> Pasted:
    text = "\n".join(statements)
    reading = merge(diagram, text, new_id)
    named = [name for line in statements for name in names_in(line)]
    if not named and reading.diagram == diagram:
        raise FileError(phrase("There is nothing in this text that a map can hold."))
    return _pasted(diagram, reading.diagram, reading.unplaced, named)


def _as_table(lines: Sequence[str]) -> Reading | None:
    """The links in a table with a header, or with signs in its third and last column."""
    rows = [line for line in lines if line.strip()]
    cells = [[cell.strip() for cell in row.split("\t")] for row in rows]
    signed = all(len(row) == 3 and all(row) and polarity_of(row[2]) for row in cells)
    header = ["from\tto\tpolarity"] if signed and rows else []
    data = "\n".join([*header, *lines]).encode("utf-8", "replace")
    if (len(rows) < 2 and not signed) or not edge_list.recognises(data):
        return None
    return edge_list.read(data)


def _joined(diagram: Diagram, table: Diagram, new_id: NewId) -> Pasted:
    """The diagram with variables and links of another, where equal names are one variable."""
    draft = Draft(diagram, new_id)
    ids = {v.id: draft.variable(v.name) for v in table.variables.values()}
    for link in table.links.values():
        ends = (ids[link.source], ids[link.target])
        said = {
            field.name: getattr(link, field.name)
            for field in fields(link)
            if field.name not in ("id", "source", "target")
            and getattr(link, field.name) != getattr(_LINK, field.name)
        }
        draft.change(draft.link_between(*ends) or draft.link(*ends), **said)
    names = [variable.name for variable in table.variables.values()]
    return _pasted(diagram, draft.diagram, tuple(draft.new_variables), names)


def _pasted(
    before: Diagram, after: Diagram, unplaced: tuple[VariableId, ...], names: Sequence[str]
) -> Pasted:
    ids = {key_of(variable.name): variable.id for variable in before.variables.values()}
    keys = dict.fromkeys(map(key_of, names))
    return Pasted(after, unplaced, tuple(ids[key] for key in keys if key in ids))
