"""Which loop an arrow in the middle of it stands for."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from systemsthink.analysis.search import Search
from systemsthink.exchange.curves import middle_of
from systemsthink.exchange.vensim.sheets import CLOCKWISE, Comment
from systemsthink.model import Link, VariableId, turned

Point = tuple[float, float]
Places = Mapping[VariableId, Point]

LONGEST, MOST, MOST_ICONS = 8, 1000, 100

_BARE = re.compile(r"([RB+-]?)[ .#-]?\d{0,3}", re.I | re.A)
_LETTERS = {"+": "R", "-": "B"}


class Ring(NamedTuple):
    """A loop as it lies on a sheet: its canonical rotation, its outline, and its sign if known."""

    loop: tuple[VariableId, ...]
    outline: tuple[Point, ...]
    area: float
    letter: str


def rings_of(links: Iterable[Link], places: Places) -> list[Ring]:
    """The shorter loops on a sheet; fewer of them where they are too many."""
    first: dict[tuple[VariableId, VariableId], Link] = {}
    for link in links:
        if link.source != link.target and link.source in places and link.target in places:
            first.setdefault((link.source, link.target), link)
    ids = list(dict.fromkeys(id for pair in first for id in pair))
    index = {id: n for n, id in enumerate(ids)}
    search = Search(len(ids), ((index[a], index[b]) for a, b in first))
    longest = LONGEST
    while (found := search.up_to(longest, MOST)) is None:
        longest -= 1
    return [_ring([ids[n] for n in path], first, places) for path in found]


def loop_of(icon: Comment, rings: Sequence[Ring]) -> Ring | None:
    """The shortest loop around an icon that turns the same way and is of its kind."""
    fitting = [ring for ring in _turning(icon, rings) if _inside((icon.x, icon.y), ring.outline)]
    return min(fitting, key=lambda ring: _fit(icon.text, ring), default=None)


def rings_around(point: Point, rings: Iterable[Ring]) -> Iterator[Ring]:
    """The loops that a point lies in, whichever way they turn."""
    return (ring for ring in rings if _inside(point, ring.outline))


def bare_mark_of(text: str) -> str | None:
    """The letter of an icon that says a loop's kind or number alone; None if it says more.

    >>> bare_mark_of("r 2"), bare_mark_of("3"), bare_mark_of("Burnout")
    ('R', '', None)
    """
    found = _BARE.fullmatch(text.strip())
    return _LETTERS.get(found[1].upper(), found[1].upper()) if found else None


def signed_area(outline: Sequence[Point]) -> float:
    """The area of an outline, positive where it goes clockwise on the screen.

    >>> signed_area([(0, 0), (10, 0), (10, 10)])
    50.0
    """
    following = (*outline[1:], *outline[:1])
    pairs = zip(outline, following, strict=True)
    return sum(ax * by - ay * bx for (ax, ay), (bx, by) in pairs) / 2


def _ring(
    path: list[VariableId], first: Mapping[tuple[VariableId, VariableId], Link], places: Places
) -> Ring:
    loop = turned(tuple(path))
    steps = [first[pair] for pair in zip(loop, (*loop[1:], loop[0]), strict=True)]
    outline = tuple(point for link in steps for point in _way(link, places))
    signs = [link.polarity for link in steps]
    letter = "" if "?" in signs else "B" if signs.count("-") % 2 else "R"
    return Ring(loop, outline, signed_area(outline), letter)


def _way(link: Link, places: Places) -> Iterator[Point]:
    start, end = places[link.source], places[link.target]
    yield start
    if start != end and link.bend:
        yield middle_of(start, end, link.bend)


def _turning(icon: Comment, rings: Iterable[Ring]) -> Iterator[Ring]:
    clockwise = icon.shape == CLOCKWISE
    return (ring for ring in rings if ring.area and (ring.area > 0) == clockwise)


def _fit(text: str, ring: Ring) -> tuple[bool, int, float]:
    """Of several loops, one of the kind that the text begins with, then the shortest."""
    said = text[:1].upper()
    other = said in ("R", "B") and ring.letter not in ("", said)
    return other, len(ring.loop), abs(ring.area)


def _inside(point: Point, outline: Sequence[Point]) -> bool:
    """Whether a line from the point to the right crosses the outline an odd number of times."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], *outline[:1]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside
