"""How a map came about, as the scenes of a film."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from systemsthink.model import (
    Diagram,
    Disturbance,
    Link,
    LoopName,
    Note,
    Record,
    RecordId,
    Variable,
    only,
    put,
)

MOST_SCENES = 60

Standing = TypeVar("Standing", Variable, Note)


@dataclass(frozen=True)
class Scene:
    """A diagram as it once was, and the step that led to it."""

    step: int
    diagram: Diagram


def scenes(
    last: int, diagram_at: Callable[[int], Diagram], most: int = MOST_SCENES
) -> tuple[Scene, ...]:
    """From nothing to the diagram of the last step, several steps in one scene if need be.

    What was there at the first step comes about record by record, in the order in which it was
    made; after that a step is a scene. That way a map that was opened has a story too.
    """
    first = diagram_at(0)
    made = len(first.records)
    steps = min(last, max(most // 2, most - made))
    begun = _evenly(made, most - steps)
    rising = [Scene(0, risen(first, count)) for count in (0, *begun)]
    return (*rising, *(Scene(step, diagram_at(step)) for step in _evenly(last, steps)))


def risen(diagram: Diagram, count: int) -> Diagram:
    """The part of a diagram that its first so many records make, themes and all."""
    first = Diagram(dict(list(diagram.records.items())[:count]), diagram.extra)
    part = only(first, first.variables.keys())
    whole = {id: r for id, r in part.records.items() if _stands(r, part.variables.keys())}
    return diagram if whole == diagram.records else Diagram(whole, diagram.extra)


def between_times(before: Diagram, after: Diagram, share: float) -> Diagram:
    """The diagram when so much of the time from one to the other has passed.

    What is in both glides from place to place; all else is as it is afterwards.

    >>> from systemsthink.model import diagram
    >>> there = [diagram([Variable("v", "Trust", x)]) for x in (0.0, 100.0)]
    >>> between_times(*there, 0.25).variables["v"].x
    25.0
    """
    if share <= 0:
        return before
    if share >= 1:
        return after
    moved: list[Record] = [
        *_glided(before.variables, after.variables, share),
        *_glided(before.notes, after.notes, share),
        *_bent(before, after, share),
    ]
    return put(after, *moved) if moved else after


def _glided(
    before: Mapping[RecordId, Standing], after: Mapping[RecordId, Standing], share: float
) -> list[Standing]:
    pairs = ((before[id], there) for id, there in after.items() if id in before)
    return [
        replace(there, x=_part(here.x, there.x, share), y=_part(here.y, there.y, share))
        for here, there in pairs
        if here is not there and (here.x, here.y) != (there.x, there.y)
    ]


def _bent(before: Diagram, after: Diagram, share: float) -> list[Link]:
    pairs = ((before.links.get(id), there) for id, there in after.links.items())
    return [
        replace(there, bend=_part(here.bend, there.bend, share))
        for here, there in pairs
        if here is not None
        and here is not there
        and here.bend is not None
        and there.bend is not None
        and here.bend != there.bend
    ]


def _part(here: float, there: float, share: float) -> float:
    return here + (there - here) * share


def _evenly(count: int, most: int) -> list[int]:
    """At most so many of the numbers from 1 to `count`, evenly, the last one always.

    >>> _evenly(3, 10), _evenly(10, 4)
    ([1, 2, 3], [3, 5, 8, 10])
    """
    if count <= most:
        return list(range(1, count + 1))
    return [-(-count * number // most) for number in range(1, most + 1)]


def _stands(record: Record, variables: Collection[RecordId]) -> bool:
    match record:
        case LoopName():
            return all(id in variables for id in record.loop)
        case Disturbance():
            return record.variable in variables
    return True
