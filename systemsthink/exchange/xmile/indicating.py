"""The name of a loop as Stella's loop indicator."""

import re
from typing import TYPE_CHECKING

from systemsthink.exchange.xmile.elements import add, number
from systemsthink.model import LoopName

if TYPE_CHECKING:
    from systemsthink.exchange.xmile.drawing import Sheet

SIZE = 30.0

_SHORT = re.compile(r"([RB]\d*) (.+)", re.S)


def add_loop(sheet: "Sheet", loop: LoopName) -> None:
    """An indicator amid its loop, which lists variables and connectors in causal order."""
    if not loop.loop or not sheet.points.keys() >= set(loop.loop):
        return
    points = [sheet.at(sheet.points[id]) for id in loop.loop]
    x, y = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    short = _SHORT.fullmatch(loop.name)
    element = add(
        sheet.element,
        "isee__loop_indicator",
        text=short[1] if short else loop.name,
        orientation="clockwise" if _turns_right(points) else "counter_clockwise",
        uid=sheet.uid(loop.id),
        x=number(x - SIZE / 2),
        y=number(y - SIZE / 2),
        width=number(SIZE),
        height=number(SIZE),
    )
    if short:
        add(element, "name", short[2])
    entities = add(element, "isee__entities")
    steps = set(zip(loop.loop, (*loop.loop[1:], loop.loop[0]), strict=True))
    for link in sheet.plan.connectors.values():
        if (link.source, link.target) in steps and link.id in sheet.uids:
            add(entities, "item", uid=str(sheet.uids[link.id]))
    for id in loop.loop:
        add(entities, "entity", name=sheet.plan.identifiers[id])


def _turns_right(points: list[tuple[float, float]]) -> bool:
    """Whether a way round these points is clockwise as seen on the screen, y down."""
    following = [*points[1:], points[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(points, following, strict=True)) > 0
