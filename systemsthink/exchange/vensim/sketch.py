"""The drawn part of a Vensim model as written since the late 1990s (V300, V364)."""

import re
from collections.abc import Iterator

from systemsthink.exchange.vensim.names import QUOTED, name_of
from systemsthink.exchange.vensim.sheets import (
    ATTACHED,
    PIPE_FROM,
    SIGNS,
    Arrow,
    Comment,
    Point,
    Sheet,
    Word,
    color_of,
    number,
    palette_of,
    points_of,
    whole,
)

START = "\\\\\\---///"
END = "///---\\\\\\"
"""The lines that a sheet begins and the sketch ends with."""

_OBJECT = re.compile(rf"(\d{{1,9}}),(\d{{1,9}}),({QUOTED}|[^,]*),(.*)", re.A | re.S)
_POINTS = re.compile(r",\d*\|((?:\([^()|]{0,50}\)\|?)+)\s*$", re.A)
_POINT = re.compile(r"\(([^(),]*),([^(),]*)\)")
_TEXT_FOLLOWS, _CONTROL = 4, 56
"""Bits of a comment: its text is on the next line; it is a slider or a graph."""


def sheet_of(lines: Iterator[str], sheet: Sheet) -> None:
    """Fill a sheet from its lines."""
    valve = ""
    for line in lines:
        if line.startswith("$"):
            sheet.style = line
        elif line.startswith("1,"):
            if arrow := arrow_of(line.split(",", 2)[2] if line.count(",") > 1 else ""):
                sheet.arrows.append(arrow)
        elif found := _OBJECT.match(line):
            valve = _object(found, lines, sheet, valve)


def _object(found: re.Match[str], lines: Iterator[str], sheet: Sheet, valve: str) -> str:
    """Put an object on the sheet; the number of the valve that still lacks its flow comes back."""
    code, id, name, rest = found.groups()
    match code:
        case "10":
            sheet.words[id] = word = word_of(name, rest)
            if valve and word.shape & ATTACHED:
                sheet.valves[valve] = id
                return ""
        case "11":
            sheet.valves[id] = ""
            return id
        case "12":
            _comment(found, lines, sheet)
        case _:
            sheet.others.add(id)
            sheet.kept.append(found[0])
    return valve


def word_of(name: str, rest: str) -> Word:
    """A name on a sheet, from its fields after the name."""
    fields = rest.split(",")
    x, y, shape, bits = (number(at(fields, 0)), number(at(fields, 1)), *ints(fields, 4, 5))
    color = color_of(whole(at(fields, 7)), *(at(fields, n) for n in (12, 13, 14)))
    defining = bool(bits & 1)
    if not defining and color == "grey":
        color = ""
    points = points_of(whole(at(fields, 7)), at(fields, 14))
    return Word(name_of(name), x, y, shape, defining, color, ",".join(fields[2:]), points)


def arrow_of(text: str, kind: int = 7) -> Arrow | None:
    """An arrow, from its fields after its number; `kind` is where the delay stands, if anywhere."""
    found = _POINTS.search(text)
    fields = (text[: found.start()] if found else text).split(",")
    if len(fields) < 7:
        return None
    shape, sign, thick, used = ints(fields, 2, 4, 5, 6)
    color = at(fields, kind + 2 if kind else 7)
    return Arrow(
        fields[0].strip(),
        fields[1].strip(),
        shape,
        SIGNS.get(sign, "?"),
        bool(kind and whole(at(fields, kind)) & 1),
        thick > PIPE_FROM,
        palette_of(color) if used & 1 else "",
        tuple(_points(found[1])) if found else (),
        ",".join(fields[2:]),
    )


def _comment(found: re.Match[str], lines: Iterator[str], sheet: Sheet) -> None:
    _, id, name, rest = found.groups()
    sheet.others.add(id)
    fields = rest.split(",")
    shape, bits = ints(fields, 4, 5)
    follows = bool(bits & _TEXT_FOLLOWS)
    text = next(lines, "") if follows else name_of(name)
    if bits & _CONTROL:
        sheet.kept.append(f"{found[0]}\n{text}" if follows else found[0])
    elif text.strip() and (follows or not text.strip().isdecimal()):
        color = color_of(whole(at(fields, 7)), *(at(fields, n) for n in (12, 13, 14)))
        points = points_of(whole(at(fields, 7)), at(fields, 14))
        x, y = number(at(fields, 0)), number(at(fields, 1))
        told = text.strip().replace("\\n", "\n")
        sheet.comments.append(Comment(told, x, y, shape, color, points, id))


def _points(text: str) -> Iterator[Point]:
    for x, y in _POINT.findall(text):
        yield number(x), number(y)


def at(fields: list[str], index: int) -> str:
    """A field, empty where the line is too short."""
    return fields[index] if index < len(fields) else ""


def ints(fields: list[str], *indexes: int) -> list[int]:
    """Whole numbers in some of the fields."""
    return [whole(at(fields, index)) for index in indexes]
