"""Edits of groups: variables that are drawn together."""

from collections.abc import Iterable
from dataclasses import replace

from systemsthink.errors import EditError
from systemsthink.model import (
    Change,
    Diagram,
    Group,
    RecordId,
    VariableId,
    apply,
    fault_of,
    put,
    tidy,
)
from systemsthink.phrases import phrase


def group(
    diagram: Diagram, members: Iterable[VariableId], name: str = "", *, id: RecordId
) -> Diagram:
    """Draw variables together; those of them that were in other groups leave these."""
    ids = tuple(id for id in dict.fromkeys(members) if id in diagram.variables)
    return put(ungroup(diagram, ids), Group(id, ids, _checked(name))) if ids else diagram


def name_group(diagram: Diagram, group: RecordId, name: str) -> Diagram:
    """Give a group another name, or none; an EditError if it is no longer there."""
    if group not in diagram.groups:
        raise EditError(phrase("That group is no longer there."))
    return put(diagram, replace(diagram.groups[group], name=_checked(name)))


def join(diagram: Diagram, members: Iterable[VariableId], group: RecordId) -> Diagram:
    """Put variables into a group that is there, out of whichever they were in."""
    old, new = diagram.groups[group], tuple(members)
    rest = ungroup(diagram, (id for id in new if id not in old.members))
    return put(rest, replace(old, members=tuple(dict.fromkeys((*old.members, *new)))))


def homes(diagram: Diagram) -> dict[VariableId, Group]:
    """The group of every variable that is in one."""
    return {id: group for group in diagram.groups.values() for id in group.members}


def ungroup(diagram: Diagram, members: Iterable[VariableId]) -> Diagram:
    """Take variables out of their groups; a group without any is gone."""
    gone = set(members)
    left = {
        group: tuple(id for id in group.members if id not in gone)
        for group in diagram.groups.values()
        if not gone.isdisjoint(group.members)
    }
    put = tuple(replace(group, members=members) for group, members in left.items() if members)
    emptied = tuple(group.id for group, members in left.items() if not members)
    return apply(diagram, Change(put, emptied)) if left else diagram


def _checked(name: str) -> str:
    name = tidy(name)
    fault = fault_of(name) if name else None
    if fault:
        raise EditError(fault)
    return name
