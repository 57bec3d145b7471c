"""The lines of a sheet: words, arrows, pipes, comments, as Vensim writes them."""

import math

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.curves import middle_of
from systemsthink.exchange.vensim.kept import kept_text, own_of
from systemsthink.exchange.vensim.names import quoted
from systemsthink.exchange.vensim.sheets import ATTACHED, BOX, FONT_COLOR, FONT_SIZE, Point
from systemsthink.exchange.vensim.sketch import END, START, arrow_of, ints, word_of
from systemsthink.model import Link, Note, Polarity, Variable

CODES: dict[Polarity, int] = {"+": 43, "-": 45, "?": 0}
NO_COLOR = "-1--1--1"
_POINTS = 12
"""The size of a text that is as large as ours, as the sheets that are written here say."""

_LETTER, _LINE, _WIDEST = 3.2, 9, 70
_BOX_WIDTH, _BOX_HEIGHT = 40, 20
CLOUD = "10,8,0,3,0,0,-1,0,0,0"
VALVE = "6,8,34,3,0,0,1,0,0,0"


def place(point: Point) -> str:
    """A place, in whole pixels.

    >>> place((10.4, -3.0))
    '10,-3'
    """
    return ",".join(str(round(part)) for part in point)


def word_line(id: int, variable: Variable, at: Point, copy: bool, valve: bool) -> str:
    """A variable: a box if it accumulates, grey if it is a copy."""
    name = quoted(variable.name)
    look = kept_text(own_of(variable.extra), "look")
    if copy or not _fits(look, variable, valve):
        look = _look(variable, copy, valve)
    return f"10,{id},{name},{place(at)},{look}"


def arrow_line(id: int, ends: tuple[int, int], link: Link, bend: float, path: list[Point]) -> str:
    """A link between two words; `path` are its ends."""
    look = _arrow_look(link, straight=bend == 0)
    start, end = path
    point = (start[0], start[1] - 40) if start == end else middle_of(start, end, bend)
    return f"1,{id},{ends[0]},{ends[1]},{look},1|({place(point)})|"


def pipe_line(id: int, ends: tuple[int, int], fills: bool, color: str, path: list[Point]) -> str:
    """A pipe from a valve to a stock or a cloud, with an arrowhead where it fills."""
    (ax, ay), (bx, by) = path
    shape = 4 if fills else 100
    colored = f"22,{int(bool(color))},0,0,{rgb(color)}"
    return f"1,{id},{ends[0]},{ends[1]},{shape},0,0,{colored},,1|({place(_half(ax, ay, bx, by))})|"


def note_lines(id: int, note: Note, at: Point) -> list[str]:
    """A note as a comment, its text on a line of its own."""
    text = note.text.replace("\r\n", "\n").replace("\r", "\n").strip().replace("\n", "\\n")
    if text.startswith((START, END)):
        text = f" {text}"
    width = min(150, round(len(text) * _LETTER) + 8)
    height = _LINE * (1 + round(len(text) * _LETTER) // 150)
    color = rgb(note.color)
    points = max(1, round(_POINTS * note.scale))
    used = FONT_COLOR * (color != NO_COLOR) | FONT_SIZE * (points != _POINTS)
    font = color if color != NO_COLOR else "0-0-0"
    tail = f",{color},0-0-0,|{points}||{font}" if used else ""
    return [f"12,{id},0,{place(at)},{width},{height},8,4,0,{used},-1,0,0,0{tail}", text]


def icon_lines(id: int, name: str, at: Point, shape: int) -> list[str]:
    """The arrow in the middle of a loop, with its name."""
    text = f" {name}" if name.startswith((START, END)) else name
    return [f"12,{id},0,{place(at)},16,16,{shape},4,0,0,-1,0,0,0", text]


def rgb(color: str) -> str:
    """A colour of the palette as Vensim writes it.

    >>> rgb("red"), rgb("")
    ('184-50-70', '-1--1--1')
    """
    found = hex_of(color)
    return "-".join(str(part) for part in bytes.fromhex(found[1:])) if found else NO_COLOR


def _fits(look: str, variable: Variable, valve: bool) -> bool:
    """Whether a look that was kept still says what the variable is."""
    if look.count(",") < 9 or "\n" in look:
        return False
    word = word_of("", f"0,0,{look}")
    stock = variable.kind == "accumulates"
    attached = bool(word.shape & ATTACHED)
    known = word.color == variable.color or (not hex_of(variable.color) and not word.color)
    return known and word.is_box == stock and attached == valve


def _look(variable: Variable, copy: bool, valve: bool) -> str:
    width, height = _half_size(variable.name)
    stock = variable.kind == "accumulates" and not copy
    if stock:
        width, height = max(width, _BOX_WIDTH), max(height, _BOX_HEIGHT)
    shape = (BOX if stock else 8) | (ATTACHED if valve else 0)
    beside = -1 if valve or copy else 0
    size = f"{width},{height},{shape}"
    if copy:
        return f"{size},2,0,3,{beside},0,0,0,128-128-128,0-0-0,|||128-128-128"
    points = max(1, round(_POINTS * variable.scale))
    if not hex_of(variable.color):
        return f"{size},3,0,8,{beside},0,0,0,{NO_COLOR},0-0-0,|{points}||0-0-0"
    color = rgb(variable.color)
    return f"{size},3,0,11,{beside},0,0,0,{color},0-0-0,|{points}||{color}"


def _half_size(name: str) -> tuple[int, int]:
    """Half of the width and height that a name needs, broken into lines where it is long."""
    full = len(name) * _LETTER + 4
    lines = max(1, math.ceil(full / _WIDEST))
    return max(18, round(full / lines)), 2 + _LINE * lines


def _arrow_look(link: Link, straight: bool) -> str:
    shape = 0 if straight else 1
    look = kept_text(own_of(link.extra), "look")
    before = arrow_of(f"1,2,{look}") if "\n" not in look and look.count(",") >= 8 else None
    same = before and (before.sign, before.delayed, before.color, before.pipe) == (
        link.polarity,
        link.delayed,
        link.color if hex_of(link.color) else "",
        False,
    )
    if same:
        return f"{shape},{look.partition(',')[2]}"
    color = rgb(link.color)
    used = int(color != NO_COLOR)
    dtype = 193 if link.delayed else 192
    hidden, thick = ints(look.split(","), 1, 3) if before else (0, 0)
    thick = 0 if before and before.pipe else thick
    return f"{shape},{hidden},{CODES[link.polarity]},{thick},{used},{dtype},0,{color},"


def _half(ax: float, ay: float, bx: float, by: float) -> Point:
    return (ax + bx) / 2, (ay + by) / 2
