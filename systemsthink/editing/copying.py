"""Copying a part of a diagram within it."""

from collections.abc import Callable, Collection
from dataclasses import replace

from systemsthink.editing.edits import add, near
from systemsthink.model import Diagram, Note, Record, RecordId, Variable


def copied(
    diagram: Diagram,
    ids: Collection[RecordId],
    dx: float,
    dy: float,
    new_id: Callable[[str], RecordId],
) -> tuple[Diagram, frozenset[RecordId]]:
    """The diagram with copies of variables, notes and the links among them; and the copies' ids.

    `new_id` makes an id that begins with a letter.
    """
    chosen: list[Variable | Note] = [*diagram.variables.values(), *diagram.notes.values()]
    fresh = {id: new_id("v") for id in diagram.variables if id in ids}
    fresh |= {id: new_id("m") for id in diagram.notes if id in ids}
    copies: list[Record] = [
        replace(record, id=fresh[record.id], x=near(record.x + dx), y=near(record.y + dy))
        for record in chosen
        if record.id in fresh
    ]
    copies += [
        replace(link, id=new_id("l"), source=fresh[link.source], target=fresh[link.target])
        for link in diagram.links.values()
        if link.source in fresh and link.target in fresh
    ]
    return add(diagram, copies), frozenset(fresh.values())
