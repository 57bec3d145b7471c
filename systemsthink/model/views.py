"""The part of a diagram that is to be seen, as a diagram of its own."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from systemsthink.model.diagram import Diagram
from systemsthink.model.records import Group, Link, Record, Variable, VariableId, View


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
