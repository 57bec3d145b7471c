"""What a sketch consists of, whichever version of Vensim wrote it."""

import math
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from systemsthink.exchange.colours import in_palette
from systemsthink.model import Polarity

BOX, ATTACHED = 3, 32
"""The shape of a stock, and the mark of a name that stands at a valve."""

CLOCKWISE, COUNTER_CLOCKWISE = 4, 5
"""The shapes of the arrows in the middle of a loop."""

PIPE_FROM = 20
"""An arrow that is thicker is a pipe."""

INFLOWS, OUTFLOWS = (4, 68), (36, 100)
"""Shapes of pipes that start at a valve: with an arrowhead at their end, and without one."""

SIGNS: dict[int, Polarity] = {43: "+", 83: "+", 115: "+", 45: "-", 79: "-", 111: "-", 48: "-"}
"""The sign that the code of a character stands for."""

BORDER_COLOR, FONT_COLOR, FILL_COLOR, FONT_SIZE = 1, 2, 4, 8
"""Which of its colours an object uses, and whether its text has a size of its own."""

_USUAL = (12, 96)
"""Points of text and pixels an inch at which a text is as large as ours."""

Point = tuple[float, float]


class Word(NamedTuple):
    """A name on a sheet; `look` are the fields after its place, as they came.

    `points` is the size of its text, 0 where the sheet says it.
    """

    name: str
    x: float
    y: float
    shape: int
    defining: bool
    color: str
    look: str
    points: int = 0

    @property
    def is_box(self) -> bool:
        """Whether it is drawn as a stock."""
        return self.shape & 7 == BOX


class Arrow(NamedTuple):
    """A line from one object to another; `look` are the fields between its ends and its points."""

    source: str
    target: str
    shape: int
    sign: Polarity
    delayed: bool
    pipe: bool
    color: str
    points: tuple[Point, ...]
    look: str


class Comment(NamedTuple):
    """A text on a sheet, or the arrow in the middle of a loop; `id` is what arrows call it."""

    text: str
    x: float
    y: float
    shape: int
    color: str
    points: int = 0
    id: str = ""


@dataclass
class Sheet:
    """A view: its objects by the numbers that its arrows use; a valve has the name of its flow."""

    name: str
    style: str = ""
    words: dict[str, Word] = field(default_factory=dict)
    valves: dict[str, str] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    comments: list[Comment] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def size_of(self, points: int) -> float:
        """How large a text of so many points is, 0 for the usual ones of this sheet.

        >>> Sheet("", "$0-0-0,0,Times New Roman|9||0-0-0|-1--1--1|96,96,100,0").size_of(0)
        0.75
        """
        said = re.search(r"\|(\d{1,3})\|", self.style)
        inch = re.search(r"\|(\d{2,3}),\d+,\d+,\d+\s*$", self.style)
        points = points or int(said[1] if said else 0) or _USUAL[0]
        return points * int(inch[1] if inch else _USUAL[1]) / math.prod(_USUAL)


def whole(text: str) -> int:
    """The whole number in a field, 0 where there is none."""
    text = text.strip()
    return int(text) if len(text) < 10 and text.removeprefix("-").isdecimal() else 0


def number(text: str) -> float:
    """The finite number in a field, 0 where there is none."""
    try:
        found = float(text)
    except ValueError:
        return 0.0
    return found if math.isfinite(found) else 0.0


def color_of(used: int, border: str, fill: str, font: str) -> str:
    """The palette's name for an object's colour: that of its ground, else text, else border."""
    if used & FILL_COLOR and (found := palette_of(fill)):
        return found
    if used & FONT_COLOR and (found := palette_of(font.rpartition("|")[2])):
        return found
    return palette_of(border) if used & BORDER_COLOR else ""


def points_of(used: int, font: str) -> int:
    """The size of an object's own text, 0 where it has none.

    >>> points_of(8, "|16||0-0-0"), points_of(3, "|12||0-0-0")
    (16, 0)
    """
    return whole(font.split("|")[1]) if used & FONT_SIZE and "|" in font else 0


def palette_of(color: str) -> str:
    """The palette's name for `red-green-blue`; empty for black, white and none."""
    parts = re.fullmatch(r"(\d{1,3})-(\d{1,3})-(\d{1,3})", color.strip(), re.A)
    return in_palette(f"rgb({parts[1]}, {parts[2]}, {parts[3]})") if parts else ""
