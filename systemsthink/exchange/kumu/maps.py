"""The maps and the loops of a Kumu project: where elements lie, and what loops are called."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_values import number, objects, text
from systemsthink.exchange.kumu.fields import Part, color_in, fields_of
from systemsthink.exchange.reading import label_of
from systemsthink.model import FARTHEST, LoopName, Note, View
from systemsthink.phrases import Phrase, phrase

MOST_MAPS = 100
_BETWEEN = 400.0  # pixels between two maps that are put side by side

Places = dict[str, tuple[float, float]]


class _Map(NamedTuple):
    """One of the project's maps: where its elements lie, and which connections it draws."""

    name: str
    places: Places
    drawn: frozenset[str]


def read_maps(
    draft: Draft, document: Part, ids: Mapping[str, str], links: Mapping[str, str]
) -> list[Phrase]:
    """Place the variables, and make a view of each map if there are several."""
    first = text(document, "defaultMap")
    given = sorted(objects(document, "maps"), key=lambda map: text(map, "_id") != first)
    maps = [_map(draft, map, ids, links) for map in islice(given, MOST_MAPS)]
    maps = [map for map in maps if map.places]
    whole: Places = {}
    edge = 0.0
    for at, map in enumerate(maps):
        shift = edge + _BETWEEN - min(x for x, _ in map.places.values()) if at else 0.0
        for id, (x, y) in map.places.items():
            map.places[id] = _near(x + shift), _near(y)
            whole.setdefault(id, map.places[id])
        edge = max([x for x, _ in map.places.values()] + ([edge] if at else []))
    for id, (x, y) in whole.items():
        draft.place(id, x, y)
    if len(maps) > 1:
        _make_views(draft, maps, whole, links.values())
    nowhere = len(set(ids.values()) - whole.keys())
    return [phrase("Elements on no map: {n}.", n=nowhere)] if maps and nowhere else []


def read_loops(draft: Draft, document: Part, links: Mapping[str, str]) -> list[Phrase]:
    """Name the loops whose connections make one; the names of others become notes."""
    unmatched = 0
    for loop in objects(document, "loops"):
        name = label_of(text(fields_of(loop), "label"))
        parts = loop.get("connections")
        said = (_id_in(part, "connection") for part in parts) if isinstance(parts, list) else ()
        ends = [draft.record(links[id]) for id in said if id in links]
        ring = _ring([(link.source, link.target) for link in ends])
        if name and ring:
            draft.add("n", LoopName, loop=ring, name=name)
        elif name:
            unmatched += 1
            _note(draft, name, {link.source for link in ends})
    if not unmatched:
        return []
    return [phrase("Loops whose links make no loop, kept as notes: {n}.", n=unmatched)]


def _map(draft: Draft, map: Part, ids: Mapping[str, str], links: Mapping[str, str]) -> _Map:
    places: Places = {}
    for element in objects(map, "elements"):
        id = ids.get(text(element, "element"))
        at = element.get("position")
        x, y = (number(at.get(axis)) if isinstance(at, dict) else None for axis in ("x", "y"))
        if id is None or x is None or y is None or id in places:
            continue
        places[id] = _near(x), _near(y)
        _paint(draft, id, element)
    drawn = set()
    for connection in objects(map, "connections"):
        link = links.get(text(connection, "connection"))
        if link:
            drawn.add(link)
            _paint(draft, link, connection)
    return _Map(label_of(text(map, "name")), places, frozenset(drawn))


def _paint(draft: Draft, id: str, drawn: Part) -> None:
    """Give a record the colour that it has on a map, if it has none of its own."""
    style = drawn.get("style")
    color = color_in(style) if isinstance(style, dict) else ""
    if color and not draft.record(id).color:
        draft.change(id, color=color)


def _make_views(draft: Draft, maps: list[_Map], whole: Places, links: Iterable[str]) -> None:
    known = [draft.record(id) for id in links]
    for at, map in enumerate(maps, 1):
        within = (e.id for e in known if {e.source, e.target} <= map.places.keys())
        draft.add(
            "w",
            View,
            name=map.name or str(at),
            members=tuple(map.places),
            places={id: place for id, place in map.places.items() if place != whole[id]},
            without=tuple(id for id in within if id not in map.drawn) if map.drawn else (),
        )


def _ring(steps: list[tuple[str, str]]) -> tuple[str, ...]:
    """The variables on a loop in order, the least first; empty if the steps make no loop."""
    following = dict(steps)
    if not steps or len(following) != len(steps):
        return ()
    ring = [min(following)]
    while len(ring) < len(following) and following[ring[-1]] in following:
        ring.append(following[ring[-1]])
    closed = following[ring[-1]] == ring[0] and len(set(ring)) == len(steps)
    return tuple(ring) if closed else ()


def _note(draft: Draft, words: str, around: Iterable[str]) -> None:
    """Put words in the middle of some variables."""
    points = [(v.x, v.y) for v in map(draft.record, sorted(around))]
    x, y = (sum(side) / len(points) for side in zip(*points, strict=True)) if points else (0, 0)
    draft.place(draft.add("m", Note, text=words), x, y)


def _id_in(part: object, key: str) -> str:
    return part if isinstance(part, str) else text(part, key, "_id", "id")


def _near(at: float) -> float:
    return min(max(at, -FARTHEST / 2), FARTHEST / 2)
