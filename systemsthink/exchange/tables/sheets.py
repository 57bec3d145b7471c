"""A map as a workbook: sheets that people can work in and that Kumu imports as they are."""

import math
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from systemsthink.exchange.tables.cell_values import escaped
from systemsthink.exchange.tables.cells import Cell, cell_of, kept_before, titles, used
from systemsthink.exchange.tables.elements import WORD
from systemsthink.exchange.tables.headings import LINK_FIELDS, VARIABLE_FIELDS, heading
from systemsthink.exchange.words import number_of
from systemsthink.model import Diagram, Link, Variable

NOTES = "Notes (ignore)"
"""A sheet that Kumu leaves out."""

WIDTHS = {"label": 32, "from": 32, "to": 32, "description": 48, "text": 48}
PLACED = ("x", "y")
TYPES = {"+": "same", "-": "opposite"}
"""What Kumu's template for systems draws as a whole and as a broken line."""

MOST_IN_CELL = 32_767

Line = dict[str, Cell]
"""What a row says, by header."""


def write(diagram: Diagram) -> bytes:
    """Write a sheet of elements, one of connections, and one of notes if there are any."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.title = escaped(diagram.about.title) or None
    variables, links = list(diagram.variables.values()), list(diagram.links.values())
    _sheet(book, "Elements", ["Label", "Type", "Description", *PLACED], _elements(variables))
    ways = ["From", "To", "Direction", "Label", "Type", "Description"]
    more = ["Delay", "Delay time", "Strength"]
    _sheet(book, "Connections", [*ways, *more], _connections(diagram, links))
    notes: list[Line] = [{"Text": n.text, "x": n.x, "y": n.y} for n in diagram.notes.values()]
    if notes:
        _sheet(book, NOTES, ["Text", *PLACED], notes)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _elements(variables: Sequence[Variable]) -> list[Line]:
    fields = used(variables, (field for field in VARIABLE_FIELDS if field not in PLACED))
    others = titles(variables, WORD)
    lines = []
    for variable in variables:
        line: Line = {"Label": variable.name}
        line |= {_title(VARIABLE_FIELDS[f][0]): cell_of(variable, f) for f in (*PLACED, *fields)}
        lines.append(_with_kept(line, variable, others))
    return lines


def _connections(diagram: Diagram, links: Sequence[Link]) -> list[Line]:
    """A line for each link; its sign is its label, or stands by itself where labels say more."""
    fields, others = used(links, LINK_FIELDS), titles(links, WORD)
    labelled = "label" in map(heading, others)
    lines = []
    for link in links:
        line: Line = {
            "From": diagram.variables[link.source].name,
            "To": diagram.variables[link.target].name,
            "Delay": "yes" if link.delayed else None,
            "Delay time": link.delay_time if link.delayed else None,
            "Strength": link.strength,
            "Polarity" if labelled else "Label": link.polarity,
        }
        line |= {_title(LINK_FIELDS[field][0]): cell_of(link, field) for field in fields}
        line = _with_kept(line, link, others)
        plain = {"Direction": "directed", "Type": TYPES.get(link.polarity)}
        lines.append({**line, **{t: line.get(t) or cell for t, cell in plain.items()}})
    return lines


def _with_kept(line: Line, record: Any, others: Iterable[str]) -> Line:
    """The line with what was kept of the record when it was read, under its own headers."""
    own = {heading(title): title for title in (*line, "Type", "Direction", "Description", "Label")}
    told = kept_before(record, WORD)
    for title in others:
        place = own.get(heading(title), title)
        if line.get(place) in (None, ""):
            line[place] = _typed(told.get(title, ""))
    return line


def _typed(text: str) -> Cell:
    """A number where a text is exactly one."""
    number = number_of(text)
    return number if number is not None and f"{number:.15g}" == text else text or None


def _title(name: str) -> str:
    return name if name in PLACED else name.capitalize()


def _sheet(book: Any, name: str, first: Sequence[str], lines: Sequence[Line]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    header = list(dict.fromkeys([*first, *(title for line in lines for title in line)]))
    sheet.freeze_panes = "A2"
    for at, title in enumerate(header, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = WIDTHS.get(heading(title), 12)
    row = [_cell(sheet, title) for title in header]
    for cell in row:
        cell.font = Font(bold=True)
    sheet.append(row)
    for line in lines:
        sheet.append([_cell(sheet, line.get(title)) for title in header])


def _cell(sheet: Any, value: Cell) -> Any:
    """A cell; a text is a text whatever it begins with, so that none becomes a formula."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or (isinstance(value, int | float) and math.isfinite(value)):
        return value if value is None else WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, escaped(str(value))[:MOST_IN_CELL])
    cell.data_type = "s"
    return cell
