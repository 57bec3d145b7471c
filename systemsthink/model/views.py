"""The part of a diagram that is to be seen, as a diagram of its own; and its views."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from systemsthink.model.changes import put
from systemsthink.model.diagram import Diagram
from systemsthink.model.records import (
    Group,
    Link,
    Note,
    Record,
    RecordId,
    Variable,
    VariableId,
    View,
)


def placed(diagram: Diagram) -> Diagram:
    """The diagram without the variables that have no place yet."""
    if not diagram.parking:
        return diagram
    return only(diagram, diagram.variables.keys() - diagram.parking.keys())


def only(diagram: Diagram, variables: Collection[VariableId]) -> Diagram:
    """The diagram without other variables and whatever is attached to them.

    >>> from systemsthink.model import Link, Variable, diagram
    >>> trio = diagram([Variable("a", "A"), Variable("b", "B"), Link("l", "a", "b")])
    >>> list(only(trio, {"a"}).records)
    ['a']
    """
    kept = {id: _part(record, variables) for id, record in diagram.records.items()}
    return Diagram({id: part for id, part in kept.items() if part is not None}, diagram.extra)


def neighbourhood(
    diagram: Diagram, centre: Iterable[VariableId], depth: int
) -> frozenset[VariableId]:
    """The variables that can be reached over at most `depth` links, whichever way they point."""
    found = edge = frozenset(centre) & diagram.variables.keys()
    for _ in range(depth):
        links = diagram.links.values()
        ends = {link.target for link in links if link.source in edge}
        ends |= {link.source for link in links if link.target in edge}
        edge = frozenset(ends - found)
        if not edge:
            break
        found |= edge
    return found


def swapped(diagram: Diagram, view: RecordId) -> Diagram:
    """The diagram with things where a view has them, and the view with where they were instead.

    Done twice it is the same diagram again; so it can be edited as the view shows it.

    >>> from systemsthink.model import Variable, View, diagram
    >>> drawn = diagram([Variable("a", "A", 1.0), View("w", "W", ("a",), {"a": (5.0, 0.0)})])
    >>> there = swapped(drawn, "w")
    >>> there.variables["a"].x, there.views["w"].places["a"], swapped(there, "w") == drawn
    (5.0, (1.0, 0.0), True)
    """
    shown = diagram.views.get(view)
    at = {id: diagram.records.get(id) for id in shown.places} if shown else {}
    standing = [record for record in at.values() if isinstance(record, Variable | Note)]
    if not shown or not standing:
        return diagram
    moved = (replace(r, x=shown.places[r.id][0], y=shown.places[r.id][1]) for r in standing)
    places = {**shown.places, **{record.id: (record.x, record.y) for record in standing}}
    return put(diagram, *moved, replace(shown, places=places))


def within(diagram: Diagram, view: View) -> Diagram:
    """What a view shows of a diagram: its members that have a place, and their links."""
    members = frozenset(view.members)
    part = only(diagram, members & diagram.variables.keys() - diagram.parking.keys())
    hidden = {*view.without, *(part.notes.keys() - members)}
    return Diagram({id: r for id, r in part.records.items() if id not in hidden}, part.extra)


def pictured(diagram: Diagram, view: RecordId) -> Diagram:
    """A view as a diagram of its own; the diagram as a whole where there is no such view."""
    there = swapped(diagram, view)
    return within(there, there.views[view]) if view in there.views else placed(diagram)


def first_page(diagram: Diagram) -> RecordId | None:
    """The first view with variables, where several show all of the diagram as pages of a book do.

    None where they are no pages, but cut out of a map that is more.
    """
    views = diagram.views.values()
    shown = {id for view in views for id in view.members}
    if len(views) < 2 or not shown >= diagram.variables.keys() - diagram.parking.keys():
        return None
    filled = (view.id for view in views if not diagram.variables.keys().isdisjoint(view.members))
    return next(filled, None)


def _part(record: Record, variables: Collection[VariableId]) -> Record | None:
    match record:
        case Variable():
            return record if record.id in variables else None
        case Link():
            both = record.source in variables and record.target in variables
            return record if both else None
        case Group():
            members = tuple(id for id in record.members if id in variables)
            if members == record.members:
                return record
            return replace(record, members=members) if members else None
        case View():
            return None
    return record
