"""A part of a diagram on its way to another place: taken out whole, put in under new ids."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from systemsthink.editing.edits import near, numbered
from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.wrapping import estimated_size
from systemsthink.model import (
    MAX_NAME,
    Diagram,
    Group,
    Link,
    LoopName,
    Note,
    Record,
    RecordId,
    Topic,
    Variable,
    VariableId,
    key_of,
    put,
    turned,
)
from systemsthink.model import diagram as diagram_of

NewId = Callable[[str], RecordId]
"""Makes an id that is not taken, from the letter it begins with."""

Point = tuple[float, float]

STEP = 28.0
"""Pixels between what is copied and what is pasted beside it, right and down."""


def part_of(diagram: Diagram, ids: Collection[RecordId]) -> Diagram:
    """The chosen records as a diagram of their own, with what is whole only together with them.

    A link brings its two ends; links, groups and names of loops come along where all that they
    join is chosen, and a theme where its colour is.
    """
    chosen = diagram.variables.keys() & set(ids)
    ends = {
        end for id, link in diagram.links.items() if id in ids for end in (link.source, link.target)
    }
    kept = {
        id: record
        for id, record in diagram.records.items()
        if id in chosen | ends or _comes_along(record, chosen, chosen | ends, ids)
    }
    colors = {getattr(record, "color", "") for record in kept.values()}
    kept |= {id: topic for id, topic in diagram.topics.items() if topic.color in colors}
    return diagram_of(record for id, record in diagram.records.items() if id in kept)


def pasted(diagram: Diagram, part: Diagram, new_id: NewId, at: Point) -> Diagram:
    """The diagram with a part of another, its middle at a point; names that exist get a number."""
    ids = {record.id: new_id(_LETTERS[type(record)]) for record in _parts(part)}
    middle = middle_of(part)
    dx, dy = at[0] - middle[0], at[1] - middle[1]
    colors = {topic.color for topic in diagram.topics.values()}
    names = {key_of(variable.name) for variable in diagram.variables.values()}
    new = []
    for record in _parts(part):
        if isinstance(record, Topic) and record.color in colors:
            continue
        new.append(_renamed(_under(_moved(record, dx, dy), ids), names))
    return put(diagram, *new)


def beside(diagram: Diagram, part: Diagram) -> Point | None:
    """Where to paste next to where the part came from; None if that is not on this diagram."""
    if not _parts(part) or not part.records.keys() <= diagram.records.keys():
        return None
    x, y = middle_of(part)
    taken = {(round(ox), round(oy)) for ox, oy in _points(diagram)}
    own = _points(part)
    step = 1
    while any((round(ox + step * STEP), round(oy + step * STEP)) in taken for ox, oy in own):
        step += 1
    return x + step * STEP, y + step * STEP


def _points(diagram: Diagram) -> list[Point]:
    points = [(variable.x, variable.y) for variable in diagram.variables.values()]
    return points + [(note.x, note.y) for note in diagram.notes.values()]


def middle_of(part: Diagram) -> Point:
    """The middle of all that has a place."""
    box = box_of(part)
    return box.x, box.y


def box_of(part: Diagram) -> Box:
    """The room that a part takes."""
    labels = [(v.x, v.y, v.name, v.scale) for v in part.variables.values()]
    sheets = [(note.x, note.y, note.text, note.scale) for note in part.notes.values()]
    boxes = [Box(x, y, *estimated_size(text, scale)) for x, y, text, scale in labels + sheets]
    return around(boxes) if boxes else Box(0, 0, 0, 0)


def _comes_along(
    record: Record,
    chosen: set[VariableId],
    variables: set[VariableId],
    ids: Collection[RecordId],
) -> bool:
    match record:
        case Link():
            return record.id in ids or (record.source in chosen and record.target in chosen)
        case LoopName():
            return variables >= set(record.loop)
        case Group():
            return chosen >= set(record.members)
        case Note():
            return record.id in ids
    return False


def _parts(part: Diagram) -> list[Record]:
    """What can be pasted: variables first, since the others speak of them."""
    records = [record for record in part.records.values() if type(record) in _LETTERS]
    return sorted(records, key=lambda record: list(_LETTERS).index(type(record)))


def _moved(record: Record, dx: float, dy: float) -> Record:
    if isinstance(record, Variable | Note):
        return replace(record, x=near(record.x + dx), y=near(record.y + dy))
    return record


def _under(record: Record, ids: Mapping[RecordId, RecordId]) -> Record:
    """The record under its new id, with whatever it speaks of under theirs."""
    match record:
        case Link():
            source, target = ids[record.source], ids[record.target]
            return replace(record, id=ids[record.id], source=source, target=target)
        case LoopName():
            return replace(record, id=ids[record.id], loop=_rotated(record.loop, ids))
        case Group():
            members = tuple(ids[member] for member in record.members)
            return replace(record, id=ids[record.id], members=members)
    return replace(record, id=ids[record.id])


def _rotated(
    loop: tuple[VariableId, ...], ids: Mapping[RecordId, RecordId]
) -> tuple[VariableId, ...]:
    """The loop under new ids, beginning with the smallest of them."""
    return turned(tuple(ids[id] for id in loop))


def _renamed(record: Record, names: set[str]) -> Record:
    """The record with a name that no variable has; a very long one makes room for its number."""
    if not isinstance(record, Variable):
        return record
    name = numbered(record.name, names)
    if len(name) > MAX_NAME:
        name = numbered(record.name[: MAX_NAME - 10].rstrip(), names)
    names.add(key_of(name))
    return replace(record, name=name)


_LETTERS: Mapping[type[Record], str] = {
    Variable: "v",
    Link: "l",
    LoopName: "n",
    Group: "g",
    Note: "m",
    Topic: "t",
}
