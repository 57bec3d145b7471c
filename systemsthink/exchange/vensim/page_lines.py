"""A sheet of a diagram, line by line."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from systemsthink.exchange.vensim import marks
from systemsthink.exchange.vensim.curving import Shortest, bends_of
from systemsthink.exchange.vensim.loops import Ring, loop_of, rings_of
from systemsthink.exchange.vensim.pages import Page
from systemsthink.exchange.vensim.sheets import (
    CLOCKWISE,
    COUNTER_CLOCKWISE,
    Comment,
    Point,
)
from systemsthink.exchange.vensim.sketch import START
from systemsthink.model import Diagram, Link, LinkId, LoopName, VariableId

_INTRODUCTION = (
    f"{START} Sketch information - do not modify anything except names",
    "V300  Do not put anything below this section - it will be ignored",
)
_VALVE_ABOVE, _CLOUD_AWAY = 24.0, 90.0
_TRIES = 6


def page_lines(diagram: Diagram, page: Page, shortest: Shortest) -> Iterator[str]:
    """All lines of a sheet, its introduction first."""
    yield from _INTRODUCTION
    yield f"*{' '.join(page.name.split()) or 'View 1'}"
    yield page.style
    numbers = count(1)
    pipes = [link for link in page.links if _is_pipe(link)]
    arrows = [link for link in page.links if not _is_pipe(link)]
    bends = bends_of(arrows, page.places, shortest)
    valves: dict[VariableId, int] = {}
    words: dict[VariableId, int] = {}
    flows = {link.source for link in pipes}
    for id, at in page.places.items():
        if id in flows:
            valves[id] = next(numbers)
            yield f"11,{valves[id]},48,{marks.place(_valve(at))},{marks.VALVE}"
        words[id] = next(numbers)
        copy = id in page.copies
        yield marks.word_line(words[id], diagram.variables[id], at, copy, id in flows)
    for link in arrows:
        ends = (words[link.source], words[link.target])
        path = [page.places[link.source], page.places[link.target]]
        yield marks.arrow_line(next(numbers), ends, link, bends[link.id], path)
    yield from _pipes(page, pipes, valves, words, numbers)
    for note, at in page.notes:
        if note.text.strip():
            yield from marks.note_lines(next(numbers), note, at)
    yield from _icons(page, bends, numbers)
    yield from _kept(page, numbers)


def _is_pipe(link: Link) -> bool:
    """A flow that a pipe can show."""
    return (
        link.flow
        and link.polarity != "?"
        and not link.delayed
        and link.source != link.target
        and not link.bend
    )


def _valve(at: Point) -> Point:
    return at[0], at[1] - _VALVE_ABOVE


def _pipes(
    page: Page,
    pipes: Sequence[Link],
    valves: Mapping[VariableId, int],
    words: Mapping[VariableId, int],
    numbers: Iterator[int],
) -> Iterator[str]:
    """The pipes of every flow; one that leads to a single stock has a cloud at its other end."""
    by_flow: dict[VariableId, list[Link]] = {}
    for link in pipes:
        by_flow.setdefault(link.source, []).append(link)
    for id, links in by_flow.items():
        valve = _valve(page.places[id])
        for link in links:
            stock = page.places[link.target]
            ends = (valves[id], words[link.target])
            path = [valve, stock]
            fills = link.polarity == "+"
            yield marks.pipe_line(next(numbers), ends, fills, link.color, path)
        if len(links) == 1:
            cloud, at = next(numbers), _opposite(valve, page.places[links[0].target])
            yield f"12,{cloud},48,{marks.place(at)},{marks.CLOUD}"
            ends, fills = (valves[id], cloud), links[0].polarity == "-"
            yield marks.pipe_line(next(numbers), ends, fills, links[0].color, [valve, at])


def _opposite(valve: Point, stock: Point) -> Point:
    away = math.dist(valve, stock)
    if not away:
        return valve[0] - _CLOUD_AWAY, valve[1]
    share = _CLOUD_AWAY / away
    return valve[0] + (valve[0] - stock[0]) * share, valve[1] + (valve[1] - stock[1]) * share


def _icons(page: Page, bends: Mapping[LinkId, float], numbers: Iterator[int]) -> Iterator[str]:
    """Names of loops, where whoever reads them sees which loop is meant."""
    if not page.loop_names:
        return
    links = [replace(link, bend=bends.get(link.id, 0.0)) for link in page.links]
    rings = {ring.loop: ring for ring in rings_of(links, page.places)}
    free = dict(rings)
    for name in page.loop_names:
        ring = rings.get(name.loop)
        comment = _icon(name, ring, list(free.values()), page)
        free.pop(name.loop, None)
        yield from marks.icon_lines(
            next(numbers), comment.text, (comment.x, comment.y), comment.shape
        )


def _icon(name: LoopName, ring: Ring | None, rings: Sequence[Ring], page: Page) -> Comment:
    """The icon of a loop, at a point that lies in no shorter one; else in its middle."""
    points = ring.outline if ring else tuple(page.places[id] for id in name.loop)
    shape = COUNTER_CLOCKWISE if ring and ring.area < 0 else CLOCKWISE
    tries = [Comment(name.name, *point, shape, "") for point in _inner_points(points)]
    clear = (icon for icon in tries if ring and loop_of(icon, rings) == ring)
    return next(clear, tries[0])


def _inner_points(outline: Sequence[Point]) -> Iterator[Point]:
    """The middle of an outline, and other points that may lie in it, in whole pixels."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    yield round(sum(xs) / len(xs)), round(sum(ys) / len(ys))
    for i in range(1, _TRIES):
        for j in range(1, _TRIES):
            x = min(xs) + (max(xs) - min(xs)) * i / _TRIES
            y = min(ys) + (max(ys) - min(ys)) * j / _TRIES
            yield round(x), round(y)


def _kept(page: Page, numbers: Iterator[int]) -> Iterator[str]:
    """What a sheet held that can't be shown, under new numbers."""
    for line in page.kept:
        code, _, rest = line.partition(",")
        if code.isdecimal() and "," in rest:
            yield f"{code},{next(numbers)},{rest.partition(',')[2]}"
