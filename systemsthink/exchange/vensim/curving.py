"""How links bend on a sheet where nobody said so: as this program would draw them, roughly."""

from collections import Counter
from collections.abc import Mapping, Sequence

from systemsthink.exchange.vensim.sheets import Point
from systemsthink.geometry.bending import LENS, SLIGHT, apart, around_loop
from systemsthink.model import Link, LinkId, VariableId

Shortest = Mapping[LinkId, tuple[VariableId, ...]]


def bends_of(
    links: Sequence[Link], places: Mapping[VariableId, Point], shortest: Shortest
) -> dict[LinkId, float]:
    """The bend of every link; links in a loop go round its middle, opposite ones make a lens."""
    between = Counter((link.source, link.target) for link in links)
    taken: dict[tuple[VariableId, VariableId], list[float]] = {}
    for link in links:
        if link.bend is not None:
            taken.setdefault((link.source, link.target), []).append(link.bend)
    bends: dict[LinkId, float] = {}
    number: Counter[tuple[VariableId, VariableId]] = Counter()
    for link in links:
        pair = (link.source, link.target)
        if link.bend is not None:
            bends[link.id] = link.bend
            continue
        lens = between[link.target, link.source] > 0
        base = LENS if lens else _alone(link, places, shortest)
        free = between[pair] - len(taken.get(pair, ()))
        bends[link.id] = apart(base, number[pair], free, taken.get(pair, ()), lens)
        number[pair] += 1
    return bends


def _alone(link: Link, places: Mapping[VariableId, Point], shortest: Shortest) -> float:
    loop = [places[id] for id in shortest.get(link.id, ()) if id in places]
    start, end = places[link.source], places[link.target]
    return around_loop(start, end, loop) if len(loop) > 2 else SLIGHT
