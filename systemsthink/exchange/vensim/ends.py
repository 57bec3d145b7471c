"""What an arrow on a sheet joins, and how it bends."""

import math
from typing import NamedTuple

from systemsthink.exchange.curves import bend_past, within
from systemsthink.exchange.vensim.sheets import OUTFLOWS, Arrow, Sheet, Word
from systemsthink.model import Polarity

NEAR = 2.0
"""A point that lies this near to an end says nothing of the curve, in pixels."""


class Ends(NamedTuple):
    """The words that an arrow joins, by their numbers, and its sign."""

    source: str
    target: str
    sign: Polarity


def name_valves(sheet: Sheet) -> None:
    """A valve beside which no name stands has that of a word that a pipe joins to it.

    Else it has that of the only word from which an arrow leads to it.
    """
    for arrow in sheet.arrows:
        for valve, word in ((arrow.target, arrow.source), (arrow.source, arrow.target)):
            nameless = arrow.pipe and sheet.valves.get(valve) == ""
            if nameless and word in sheet.words and not sheet.words[word].is_box:
                sheet.valves[valve] = word
    into: dict[str, list[int]] = {}
    for at, arrow in enumerate(sheet.arrows):
        if not arrow.pipe and sheet.valves.get(arrow.target) == "":
            into.setdefault(arrow.target, []).append(at)
    naming: set[int] = set()
    for valve, places in into.items():
        word = sheet.arrows[places[0]].source
        if len(places) == 1 and word in sheet.words and not sheet.words[word].is_box:
            sheet.valves[valve] = word
            naming.update(places)
    sheet.arrows = [arrow for at, arrow in enumerate(sheet.arrows) if at not in naming]


def ends_of(arrow: Arrow, sheet: Sheet) -> Ends | None:
    """The words at the ends of an arrow; a valve stands for its flow."""
    source, target = (sheet.valves.get(end) or end for end in (arrow.source, arrow.target))
    if source in sheet.words and target in sheet.words:
        return Ends(source, target, arrow.sign)
    return None


def flow_of(arrow: Arrow, sheet: Sheet) -> Ends | None:
    """The flow and the stock that a pipe joins; + where it fills the stock, - where it drains it.

    A pipe that starts at its valve has an arrowhead where material goes in.
    """
    if arrow.source in sheet.valves:
        flow, stock = sheet.valves[arrow.source], arrow.target
        sign: Polarity = "-" if arrow.shape in OUTFLOWS else "+"
    else:
        flow, stock, sign = sheet.valves.get(arrow.target, ""), arrow.source, "-"
    if flow == stock or flow not in sheet.words or stock not in sheet.words:
        return None
    return Ends(flow, stock, sign)


def bend_of(arrow: Arrow, source: Word, target: Word) -> float | None:
    """How an arrow bends; of several points the one farthest from the straight line counts."""
    start, end = (source.x, source.y), (target.x, target.y)
    if start == end:
        return None
    points = [
        point
        for point in arrow.points
        if point != (0, 0) and math.dist(point, start) > NEAR and math.dist(point, end) > NEAR
    ]
    if arrow.pipe or arrow.shape == 0 or not points:
        return 0.0
    return within(max((bend_past(start, end, point) for point in points), key=abs))
