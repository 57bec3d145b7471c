"""The drawn part of a Vensim model as written in the 1990s (V160): lines without codes."""

import re
from collections.abc import Iterator

from systemsthink.exchange.vensim.names import QUOTED, name_of
from systemsthink.exchange.vensim.sheets import ATTACHED, Comment, Sheet, number
from systemsthink.exchange.vensim.sketch import arrow_of, at, ints, word_of

_OBJECT = re.compile(rf'\|(\d{{1,9}}),({QUOTED}|"[^"]*"|[^,]*),(.*)', re.A | re.S)
MOST_LINES = 50
"""How many lines a text on a sheet can have."""


def old_sheet_of(lines: Iterator[str], sheet: Sheet) -> None:
    """Fill a sheet from its lines."""
    valve = ""
    for line in lines:
        if line.startswith("$"):
            sheet.style = line
        elif line.startswith(">"):
            if arrow := arrow_of(line[1:], kind=0):
                sheet.arrows.append(arrow)
        elif found := _OBJECT.match(_whole_text(line, lines) if line.startswith("|") else ""):
            valve = _object(found, sheet, valve)


def _whole_text(line: str, lines: Iterator[str]) -> str:
    """The line with those that follow until its quotes are closed."""
    parts = [line]
    closed = line.count('"') % 2 == 0
    while not closed and len(parts) < MOST_LINES:
        more = next(lines, None)
        if more is None:
            break
        parts.append(more)
        closed = more.count('"') % 2 == 1 or _ends_text(more)
    return _quoted("\n".join(parts))


def _ends_text(line: str) -> bool:
    """Texts of icons end where a line begins with the numbers of their place."""
    return bool(re.match(r",-?\d+,-?\d+,", line, re.A))


def _quoted(text: str) -> str:
    """The text with its quotes closed before the numbers of its place."""
    if text.count('"') != 1:
        return text
    name, _, rest = text.rpartition("\n,")
    return f'{name}",{rest}' if name else text


def _object(found: re.Match[str], sheet: Sheet, valve: str) -> str:
    id, name, rest = found.groups()
    fields = rest.split(",")
    if "\n" in name:
        text = name.strip('"').strip()
        x, y = number(at(fields, 0)), number(at(fields, 1))
        sheet.others.add(id)
        if text:
            sheet.comments.append(Comment(text, x, y, ints(fields, 4)[0], "", id=id))
        return valve
    if name_of(name).isdecimal():
        sheet.valves[id] = ""
        return id
    word = word_of(name, rest)
    # These words have no mark that tells copies, and fields that mean something else today.
    sheet.words[id] = word._replace(defining=True, look="")
    if valve and word.shape & ATTACHED:
        sheet.valves[valve] = id
        return ""
    return valve
