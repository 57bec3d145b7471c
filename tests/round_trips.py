"""What two diagrams say, aspect by aspect, whatever ids their records have."""

import math
from collections.abc import Collection, Iterable
from typing import Any

from systemsthink.exchange.aspects import only_kept
from systemsthink.model import Diagram, Link, tidy

PIXEL = 1.0


def told(diagram: Diagram, keeps: Collection[str]) -> dict[str, Any]:
    """What a diagram says of the aspects that are kept, by names instead of ids."""
    parked = {v.id for v in diagram.variables.values() if v.parked}
    diagram = only_kept(diagram, keeps)
    name = {v.id: tidy(v.name) for v in diagram.variables.values()}
    points = {v.id: (v.x, v.y) for v in diagram.variables.values()}
    about = diagram.about
    return {
        "variables": {
            name[v.id]: _variable(v, keeps, v.id in parked) for v in diagram.variables.values()
        },
        "links": _links(diagram.links.values(), name, points, keeps),
        "about": [_words(getattr(about, field)) for field in _ABOUT] + [about.until, about.step],
        "notes": sorted(
            (_words(n.text), n.color, n.scale, *((n.x, n.y) if "positions" in keeps else ()))
            for n in diagram.notes.values()
        ),
        "groups": sorted(
            (tidy(g.name), sorted(name[id] for id in g.members), g.color)
            for g in diagram.groups.values()
        ),
        "themes": sorted((t.color, tidy(t.name)) for t in diagram.topics.values()),
        "loop names": sorted(
            (tidy(n.name), [name[id] for id in _turned(n.loop, name)])
            for n in diagram.loop_names.values()
        ),
        "views": sorted(
            (tidy(v.name), sorted(name[id] for id in v.members if id in name))
            for v in diagram.views.values()
        ),
        "disturbances": sorted(
            (name[d.variable], d.shape, d.start, d.size, d.duration)
            for d in diagram.disturbances.values()
        ),
    }


def assert_same(expected: dict[str, Any], found: dict[str, Any]) -> None:
    """Equal, but for positions by a pixel and for what nobody said about a curve."""
    for part in expected:
        assert _alike(expected[part], found[part]), (part, expected[part], found[part])


_ABOUT = ("title", "question", "horizon", "boundary", "time_unit")


ANYWHERE = "anywhere"
"""Where a variable is that was parked: not every writer gives it a place."""


def _variable(v: Any, keeps: Collection[str], parked: bool) -> tuple[Any, ...]:
    place = (v.x, v.y) if "positions" in keeps else ()
    words = (_words(v.description), _words(v.unit), _words(v.said_by))
    return (
        ANYWHERE if parked else place,
        v.kind,
        v.time,
        v.leak,
        v.initial,
        v.color,
        v.scale,
        v.dots,
        v.parked,
        *words,
    )


def _links(
    links: Iterable[Link], name: dict[str, str], points: dict[str, Any], keeps: Collection[str]
) -> list[tuple[Any, ...]]:
    found = []
    for link in links:
        ends = (name[link.source], name[link.target])
        time = link.delay_time if link.delayed else None
        chord = math.dist(points[link.source], points[link.target])
        height = Height(link.bend, chord) if "curves" in keeps else None
        words = (_words(link.description), _words(link.unit), _words(link.said_by))
        said = (link.polarity, link.delayed, time, link.strength, height, link.flow, link.color)
        found.append((*ends, *said, *words))
    # Several links between two variables have no order; what sorts them must be equal in both.
    return sorted(found, key=lambda said: (said[:2], str((*said[2:6], *said[7:]))))


class Height:
    """How high an arc is; equal within a pixel, and to whatever where nobody said."""

    def __init__(self, bend: float | None, chord: float) -> None:
        self.bend, self.chord = bend, chord

    def like(self, other: "Height") -> bool:
        if self.bend is None or self.chord < 5 * PIXEL:
            return True
        if other.bend is None:
            return abs(self.bend) * self.chord < PIXEL
        mine, yours = (max(-1.2, min(1.2, bend)) for bend in (self.bend, other.bend))
        return abs(mine - yours) * self.chord <= 2 * PIXEL or abs(mine - yours) < 0.05

    def __repr__(self) -> str:
        return f"Height({self.bend}, {self.chord})"


def _words(text: str) -> str:
    return " ".join(text.split())


def _turned(loop: tuple[str, ...], name: dict[str, str]) -> tuple[str, ...]:
    start = min(range(len(loop)), key=lambda at: name[loop[at]])
    return loop[start:] + loop[:start]


def _alike(one: Any, other: Any) -> bool:
    match one, other:
        case str(), _ if one is ANYWHERE:
            return True
        case Height(), Height():
            return one.like(other)
        case (float(), float()):
            return math.isclose(one, other, rel_tol=1e-6, abs_tol=PIXEL)
        case (dict(), dict()):
            return one.keys() == other.keys() and all(_alike(one[k], other[k]) for k in one)
        case (list() | tuple(), list() | tuple()):
            return len(one) == len(other) and all(map(_alike, one, other))
    return bool(one == other)
